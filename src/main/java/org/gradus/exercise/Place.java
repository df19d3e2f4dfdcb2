package org.gradus.exercise;

/// A place in a file: line and column counted from 1.
public record Place(int line, int column) {
  /// The same place in a text that begins some lines further down.
  Place below(int lines) {
    return new Place(line + lines, column);
  }
}
