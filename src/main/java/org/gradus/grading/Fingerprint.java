package org.gradus.grading;

/// The values of an expression at the sample points.
final class Fingerprint {
  private final double[] values;

  Fingerprint(double[] values) {
    this.values = values.clone();
  }

  double at(int point) {
    return values[point];
  }

  /// Whether the values agree wherever both are defined, at two points at least.
  boolean agreesWith(Fingerprint other) {
    return Samples.agree(values, other.values);
  }

  /// Whether there are values at two points at least.
  boolean isUsable() {
    int defined = 0;
    for (double value : values) {
      defined += Double.isNaN(value) ? 0 : 1;
    }
    return defined >= 2;
  }
}
