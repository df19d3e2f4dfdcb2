package org.gradus.lesson;

import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.number.Rational;

/// The rational number that a tidied expression spells out.
final class ExactValue {
  private ExactValue() {}

  static Optional<Rational> rational(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) -> Optional.of(value);
      case Expr.Negation(var u) -> rational(u).map(Rational::negate);
      case Expr.Quotient(var u, var v) ->
          rational(v).filter(d -> !d.isZero()).flatMap(d -> rational(u).map(n -> n.over(d)));
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
