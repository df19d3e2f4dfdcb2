package org.gradus.compute;

import java.math.BigDecimal;
import org.gradus.expr.Function;
import org.gradus.number.BigInterval;
import org.gradus.number.BigInterval.Bounded;
import org.gradus.number.Rational;

/// Powers of numbers that are known to many digits.
final class BigPowers {
  private static final int LARGEST_EXPONENT = 1_000_000;
  private static final BigInterval ZERO = BigInterval.exactly(BigDecimal.ZERO);

  private BigPowers() {}

  /// uᶜ for a rational c in lowest terms: the real root where the denominator is odd.
  static BigInterval power(BigInterval u, Rational c, int digits) {
    if (!(u instanceof Bounded(var lower, var upper))) {
      return u;
    }
    if (c.isZero()) {
      return BigInterval.ONE;
    }
    if (c.isInteger()) {
      return wholePower(u, c, digits);
    }
    boolean everyNumberHasARoot = c.denominator().testBit(0);
    if (lower.signum() < 0 && upper.signum() <= 0 && everyNumberHasARoot) {
      boolean isEven = !c.numerator().testBit(0);
      var size = ofPositive(u.negate(), BigInterval.of(c, digits), c.signum(), digits);
      return isEven ? size : size.negate();
    }
    if (lower.signum() < 0) {
      return upper.signum() < 0 ? BigInterval.UNDEFINED : BigInterval.UNDECIDED;
    }
    return c.equals(Rational.of(1, 2))
        ? u.sqrt(digits)
        : ofPositive(u, BigInterval.of(c, digits), c.signum(), digits);
  }

  private static BigInterval wholePower(BigInterval u, Rational c, int digits) {
    var n = c.smallInteger().filter(k -> Math.abs((long) k) <= LARGEST_EXPONENT);
    if (n.isEmpty()) {
      return BigInterval.UNDECIDED;
    }
    var base = c.isEven() ? u.abs() : u;
    var power = BigInterval.ONE;
    for (int bit = 31 - Integer.numberOfLeadingZeros(Math.abs(n.get())); bit >= 0; bit--) {
      power = power.times(power, digits);
      if ((Math.abs(n.get()) >> bit & 1) == 1) {
        power = power.times(base, digits);
      }
    }
    return n.get() < 0 ? BigInterval.ONE.over(power, digits) : power;
  }

  /// uᵛ: the base is positive, or 0 with a positive exponent; elsewhere there is no value.
  static BigInterval power(BigInterval u, BigInterval v, int digits) {
    if (!(u instanceof Bounded(var a, var b) && v instanceof Bounded(var c, var d))) {
      return BigInterval.unknown(u, v);
    }
    if (b.signum() < 0) {
      return BigInterval.UNDEFINED;
    }
    int signOfExponent = c.signum() > 0 ? 1 : d.signum() < 0 ? -1 : 0;
    return a.signum() < 0 ? BigInterval.UNDECIDED : ofPositive(u, v, signOfExponent, digits);
  }

  /// exp(v ln u), and 0 for the base 0 with a positive exponent.
  private static BigInterval ofPositive(
      BigInterval u, BigInterval v, int signOfExponent, int digits) {
    if (u.equals(ZERO)) {
      return signOfExponent > 0
          ? ZERO
          : signOfExponent < 0 ? BigInterval.UNDEFINED : BigInterval.UNDECIDED;
    }
    if (!(u instanceof Bounded(var lower, _)) || lower.signum() <= 0) {
      return BigInterval.UNDECIDED;
    }
    int extra = digits + 10;
    var logarithm = Function.LN.digits(u, extra).orElseThrow();
    return Function.EXP.digits(v.times(logarithm, extra), digits).orElseThrow();
  }
}
