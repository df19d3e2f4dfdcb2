package org.gradus.stationary;

import java.math.BigInteger;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.number.AlgebraicField;
import org.gradus.number.Rational;
import org.gradus.number.UnivariatePolynomial;

/// Real algebraic numbers that have a short form with one root sign.
final class Radical {
  private static final int LARGEST_PRIME_TRIED = 1000;

  private Radical() {}

  /// The rational whose power this non-negative number is.
  static Optional<Rational> exactRoot(Rational value, int index) {
    var top = root(value.numerator(), index);
    var bottom = root(value.denominator(), index);
    return top.pow(index).equals(value.numerator()) && bottom.pow(index).equals(value.denominator())
        ? Optional.of(new Rational(top, bottom))
        : Optional.empty();
  }

  /// The integer part of the root of a natural number, by Newton's method from above.
  private static BigInteger root(BigInteger value, int index) {
    if (value.signum() == 0) {
      return value;
    }
    var n = BigInteger.valueOf(index);
    var x = BigInteger.ONE.shiftLeft(value.bitLength() / index + 1);
    while (true) {
      var next =
          x.multiply(n.subtract(BigInteger.ONE)).add(value.divide(x.pow(index - 1))).divide(n);
      if (next.compareTo(x) >= 0) {
        return x;
      }
      x = next;
    }
  }

  /// The number as an expression, where it is rational, in a quadratic field, or a rational
  /// multiple of a power of α with αⁿ rational.
  static Optional<Expr> of(AlgebraicField field, UnivariatePolynomial element) {
    if (element.isConstant()) {
      return Optional.of(Expressions.fraction(element.coefficient(0)));
    }
    var minimal = field.minimalPolynomial();
    if (field.degree() == 2) {
      return Optional.of(quadratic(field, element));
    }
    boolean isPure =
        minimal.coefficients().subList(1, field.degree()).stream().allMatch(Rational::isZero);
    long terms = element.coefficients().stream().filter(c -> !c.isZero()).count();
    return isPure && terms == 1 ? Optional.of(pure(field, element)) : Optional.empty();
  }

  /// a + bα with α = −p/2 ± √d.
  private static Expr quadratic(AlgebraicField field, UnivariatePolynomial element) {
    var minimal = field.minimalPolynomial();
    var half = minimal.coefficient(1).over(Rational.of(-2));
    var discriminant = half.pow(2).minus(minimal.coefficient(0));
    int side = field.signum(field.minus(field.generator(), field.of(half)));
    var b = element.coefficient(1);
    var rational = element.coefficient(0).plus(b.times(half));
    var root = scaledRoot(b.times(Rational.of(side)), discriminant, 2);
    if (rational.isZero()) {
      return root;
    }
    return root instanceof Expr.Negation(var positive)
        ? Expressions.difference(Expressions.fraction(rational), positive)
        : Expressions.sum(Expressions.fraction(rational), root);
  }

  /// c·αᵏ with αⁿ = d.
  private static Expr pure(AlgebraicField field, UnivariatePolynomial element) {
    int n = field.degree();
    int k = element.degree();
    var d = field.minimalPolynomial().coefficient(0).negate();
    int sign = field.signum(field.power(field.generator(), k));
    return scaledRoot(element.leading().times(Rational.of(sign)), d.abs().pow(k), n);
  }

  /// A number `outside` times the root with this index of baseᵉˣᵖᵒⁿᵉⁿᵗ; the exponent is smaller
  /// than the index and without common divisor with it, and the base is no power.
  record Factors(Rational outside, BigInteger base, int exponent, int index) {}

  /// The n-th root of a rational that is not negative, with the smallest natural number below the
  /// root sign that trial division finds.
  static Factors of(Rational radicand, int n) {
    var bottom = radicand.denominator();
    var inside = radicand.numerator().multiply(bottom.pow(n - 1));
    var outside = Rational.ONE.over(Rational.of(bottom));
    if (inside.signum() == 0) {
      return new Factors(Rational.ZERO, BigInteger.ONE, 1, 1);
    }
    for (int prime = 2; prime < LARGEST_PRIME_TRIED; prime++) {
      var power = BigInteger.valueOf(prime).pow(n);
      while (inside.mod(power).signum() == 0) {
        inside = inside.divide(power);
        outside = outside.times(Rational.of(prime));
      }
    }
    for (int k = inside.bitLength(); k > 1; k--) {
      var exact = exactRoot(Rational.of(inside), k);
      if (exact.isPresent()) {
        int common = BigInteger.valueOf(k).gcd(BigInteger.valueOf(n)).intValue();
        return whole(outside, exact.get().numerator(), k / common, n / common);
      }
    }
    return inside.equals(BigInteger.ONE)
        ? new Factors(outside, BigInteger.ONE, 1, 1)
        : new Factors(outside, inside, 1, n);
  }

  private static Factors whole(Rational outside, BigInteger base, int exponent, int index) {
    return index == 1
        ? new Factors(outside.times(Rational.of(base.pow(exponent))), BigInteger.ONE, 1, 1)
        : new Factors(outside, base, exponent, index);
  }

  /// c times the n-th root of a positive rational.
  static Expr scaledRoot(Rational c, Rational radicand, int n) {
    var factors = of(radicand, n);
    return coefficient(
        c.times(factors.outside),
        power(Rational.of(factors.base), Rational.of(factors.exponent, factors.index)));
  }

  private static Expr power(Rational base, Rational exponent) {
    var number = Expressions.number(base);
    if (exponent.isInteger()) {
      return Expressions.number(base.pow(exponent.numerator().intValue()));
    }
    return exponent.equals(Rational.of(1, 2))
        ? Expressions.sqrt(number)
        : Expressions.power(number, Expressions.fraction(exponent));
  }

  private static Expr coefficient(Rational c, Expr root) {
    var size = c.abs();
    var top =
        Rational.of(size.numerator()).isOne()
            ? root
            : Expressions.product(Expressions.number(Rational.of(size.numerator())), root);
    var positive =
        size.isInteger()
            ? top
            : Expressions.quotient(top, Expressions.number(Rational.of(size.denominator())));
    return c.signum() < 0 ? Expressions.negation(positive) : positive;
  }
}
