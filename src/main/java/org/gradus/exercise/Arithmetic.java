package org.gradus.exercise;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.Term;
import org.gradus.number.Rational;

/// Exact values of what is made of numbers with the four operations, whole powers and |u|.
final class Arithmetic {
  private static final int HIGHEST_POWER = 100;

  private Arithmetic() {}

  /// The value; empty where something else occurs, or a denominator is zero.
  static Optional<Rational> value(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) -> Optional.of(value);
      case Expr.Negation(var u) -> value(u).map(Rational::negate);
      case Expr.Sum(var terms) -> folded(signed(terms), Rational::plus);
      case Expr.Product(var factors) -> folded(factors, Rational::times);
      case Expr.Quotient(var u, var v) ->
          value(v).filter(d -> !d.isZero()).flatMap(d -> value(u).map(n -> n.over(d)));
      case Expr.Power(var u, var v) -> value(u).flatMap(base -> power(base, v));
      case Expr.Application(var f, var arguments) when f == Function.ABS ->
          value(arguments.getFirst()).map(Rational::abs);
      case Expr.Application _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          Optional.empty();
    };
  }

  private static List<Expr> signed(List<Term> terms) {
    return terms.stream().map(Term::signed).toList();
  }

  private static Optional<Rational> folded(List<Expr> parts, BinaryOperator<Rational> operation) {
    var values = parts.stream().flatMap(part -> value(part).stream()).toList();
    return values.size() == parts.size() ? values.stream().reduce(operation) : Optional.empty();
  }

  private static Optional<Rational> power(Rational base, Expr exponent) {
    return value(exponent)
        .flatMap(Rational::smallInteger)
        .filter(n -> Math.abs(n) <= HIGHEST_POWER && (n >= 0 || !base.isZero()))
        .map(base::pow);
  }
}
