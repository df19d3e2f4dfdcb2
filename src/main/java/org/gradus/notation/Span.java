package org.gradus.notation;

/// A place in the text.
///
/// @param column counted from 1 in characters that a person sees
/// @param length the number of characters
public record Span(int column, int length) {}
