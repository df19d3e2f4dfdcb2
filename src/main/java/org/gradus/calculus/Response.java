package org.gradus.calculus;

/// A function of one coordinate near a point: how its value responds to nudges.
public interface Response {

  /// The response to a step in either direction.
  Nudge to(double step);

  /// Whether the values may change much within such a step, by jumps or by waves shorter than
  /// nudges; nudges accuse nobody then.
  boolean mayBeRough(double step);

  /// Whether the rounding of nudges is a bound, or only an estimate.
  boolean boundsRounding();

  /// The size of the coordinate, at least 1: the largest nudges are a fraction of it.
  double scale();
}
