package org.gradus.number;

/// The four operations and the square root rounded downwards, as tightly as doubles allow.
///
/// A result that is exact stays as it is; one that was rounded up is moved down by one double.
/// Whether it was is told by the exact error of the rounded operation: Knuth's two-sum for sums, a
/// fused multiply-add for the others (Muller et al., “Handbook of Floating-Point Arithmetic”, 2nd
/// ed., chapter 4). Rounding upwards is rounding the negative down.
final class Directed {
  /// Below this magnitude the exact error of a product may itself be rounded.
  private static final double SAFE = 0x1p-960;

  private Directed() {}

  static double addDown(double a, double b) {
    double sum = a + b;
    if (Double.isInfinite(sum)) {
      return overflowDown(sum);
    }
    double rest = sum - a;
    double error = (a - (sum - rest)) + (b - rest);
    return error < 0 ? Math.nextDown(sum) : sum;
  }

  static double addUp(double a, double b) {
    return -addDown(-a, -b);
  }

  /// The product, where 0·∞ is 0 because an infinite bound stands for arbitrarily large numbers.
  static double multiplyDown(double a, double b) {
    if (a == 0 || b == 0) {
      return 0;
    }
    double product = a * b;
    if (Double.isInfinite(product)) {
      return Double.isInfinite(a) || Double.isInfinite(b) ? product : overflowDown(product);
    }
    boolean roundedUp = Math.abs(product) < SAFE || Math.fma(a, b, -product) < 0;
    return roundedUp ? Math.nextDown(product) : product;
  }

  static double multiplyUp(double a, double b) {
    return -multiplyDown(-a, b);
  }

  /// The quotient for a divisor other than 0, where a/∞ is 0.
  static double divideDown(double a, double b) {
    if (a == 0 || (Double.isInfinite(b) && !Double.isInfinite(a))) {
      return 0;
    }
    double quotient = a / b;
    if (Double.isNaN(quotient)) {
      return Double.NEGATIVE_INFINITY;
    }
    if (Double.isInfinite(quotient)) {
      return Double.isInfinite(a) ? quotient : overflowDown(quotient);
    }
    boolean tiny = Math.abs(quotient) < SAFE || Math.abs(a) < SAFE;
    boolean roundedUp = tiny || Math.fma(-quotient, b, a) * Math.signum(b) < 0;
    return roundedUp ? Math.nextDown(quotient) : quotient;
  }

  static double divideUp(double a, double b) {
    return -divideDown(-a, b);
  }

  static double sqrtDown(double a) {
    double root = Math.sqrt(a);
    if (a == 0 || Double.isInfinite(a)) {
      return root;
    }
    return a < SAFE || Math.fma(-root, root, a) < 0 ? Math.nextDown(root) : root;
  }

  static double sqrtUp(double a) {
    double root = Math.sqrt(a);
    if (a == 0 || Double.isInfinite(a)) {
      return root;
    }
    return a < SAFE || Math.fma(-root, root, a) > 0 ? Math.nextUp(root) : root;
  }

  /// A lower bound for a number whose computed value is off by at most so many units in the last
  /// place.
  static double belowBy(double ulps, double value) {
    if (ulps == 0 || value == Double.NEGATIVE_INFINITY) {
      return value;
    }
    return value == Double.POSITIVE_INFINITY
        ? Double.MAX_VALUE * (1 - ulps * 0x1p-51)
        : Math.nextDown(value - ulps * Math.ulp(value));
  }

  static double aboveBy(double ulps, double value) {
    return -belowBy(ulps, -value);
  }

  /// A sum or product of finite numbers beyond the doubles is at least the largest of them.
  private static double overflowDown(double infinity) {
    return Math.min(infinity, Double.MAX_VALUE);
  }
}
