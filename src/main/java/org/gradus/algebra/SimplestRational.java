package org.gradus.algebra;

import java.math.BigInteger;
import org.gradus.number.Rational;

/// Rational numbers with small denominators near a double.
final class SimplestRational {
  private static final double NEAR = 0x1p-40;

  private SimplestRational() {}

  /// By the continued fraction of the double, as far as it takes to come within 2⁻⁴⁰ of it.
  static Rational near(double value) {
    return within(NEAR * Math.max(1, Math.abs(value)), value);
  }

  /// A short fraction at most so far from the double.
  static Rational within(double tolerance, double value) {
    var before = new BigInteger[] {BigInteger.ZERO, BigInteger.ONE};
    var last = new BigInteger[] {BigInteger.ONE, BigInteger.ZERO};
    var rest = Rational.of(value);
    while (true) {
      var whole = floor(rest);
      var next =
          new BigInteger[] {
            whole.multiply(last[0]).add(before[0]), whole.multiply(last[1]).add(before[1])
          };
      var convergent = new Rational(next[0], next[1]);
      var fraction = rest.minus(Rational.of(whole));
      if (fraction.isZero() || Math.abs(convergent.toDouble() - value) <= tolerance) {
        return convergent;
      }
      before = last;
      last = next;
      rest = Rational.ONE.over(fraction);
    }
  }

  private static BigInteger floor(Rational u) {
    var parts = u.numerator().divideAndRemainder(u.denominator());
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }
}
