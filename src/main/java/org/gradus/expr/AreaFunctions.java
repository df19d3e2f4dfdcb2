package org.gradus.expr;

/// The inverse hyperbolic functions in double arithmetic, which `java.lang.Math` lacks.
///
/// Each is written with `log1p` so that no digits cancel near the zero of the function. Errors stay
/// below 4 units in the last place (Kahan, “Branch cuts for complex elementary functions”, 1987,
/// gives the forms).
final class AreaFunctions {
  private static final double LARGE = 0x1p28;
  private static final double LN_2 = Math.log(2);

  private AreaFunctions() {}

  static double ofSine(double u) {
    double a = Math.abs(u);
    double value =
        a > LARGE ? Math.log(a) + LN_2 : Math.log1p(a + a * a / (1 + Math.sqrt(1 + a * a)));
    return Math.copySign(value, u);
  }

  static double ofCosine(double u) {
    double t = u - 1;
    return u > LARGE ? Math.log(u) + LN_2 : Math.log1p(t + Math.sqrt(2 * t + t * t));
  }

  static double ofTangent(double u) {
    double a = Math.abs(u);
    return Math.copySign(Math.log1p(2 * a / (1 - a)) / 2, u);
  }
}
