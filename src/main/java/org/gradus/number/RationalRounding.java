package org.gradus.number;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Rounds a fraction of big integers to the nearest double.
///
/// The fraction is scaled so that the quotient has at least 66 bits; a sticky last bit stands for
/// everything below, so that the one rounding that follows sees on which side of a tie the fraction
/// lies.
final class RationalRounding {
  private static final int QUOTIENT_BITS = 66;
  private static final int LARGEST_EXPONENT = 1100;

  private RationalRounding() {}

  static double toDouble(BigInteger numerator, BigInteger denominator) {
    int magnitude = numerator.bitLength() - denominator.bitLength();
    if (magnitude > LARGEST_EXPONENT) {
      return numerator.signum() * Double.POSITIVE_INFINITY;
    }
    if (magnitude < -LARGEST_EXPONENT) {
      return numerator.signum() * 0.0;
    }
    int shift = QUOTIENT_BITS - magnitude;
    var scaled = shift >= 0 ? numerator.abs().shiftLeft(shift) : numerator.abs();
    var divisor = shift >= 0 ? denominator : denominator.shiftLeft(-shift);
    var parts = scaled.divideAndRemainder(divisor);
    var sticky = parts[0].shiftLeft(1);
    if (parts[1].signum() != 0) {
      sticky = sticky.setBit(0);
    }
    return numerator.signum() * scale(sticky, -shift - 1);
  }

  /// The double nearest to m·2ᵏ, rounded once.
  private static double scale(BigInteger m, int k) {
    return k >= 0
        ? new BigDecimal(m.shiftLeft(k)).doubleValue()
        : new BigDecimal(m).divide(new BigDecimal(BigInteger.ONE.shiftLeft(-k))).doubleValue();
  }
}
