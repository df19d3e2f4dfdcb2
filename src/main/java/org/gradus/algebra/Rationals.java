package org.gradus.algebra;

import java.math.BigInteger;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.number.Rational;

/// Exact arithmetic with the numbers that stand in an expression.
public final class Rationals {
  /// Powers with more bits are left as they stand: about three hundred decimal digits.
  private static final int MOST_BITS = 1000;

  private Rationals() {}

  /// The rational that an expression spells out with a number, a sign and at most one quotient: 2,
  /// −½, 3/4.
  public static Optional<Rational> valueOf(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) -> Optional.of(value);
      case Expr.Negation(var u) -> valueOf(u).map(Rational::negate);
      case Expr.Quotient(var u, var v) ->
          valueOf(v).filter(d -> !d.isZero()).flatMap(d -> valueOf(u).map(n -> n.over(d)));
      case Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          Optional.empty();
    };
  }

  /// The integer that arithmetic with integers gives: 2 + 1, 3³, 2·(4 − 1).
  static Optional<Rational> integer(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) -> Optional.of(value).filter(Rational::isInteger);
      case Expr.Negation(var u) -> integer(u).map(Rational::negate);
      case Expr.Sum(var terms) ->
          terms.stream()
              .map(t -> integer(t.isSubtracted() ? new Expr.Negation(t.expr()) : t.expr()))
              .reduce(Optional.of(Rational.ZERO), (a, b) -> a.flatMap(m -> b.map(m::plus)));
      case Expr.Product(var factors) ->
          factors.stream()
              .map(Rationals::integer)
              .reduce(Optional.of(Rational.ONE), (a, b) -> a.flatMap(m -> b.map(m::times)));
      case Expr.Power(var u, var v) ->
          integer(v)
              .flatMap(n -> integer(u).flatMap(base -> power(base, n)))
              .filter(Rational::isInteger);
      case Expr.Quotient _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          Optional.empty();
    };
  }

  /// Whether the number was written as a decimal, so that results stay decimals too.
  static boolean isDecimal(Expr.Number number) {
    return !number.value().isInteger()
        && number.value().isFiniteDecimal()
        && number.spelling().chars().allMatch(c -> c < 128 && c != '/');
  }

  /// The number as it is shown: a decimal where decimals were typed, else an integer or a quotient
  /// of integers.
  static Expr shown(Rational value, boolean asDecimal) {
    return asDecimal && value.isFiniteDecimal()
        ? Expressions.number(value)
        : Expressions.fraction(value);
  }

  /// The exact power, where it is a rational of moderate length.
  static Optional<Rational> power(Rational base, Rational exponent) {
    if (base.isZero()) {
      return exponent.signum() > 0 ? Optional.of(Rational.ZERO) : Optional.empty();
    }
    if (base.isOne() || exponent.isOne()) {
      return Optional.of(base);
    }
    return exponent
        .smallInteger()
        .map(n -> integerPower(base, n))
        .orElseGet(() -> fractionalPower(base, exponent));
  }

  private static Optional<Rational> integerPower(Rational base, int exponent) {
    int bits = Math.max(base.numerator().bitLength(), base.denominator().bitLength());
    return (long) bits * Math.abs((long) exponent) <= MOST_BITS
        ? Optional.of(base.pow(exponent))
        : Optional.empty();
  }

  private static Optional<Rational> fractionalPower(Rational base, Rational exponent) {
    var index = Rational.of(exponent.denominator()).smallInteger();
    var power = Rational.of(exponent.numerator()).smallInteger();
    if (index.isEmpty() || power.isEmpty() || index.get() > MOST_BITS) {
      return Optional.empty();
    }
    return root(base, index.get()).flatMap(r -> integerPower(r, power.get()));
  }

  /// The real root, where it is rational; of a negative number only for an odd index.
  static Optional<Rational> root(Rational base, int index) {
    if (base.signum() < 0) {
      return index % 2 == 0 ? Optional.empty() : root(base.negate(), index).map(Rational::negate);
    }
    return root(base.numerator(), index)
        .flatMap(p -> root(base.denominator(), index).map(q -> new Rational(p, q)));
  }

  private static Optional<BigInteger> root(BigInteger n, int index) {
    if (n.bitLength() > MOST_BITS) {
      return Optional.empty();
    }
    var candidate = nearestRoot(n, index);
    return candidate.pow(index).equals(n) ? Optional.of(candidate) : Optional.empty();
  }

  /// The largest integer whose power does not exceed n, by bisection.
  private static BigInteger nearestRoot(BigInteger n, int index) {
    var low = BigInteger.ZERO;
    var high = BigInteger.ONE.shiftLeft(n.bitLength() / index + 1);
    while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
      var middle = low.add(high).shiftRight(1);
      if (middle.pow(index).compareTo(n) <= 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
