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
    return isExactZero(u, computed) ? 0 : Math.max(range.lower(), Directed.belowBy(ulps, computed));
  }

  /// An upper bound of the value at a double.
  double up(double u) {
    double computed = value.applyAsDouble(u);
    return isExactZero(u, computed) ? 0 : Math.min(range.upper(), Directed.aboveBy(ulps, computed));
  }

  /// The functions that vanish at 0 are computed exactly there.
  private static boolean isExactZero(double u, double computed) {
    return u == 0 && computed == 0;
  }
}
