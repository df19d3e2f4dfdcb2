package org.gradus.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// A polynomial in one unknown over ℚ, by its coefficients from the constant one up.
///
/// The last coefficient is not zero; the zero polynomial has none.
public record UnivariatePolynomial(List<Rational> coefficients) {
  public static final UnivariatePolynomial ZERO = new UnivariatePolynomial(List.of());

  /// The unknown itself.
  public static final UnivariatePolynomial X = of(Rational.ZERO, Rational.ONE);

  public UnivariatePolynomial {
    int size = coefficients.size();
    while (size > 0 && coefficients.get(size - 1).isZero()) {
      size--;
    }
    coefficients = List.copyOf(coefficients.subList(0, size));
  }

  public static UnivariatePolynomial of(Rational... coefficients) {
    return new UnivariatePolynomial(List.of(coefficients));
  }

  public static UnivariatePolynomial of(long... coefficients) {
    return new UnivariatePolynomial(
        java.util.Arrays.stream(coefficients).mapToObj(Rational::of).toList());
  }

  /// −1 for the zero polynomial.
  public int degree() {
    return coefficients.size() - 1;
  }

  /// The number of bits in the coefficients.
  public long length() {
    return coefficients.stream()
        .mapToLong(c -> (long) c.numerator().bitLength() + c.denominator().bitLength())
        .sum();
  }

  public boolean isZero() {
    return coefficients.isEmpty();
  }

  public boolean isConstant() {
    return degree() <= 0;
  }

  /// The coefficient of the k-th power, 0 beyond the degree.
  public Rational coefficient(int k) {
    return k < coefficients.size() ? coefficients.get(k) : Rational.ZERO;
  }

  public Rational leading() {
    return coefficients.getLast();
  }

  public UnivariatePolynomial plus(UnivariatePolynomial other) {
    int size = Math.max(coefficients.size(), other.coefficients.size());
    return new UnivariatePolynomial(
        IntStream.range(0, size).mapToObj(k -> coefficient(k).plus(other.coefficient(k))).toList());
  }

  public UnivariatePolynomial minus(UnivariatePolynomial other) {
    return plus(other.negate());
  }

  public UnivariatePolynomial negate() {
    return times(Rational.ONE.negate());
  }

  public UnivariatePolynomial times(Rational factor) {
    return new UnivariatePolynomial(coefficients.stream().map(factor::times).toList());
  }

  public UnivariatePolynomial times(UnivariatePolynomial other) {
    if (isZero() || other.isZero()) {
      return ZERO;
    }
    var result = new ArrayList<>(Collections.nCopies(degree() + other.degree() + 1, Rational.ZERO));
    for (int i = 0; i <= degree(); i++) {
      for (int j = 0; j <= other.degree(); j++) {
        result.set(i + j, result.get(i + j).plus(coefficient(i).times(other.coefficient(j))));
      }
    }
    return new UnivariatePolynomial(result);
  }

  /// Quotient and remainder of the division by a polynomial that is not zero.
  public Division dividedBy(UnivariatePolynomial divisor) {
    var rest = new ArrayList<>(coefficients);
    int steps = degree() - divisor.degree();
    var quotient = new ArrayList<>(Collections.nCopies(Math.max(steps + 1, 0), Rational.ZERO));
    for (int k = steps; k >= 0; k--) {
      var factor = rest.get(k + divisor.degree()).over(divisor.leading());
      quotient.set(k, factor);
      for (int i = 0; i <= divisor.degree() && !factor.isZero(); i++) {
        rest.set(k + i, rest.get(k + i).minus(factor.times(divisor.coefficient(i))));
      }
    }
    return new Division(new UnivariatePolynomial(quotient), new UnivariatePolynomial(rest));
  }

  /// The result of a division with remainder.
  public record Division(UnivariatePolynomial quotient, UnivariatePolynomial remainder) {}

  public UnivariatePolynomial remainder(UnivariatePolynomial divisor) {
    return degree() < divisor.degree() ? this : dividedBy(divisor).remainder();
  }

  public UnivariatePolynomial monic() {
    return isZero() ? this : times(Rational.ONE.over(leading()));
  }

  public UnivariatePolynomial gcd(UnivariatePolynomial other) {
    return other.isZero() ? monic() : other.monic().gcd(remainder(other));
  }

  public UnivariatePolynomial derivative() {
    return new UnivariatePolynomial(
        IntStream.rangeClosed(1, degree())
            .mapToObj(k -> coefficient(k).times(Rational.of(k)))
            .toList());
  }

  /// The product of the distinct irreducible factors.
  public UnivariatePolynomial squarefree() {
    return isConstant() ? this : dividedBy(gcd(derivative())).quotient().monic();
  }

  public Rational at(Rational x) {
    var value = Rational.ZERO;
    for (var coefficient : coefficients.reversed()) {
      value = value.times(x).plus(coefficient);
    }
    return value;
  }

  /// Integer coefficients without common divisor, of a polynomial that is a positive multiple of
  /// this one.
  public List<BigInteger> primitive() {
    return Rational.primitive(coefficients);
  }
}
