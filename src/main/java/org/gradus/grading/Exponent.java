package org.gradus.grading;

import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.number.Rational;

/// Exact values of the numbers that a person writes: 2, −½, 3/4.
final class Exponent {
  private Exponent() {}

  static Optional<Rational> value(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) -> Optional.of(value);
      case Expr.Negation(var u) -> value(u).map(Rational::negate);
      case Expr.Quotient(var u, var v) ->
          value(v).filter(d -> !d.isZero()).flatMap(d -> value(u).map(n -> n.over(d)));
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
}
