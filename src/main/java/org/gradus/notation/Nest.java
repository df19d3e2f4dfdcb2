package org.gradus.notation;

/// A bracket that is open.
///
/// @param start where it was opened, or where the name of the function starts
/// @param isArgument whether it holds the arguments of a function
record Nest(Bracket bracket, int start, boolean isArgument) {}
