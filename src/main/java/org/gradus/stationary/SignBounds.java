package org.gradus.stationary;

import java.util.List;
import java.util.Optional;
import org.gradus.expr.Expr;
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
      case Expr.Quotient(var u, var v) -> product(List.of(u, v));
      case Expr.Power(_, Expr.Number(var n, _)) when n.isEven() -> Optional.of(Rational.ZERO);
      case Expr.Power(var u, Expr.Number(var n, _)) when n.isInteger() && n.signum() > 0 ->
          lower(u).filter(bound -> bound.signum() >= 0).map(_ -> Rational.ZERO);
      case Expr.Application(var f, _) -> function(f);
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
      case Expr.Application(var f, _) when f == Function.SIN || f == Function.COS ->
          Optional.of(Rational.ONE);
      case Expr.Power(Expr.Application(var f, _), Expr.Number(var n, _))
          when n.isInteger() && n.signum() > 0 && (f == Function.SIN || f == Function.COS) ->
          Optional.of(Rational.ONE);
      case Expr.Product _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          Optional.empty();
    };
  }

  /// 0 where no factor is ever negative.
  private static Optional<Rational> product(List<Expr> factors) {
    boolean isNonnegative =
        factors.stream().allMatch(u -> lower(u).filter(b -> b.signum() >= 0).isPresent());
    return isNonnegative ? Optional.of(Rational.ZERO) : Optional.empty();
  }

  private static Optional<Rational> function(Function f) {
    return switch (f) {
      case EXP, ABS, SQRT, COSH -> Optional.of(f == Function.COSH ? Rational.ONE : Rational.ZERO);
      case SIN, COS -> Optional.of(Rational.ONE.negate());
      case Function _ -> Optional.empty();
    };
  }
}
