package org.gradus.stationary;

import java.util.function.IntFunction;
import org.gradus.number.OrderedField;
import org.gradus.number.Rational;

/// A quotient of polynomials in lowest terms, with a monic denominator.
record Fraction(Polynomial numerator, Polynomial denominator) {
  static final Fraction ZERO = of(Polynomial.ZERO);
  static final Fraction ONE = of(Polynomial.ONE);

  static Fraction of(Polynomial numerator) {
    return new Fraction(numerator, Polynomial.ONE);
  }

  static Fraction of(Rational value) {
    return of(Polynomial.of(value));
  }

  static Fraction generator(int index) {
    return of(Polynomial.generator(index));
  }

  /// The quotient in lowest terms.
  ///
  /// @throws ArithmeticException if the denominator is zero
  static Fraction of(Polynomial numerator, Polynomial denominator) {
    if (denominator.isZero()) {
      throw new ArithmeticException("A fraction with denominator 0 is not a function.");
    }
    if (denominator.isConstant()) {
      return of(numerator.times(Rational.ONE.over(denominator.constantTerm())));
    }
    var divisor = PolynomialAlgebra.gcd(numerator, denominator);
    var top = divisor.isConstant() ? numerator : PolynomialAlgebra.quotient(numerator, divisor);
    var bottom =
        divisor.isConstant() ? denominator : PolynomialAlgebra.quotient(denominator, divisor);
    var unit = Rational.ONE.over(bottom.leading());
    return new Fraction(top.times(unit), bottom.times(unit));
  }

  boolean isZero() {
    return numerator.isZero();
  }

  boolean isPolynomial() {
    return denominator.isConstant();
  }

  boolean isConstant() {
    return isPolynomial() && numerator.isConstant();
  }

  boolean contains(int generator) {
    return numerator.contains(generator) || denominator.contains(generator);
  }

  Fraction plus(Fraction other) {
    return isPolynomial() && other.isPolynomial()
        ? of(numerator.plus(other.numerator))
        : of(
            numerator.times(other.denominator).plus(other.numerator.times(denominator)),
            denominator.times(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(other.negate());
  }

  Fraction negate() {
    return new Fraction(numerator.negate(), denominator);
  }

  Fraction times(Fraction other) {
    return isPolynomial() && other.isPolynomial()
        ? of(numerator.times(other.numerator))
        : of(numerator.times(other.numerator), denominator.times(other.denominator));
  }

  Fraction times(Rational factor) {
    return new Fraction(numerator.times(factor), denominator);
  }

  Fraction over(Fraction other) {
    return times(of(other.denominator, other.numerator));
  }

  Fraction power(int n) {
    return n >= 0
        ? new Fraction(numerator.power(n), denominator.power(n))
        : ONE.over(this).power(-n);
  }

  /// The partial derivative by a generator, the others being independent of it.
  Fraction derivative(int generator) {
    if (isPolynomial()) {
      return of(numerator.derivative(generator));
    }
    return of(
        numerator
            .derivative(generator)
            .times(denominator)
            .minus(numerator.times(denominator.derivative(generator))),
        denominator.power(2));
  }

  Fraction substitute(IntFunction<Fraction> image) {
    return numerator.substitute(image).over(denominator.substitute(image));
  }

  <E> E at(OrderedField<E> field, IntFunction<E> values) {
    var top = numerator.at(field, values);
    return isPolynomial() ? top : field.over(top, denominator.at(field, values));
  }
}
