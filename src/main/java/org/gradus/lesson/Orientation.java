package org.gradus.lesson;

/// How the partial derivatives of a function stand: as the gradient, a column, or as the
/// derivative, a row; the one is the transpose of the other.
public enum Orientation {
  COLUMN,
  ROW
}
