package org.gradus.notation;

/// A short sentence that says how an ambiguous place was read, and how to write the other meaning.
///
/// @param column the place of the first character, counted from 1 in characters that a person sees
/// @param length the number of characters
public record Note(String message, int column, int length) {}
