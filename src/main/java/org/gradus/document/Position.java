package org.gradus.document;

/// A point of a picture, in the numbers of its axes.
public record Position(double x, double y) {
  public Position {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("A point of a picture has finite coordinates.");
    }
  }
}
