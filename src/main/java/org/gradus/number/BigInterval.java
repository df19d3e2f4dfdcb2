package org.gradus.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// What is known of a number that was computed to many digits.
///
/// Either it lies between two decimals; or this precision does not tell whether there is such a
/// number; or there is none. Every operation keeps what is known true: it rounds outwards to the
/// given number of significant digits.
public sealed interface BigInterval {

  /// A number between two decimals, both included.
  record Bounded(BigDecimal lower, BigDecimal upper) implements BigInterval {

    /// An interval of doubles around it.
    public Interval enclosure() {
      return Interval.of(Math.nextDown(lower.doubleValue()), Math.nextUp(upper.doubleValue()));
    }

    /// The double nearest to the middle.
    public double toDouble() {
      return lower.add(upper).divide(BigDecimal.TWO).doubleValue();
    }
  }

  /// Perhaps a number, perhaps not: more digits may tell.
  record Undecided() implements BigInterval {}

  /// Certainly no number: an argument lies outside the domain.
  record Undefined() implements BigInterval {}

  BigInterval UNDECIDED = new Undecided();
  BigInterval UNDEFINED = new Undefined();
  BigInterval ZERO = exactly(BigDecimal.ZERO);
  BigInterval ONE = exactly(BigDecimal.ONE);

  static BigInterval exactly(BigDecimal value) {
    return new Bounded(value, value);
  }

  static BigInterval of(Rational value, int digits) {
    return value.isFiniteDecimal() && value.denominator().bitLength() < 64
        ? exactly(value.toBigDecimal())
        : exactly(new BigDecimal(value.numerator()))
            .over(exactly(new BigDecimal(value.denominator())), digits);
  }

  default BigInterval negate() {
    return this instanceof Bounded(var lower, var upper)
        ? new Bounded(upper.negate(), lower.negate())
        : this;
  }

  default BigInterval plus(BigInterval other, int digits) {
    return this instanceof Bounded(var a, var b) && other instanceof Bounded(var c, var d)
        ? new Bounded(a.add(c, floor(digits)), b.add(d, ceiling(digits)))
        : unknown(this, other);
  }

  default BigInterval minus(BigInterval other, int digits) {
    return plus(other.negate(), digits);
  }

  default BigInterval times(BigInterval other, int digits) {
    if (!(this instanceof Bounded(var a, var b) && other instanceof Bounded(var c, var d))) {
      return unknown(this, other);
    }
    var ac = a.multiply(c);
    var ad = a.multiply(d);
    var bc = b.multiply(c);
    var bd = b.multiply(d);
    return new Bounded(
        ac.min(ad).min(bc.min(bd)).round(floor(digits)),
        ac.max(ad).max(bc.max(bd)).round(ceiling(digits)));
  }

  /// The quotient; undecided as long as the divisor may be 0.
  default BigInterval over(BigInterval divisor, int digits) {
    if (!(this instanceof Bounded(var a, var b) && divisor instanceof Bounded(var c, var d))) {
      return unknown(this, divisor);
    }
    if (c.signum() * d.signum() <= 0) {
      return c.signum() == 0 && d.signum() == 0 ? UNDEFINED : UNDECIDED;
    }
    var down = floor(digits);
    var up = ceiling(digits);
    return new Bounded(
        a.divide(c, down).min(a.divide(d, down)).min(b.divide(c, down).min(b.divide(d, down))),
        a.divide(c, up).max(a.divide(d, up)).max(b.divide(c, up).max(b.divide(d, up))));
  }

  default BigInterval abs() {
    if (!(this instanceof Bounded(var lower, var upper)) || lower.signum() >= 0) {
      return this;
    }
    return upper.signum() <= 0 ? negate() : new Bounded(BigDecimal.ZERO, upper.max(lower.negate()));
  }

  default BigInterval sqrt(int digits) {
    if (!(this instanceof Bounded(var lower, var upper))) {
      return this;
    }
    if (lower.signum() < 0) {
      return upper.signum() < 0 ? UNDEFINED : UNDECIDED;
    }
    return new Bounded(lower.sqrt(floor(digits)), upper.sqrt(ceiling(digits)));
  }

  default BigInterval max(BigInterval other) {
    return this instanceof Bounded(var a, var b) && other instanceof Bounded(var c, var d)
        ? new Bounded(a.max(c), b.max(d))
        : unknown(this, other);
  }

  default BigInterval min(BigInterval other) {
    return negate().max(other.negate()).negate();
  }

  /// The numbers that also lie in the range, which is known to hold them all.
  default BigInterval within(Interval range) {
    if (!(this instanceof Bounded(var lower, var upper))) {
      return this;
    }
    return new Bounded(
        range.lower() == Double.NEGATIVE_INFINITY
            ? lower
            : lower.max(new BigDecimal(range.lower())),
        range.upper() == Double.POSITIVE_INFINITY
            ? upper
            : upper.min(new BigDecimal(range.upper())));
  }

  /// Whether the two numbers are certainly different.
  default boolean isDisjointFrom(BigInterval other) {
    return this instanceof Bounded(var a, var b)
        && other instanceof Bounded(var c, var d)
        && (b.compareTo(c) < 0 || d.compareTo(a) < 0);
  }

  /// Whether the two numbers may be equal, both being numbers.
  default boolean mayEqual(BigInterval other) {
    return this instanceof Bounded && other instanceof Bounded && !isDisjointFrom(other);
  }

  /// Undefined if one of the two is, else undecided.
  static BigInterval unknown(BigInterval a, BigInterval b) {
    return a instanceof Undefined || b instanceof Undefined ? UNDEFINED : UNDECIDED;
  }

  private static MathContext floor(int digits) {
    return new MathContext(digits, RoundingMode.FLOOR);
  }

  private static MathContext ceiling(int digits) {
    return new MathContext(digits, RoundingMode.CEILING);
  }
}
