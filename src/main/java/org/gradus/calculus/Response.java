package org.gradus.calculus;

/// A function of one coordinate near a point: how its value responds to nudges.
public interface Response {

  /// The response to a step in either direction.
  Nudge to(double step);

  /// How far a mean slope within such a step may be from the slope at the point: infinite where
  /// there may be jumps, or waves shorter than nudges.
  double roughness(double step);

  /// Whether the rounding of nudges is a bound, or only an estimate.
  boolean boundsRounding();

  /// The size of the coordinate, at least 1: the largest nudges are a fraction of it.
  double scale();
}
