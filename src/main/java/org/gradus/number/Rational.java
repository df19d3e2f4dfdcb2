package org.gradus.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// An exact rational number in lowest terms, with a positive denominator.
///
/// Two rationals are equal exactly when they are the same number.
public record Rational(BigInteger numerator, BigInteger denominator)
    implements Comparable<Rational> {

  public static final Rational ZERO = of(0);
  public static final Rational ONE = of(1);
  public static final Rational TWO = of(2);

  /// Reduces to lowest terms and moves the sign to the numerator.
  ///
  /// @throws ArithmeticException if the denominator is zero
  public Rational {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("A fraction with denominator 0 is not a number.");
    }
    if (!denominator.equals(BigInteger.ONE)) {
      var divisor = numerator.gcd(denominator);
      if (denominator.signum() < 0) {
        divisor = divisor.negate();
      }
      numerator = numerator.divide(divisor);
      denominator = denominator.divide(divisor);
    }
  }

  public static Rational of(long value) {
    return of(BigInteger.valueOf(value));
  }

  public static Rational of(BigInteger value) {
    return new Rational(value, BigInteger.ONE);
  }

  public static Rational of(long numerator, long denominator) {
    return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /// The exact value of a decimal: `0.1` is one tenth.
  public static Rational of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? of(decimal.toBigIntegerExact())
        : new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /// The exact value of a finite double, which is always a fraction over a power of two.
  ///
  /// @throws NumberFormatException if the value is infinite or NaN
  public static Rational of(double value) {
    return of(new BigDecimal(value));
  }

  /// Integers without common divisor in the ratio of these numbers, with the same signs.
  public static List<BigInteger> primitive(List<Rational> numbers) {
    var denominator =
        numbers.stream().map(Rational::denominator).reduce(BigInteger.ONE, Rational::lcm);
    var integers = numbers.stream().map(u -> u.times(of(denominator)).numerator()).toList();
    var content = integers.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
    return content.signum() == 0
        ? integers
        : integers.stream().map(u -> u.divide(content)).toList();
  }

  private static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
  }

  public Rational plus(Rational other) {
    return isInteger() && other.isInteger()
        ? of(numerator.add(other.numerator))
        : new Rational(
            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator));
  }

  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  public Rational times(Rational other) {
    return new Rational(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /// The quotient.
  ///
  /// @throws ArithmeticException if `other` is zero
  public Rational over(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /// This number to an integer power; 0⁰ is 1, as for polynomials.
  ///
  /// @throws ArithmeticException if this is zero and the exponent is negative
  public Rational pow(int exponent) {
    return exponent >= 0
        ? new Rational(numerator.pow(exponent), denominator.pow(exponent))
        : new Rational(denominator.pow(-exponent), numerator.pow(-exponent));
  }

  public int signum() {
    return numerator.signum();
  }

  public boolean isZero() {
    return signum() == 0;
  }

  public boolean isOne() {
    return equals(ONE);
  }

  public boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  /// Whether this is an even integer.
  public boolean isEven() {
    return isInteger() && !numerator.testBit(0);
  }

  /// The integer value, where this is an integer of at most 31 bits.
  public Optional<Integer> smallInteger() {
    return isInteger() && numerator.bitLength() < 32
        ? Optional.of(numerator.intValue())
        : Optional.empty();
  }

  /// Whether the decimal expansion ends: no prime but 2 and 5 divides the denominator.
  public boolean isFiniteDecimal() {
    var rest = denominator.shiftRight(denominator.getLowestSetBit());
    var five = BigInteger.valueOf(5);
    while (rest.mod(five).signum() == 0) {
      rest = rest.divide(five);
    }
    return rest.equals(BigInteger.ONE);
  }

  /// The exact decimal.
  ///
  /// @throws ArithmeticException if the expansion does not end
  public BigDecimal toBigDecimal() {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator));
  }

  /// The nearest double, correctly rounded, or an infinity beyond the range of doubles.
  public double toDouble() {
    if (numerator.bitLength() <= 53 && denominator.bitLength() <= 53) {
      return (double) numerator.longValue() / denominator.longValue();
    }
    return RationalRounding.toDouble(numerator, denominator);
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return isInteger() ? numerator.toString() : numerator + "/" + denominator;
  }
}
