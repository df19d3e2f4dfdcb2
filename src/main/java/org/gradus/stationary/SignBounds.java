package org.gradus.stationary;

import java.util.List;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Sign;
import org.gradus.number.Rational;

/// Bounds of an expression that its form shows: a sum of squares plus a constant is not below the
/// constant.
final class SignBounds {
  private SignBounds() {}

  /// A number that no value is below; empty where the form shows none.
  static Optional<Rational> lower(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) -> Optional.of(value);
      case Expr.Sum(var terms) -> {
        var sum = Rational.ZERO;
        for (var term : terms) {
          var bound =
              term.sign() == Sign.PLUS
                  ? lower(term.expr())
                  : upper(term.expr()).map(Rational::negate);
          if (bound.isEmpty()) {
            yield Optional.empty();
          }
          sum = sum.plus(bound.get());
        }
        yield Optional.of(sum);
      }
      case Expr.Negation(var u) -> upper(u).map(Rational::negate);
      case Expr.Product(var factors) -> product(factors);
      case Expr.Quotient(var u, var v) ->
          product(List.of(u, v)).or(() -> reciprocal(u, v).map(Rational::negate));
      case Expr.Power(_, Expr.Number(var n, _)) when n.isEven() -> Optional.of(Rational.ZERO);
      case Expr.Power(var u, Expr.Number(var n, _)) when n.isInteger() && n.signum() > 0 ->
          lower(u).filter(bound -> bound.signum() >= 0).map(_ -> Rational.ZERO);
      case Expr.Power(_, Expr.Quotient(Expr.Number(var m, _), Expr.Number(var n, _)))
          when !n.isZero() && isEven(m.over(n)) ->
          ZERO;
      case Expr.Application(var f, var arguments) when f == Function.MAX ->
          arguments.stream().flatMap(u -> lower(u).stream()).max(Rational::compareTo);
      case Expr.Application(var f, var arguments) when f == Function.MIN ->
          lower(arguments.getFirst())
              .flatMap(a -> lower(arguments.getLast()).map(b -> a.compareTo(b) < 0 ? a : b));
      case Expr.Application(var f, var arguments) -> lower(f, arguments.getFirst());
      case Expr.Named _ -> Optional.of(Rational.ZERO);
      case Expr.Variable _,
          Expr.Indexed _,
          Expr.Power _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          Optional.empty();
    };
  }

  /// A number that no value is above; empty where the form shows none.
  static Optional<Rational> upper(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) -> Optional.of(value);
      case Expr.Negation(var u) -> lower(u).map(Rational::negate);
      case Expr.Sum(var terms) -> {
        var sum = Rational.ZERO;
        for (var term : terms) {
          var bound =
              term.sign() == Sign.PLUS
                  ? upper(term.expr())
                  : lower(term.expr()).map(Rational::negate);
          if (bound.isEmpty()) {
            yield Optional.empty();
          }
          sum = sum.plus(bound.get());
        }
        yield Optional.of(sum);
      }
      case Expr.Power(Expr.Application(var f, _), Expr.Number(var n, _))
          when n.isInteger() && n.signum() > 0 && (f == Function.SIN || f == Function.COS) ->
          Optional.of(Rational.ONE);
      case Expr.Application(var f, var arguments) -> upper(f, arguments.getFirst());
      case Expr.Quotient(var u, var v) -> reciprocal(Expressions.negation(u), v);
      case Expr.Product _,
          Expr.Power _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          Optional.empty();
    };
  }

  /// Whether a power with this exponent is one with an even numerator or an even root.
  private static boolean isEven(Rational exponent) {
    return !exponent.numerator().testBit(0) || !exponent.denominator().testBit(0);
  }

  /// 0 where no factor is ever negative.
  private static Optional<Rational> product(List<Expr> factors) {
    boolean isNonnegative =
        factors.stream().allMatch(u -> lower(u).filter(b -> b.signum() >= 0).isPresent());
    return isNonnegative ? Optional.of(Rational.ZERO) : Optional.empty();
  }

  private static Optional<Rational> lower(Function f, Expr u) {
    return switch (f) {
      case EXP -> lower(u).filter(Rational::isZero).map(_ -> Rational.ONE).or(() -> ZERO);
      case SQRT ->
          lower(u).filter(b -> b.signum() > 0).flatMap(b -> Radical.exactRoot(b, 2)).or(() -> ZERO);
      case LN -> lower(u).filter(b -> b.compareTo(Rational.ONE) >= 0).flatMap(_ -> ZERO);
      case ABS -> ZERO;
      case COSH -> Optional.of(Rational.ONE);
      case SIN, COS -> Optional.of(Rational.ONE.negate());
      case Function _ -> Optional.empty();
    };
  }

  private static Optional<Rational> upper(Function f, Expr u) {
    return switch (f) {
      case EXP -> upper(u).filter(Rational::isZero).map(_ -> Rational.ONE);
      case SIN, COS -> Optional.of(Rational.ONE);
      case Function _ -> Optional.empty();
    };
  }

  private static final Optional<Rational> ZERO = Optional.of(Rational.ZERO);

  /// The largest value of −u/v for a negative number u and a positive v: where v is least.
  private static Optional<Rational> reciprocal(Expr u, Expr v) {
    var top = lower(u).filter(b -> upper(u).equals(Optional.of(b)) && b.signum() < 0);
    var bottom = lower(v).filter(b -> b.signum() > 0);
    return top.isPresent() && bottom.isPresent()
        ? Optional.of(top.get().over(bottom.get()).negate())
        : Optional.empty();
  }
}
