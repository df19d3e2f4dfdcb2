package org.gradus.number;

import java.util.function.DoubleUnaryOperator;

/// A function that is known by its values as doubles, with a bound on their error.
///
/// The error is in units in the last place; 0 means exact. `range` holds all values, so that
/// rounding outwards does not leave it.
public record RealFunction(DoubleUnaryOperator value, double ulps, Interval range) {

  /// A lower bound of the value at a double.
  double down(double u) {
    double computed = value.applyAsDouble(u);
    return isExact(u, computed)
        ? computed
        : Math.max(range.lower(), Directed.belowBy(ulps, computed));
  }

  /// An upper bound of the value at a double.
  double up(double u) {
    double computed = value.applyAsDouble(u);
    return isExact(u, computed)
        ? computed
        : Math.min(range.upper(), Directed.aboveBy(ulps, computed));
  }

  /// Whole values at 0 and zeros at 1 are computed exactly: sin 0 = 0, cos 0 = 1, ln 1 = 0.
  private static boolean isExact(double u, double computed) {
    return (u == 0 && (computed == 0 || computed == 1)) || (u == 1 && computed == 0);
  }
}
