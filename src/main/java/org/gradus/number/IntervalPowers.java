package org.gradus.number;

import static org.gradus.number.Definedness.POSSIBLY_UNDEFINED;
import static org.gradus.number.Definedness.UNDEFINED;

/// Powers of intervals.
///
/// `Math.pow` is within one unit in the last place, and uᵛ is monotone in u and in v for u > 0, so
/// that the bounds come from the corners of the box of base and exponent.
public final class IntervalPowers {
  private static final double POW_ULPS = 1;

  private IntervalPowers() {}

  /// uⁿ; u⁰ is 1.
  public static Interval power(Interval u, int n) {
    if (u.isEmpty() || n == 1) {
      return u;
    }
    if (n == 0) {
      return Interval.ONE.with(u.definedness());
    }
    return n < 0 ? naturalPower(u, -(double) n).reciprocal() : naturalPower(u, n);
  }

  private static Interval naturalPower(Interval u, double n) {
    if (n <= 2) {
      return n == 1 ? u : u.square();
    }
    if (n % 2 == 0) {
      return ofNonnegative(u.abs(), n);
    }
    double lower = u.lower() < 0 ? -up(-u.lower(), n) : down(u.lower(), n);
    double upper = u.upper() < 0 ? -down(-u.upper(), n) : up(u.upper(), n);
    return Interval.of(lower, upper).with(u.definedness());
  }

  private static Interval ofNonnegative(Interval u, double n) {
    return Interval.of(down(u.lower(), n), up(u.upper(), n)).with(u.definedness());
  }

  private static double down(double u, double v) {
    return corner(u, v).lower();
  }

  private static double up(double u, double v) {
    return corner(u, v).upper();
  }

  /// uᶜ for a rational c in lowest terms: the real root where the denominator is odd.
  public static Interval power(Interval u, Rational c) {
    boolean everyNumberHasARoot = c.denominator().testBit(0);
    if (!everyNumberHasARoot || u.isEmpty()) {
      return power(u, Interval.of(c));
    }
    boolean isEven = !c.numerator().testBit(0);
    if (isEven || u.lower() >= 0) {
      return ofMagnitude(u, c);
    }
    if (u.upper() <= 0) {
      return ofMagnitude(u, c).negate();
    }
    var left = ofMagnitude(Interval.of(u.lower(), 0), c).negate();
    return left.hull(ofMagnitude(Interval.of(0, u.upper()), c)).with(u.definedness());
  }

  private static Interval ofMagnitude(Interval u, Rational c) {
    return power(u.abs(), Interval.of(c));
  }

  /// uᵛ: the base is positive, or 0 with a positive exponent; elsewhere there is no value.
  public static Interval power(Interval u, Interval v) {
    var both = u.definedness().and(v.definedness());
    if (both == UNDEFINED || u.upper() < 0 || (u.upper() == 0 && v.upper() <= 0)) {
      return Interval.EMPTY;
    }
    boolean isSafe = u.lower() > 0 || (u.lower() == 0 && v.lower() > 0);
    double least = Math.max(u.lower(), 0);
    return corner(least, v.lower())
        .hull(corner(least, v.upper()))
        .hull(corner(u.upper(), v.lower()))
        .hull(corner(u.upper(), v.upper()))
        .with(isSafe ? both : both.and(POSSIBLY_UNDEFINED));
  }

  /// The values near a corner with u ≥ 0: exact limits at 0 and ∞, no information at 0⁰, ∞⁰ and
  /// 1^∞.
  private static Interval corner(double u, double v) {
    boolean isLimit = u == 0 || Double.isInfinite(u) || Double.isInfinite(v);
    if (u == 1 || v == 0) {
      return isLimit ? Interval.of(0, Double.POSITIVE_INFINITY) : Interval.ONE;
    }
    double power = Math.pow(u, v);
    if (isLimit) {
      return Interval.of(Math.min(power, Double.MAX_VALUE), power);
    }
    double lower = Math.max(0, Directed.belowBy(POW_ULPS, power));
    return Interval.of(lower, Directed.aboveBy(POW_ULPS, power));
  }
}
