package org.gradus.compute;

/// ln(1 + x), as programs compute it.
final class Logarithm {
  private Logarithm() {}

  /// ln(1 + x) within one and a half units in the last place.
  static double onePlus(double x) {
    return x >= 0 && x <= 1 ? onePlusFraction(x) : Math.log1p(x);
  }

  /// ln(1 + x) for x between 0 and 1; elsewhere the result means nothing, but that of NaN is NaN.
  ///
  /// It takes no branch, so that a loop becomes vector instructions. With s = x/(2 + x) and z = s²,
  /// ln(1 + x) = x − (x²/2 − s·(x²/2 + z·r(z))), where r(z) = 2/3 + 2z/5 + 2z²/7 + … (Tang 1990, as
  /// in fdlibm); here r is approximated for z up to 1/9 by the polynomial through Chebyshev's
  /// points, with an error below 10⁻¹⁶.
  static double onePlusFraction(double x) {
    double s = x / (2 + x);
    double z = s * s;
    double w = z * z;
    double even =
        0.6666666666666666
            + w
                * (0.2857142856710876
                    + w
                        * (0.18181789436132859
                            + w * (0.13314144209654935 + w * 0.08800738486144674)));
    double odd =
        0.40000000000014585
            + w
                * (0.22222222717427864
                    + w
                        * (0.15385570064958623
                            + w * (0.12001072809590713 + w * 0.1616404561194353)));
    double half = 0.5 * x * x;
    return x - (half - s * (half + z * (even + z * odd)));
  }
}
