package org.gradus.descent;

/// A value together with the partial derivatives at a point.
@FunctionalInterface
interface Slope {
  /// The value at the point; the partial derivatives are written into `gradient`.
  double at(double[] point, double[] gradient);
}
