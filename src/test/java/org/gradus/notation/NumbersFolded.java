package org.gradus.notation;

import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Statement;
import org.gradus.number.Rational;

/// Folds quotients and products of number literals, so that `½` and `1/2` meet.
final class NumbersFolded {
  private NumbersFolded() {}

  static Statement in(Statement statement) {
    return switch (statement) {
      case Statement.Value(var expr) -> new Statement.Value(in(expr));
      case Statement.Vector(var components) -> new Statement.Vector(in(components));
      case Statement.Matrix(var rows) ->
          new Statement.Matrix(rows.stream().map(NumbersFolded::in).toList());
      case Statement.Equation(var left, var right) -> new Statement.Equation(in(left), in(right));
      case Statement.Definition(var name, var parameters, var body) ->
          new Statement.Definition(name, parameters, in(body));
    };
  }

  private static Statement.Left in(Statement.Left left) {
    return switch (left) {
      case Statement.Left.Expression(var expr) -> new Statement.Left.Expression(in(expr));
      case Statement.Left.DerivativeOf(var subject, var by) ->
          new Statement.Left.DerivativeOf(in(subject), by);
      case Statement.Left.Derivative _, Statement.Left.Gradient _, Statement.Left.Hessian _ -> left;
    };
  }

  private static List<Expr> in(List<Expr> exprs) {
    return exprs.stream().map(NumbersFolded::in).toList();
  }

  static Expr in(Expr e) {
    var folded = e.map(NumbersFolded::in);
    if (folded instanceof Expr.Quotient(Expr.Number(var p, _), Expr.Number(var q, _))
        && !q.isZero()) {
      return Expressions.number(p.over(q));
    }
    if (folded instanceof Expr.Product(var factors)
        && factors.stream().allMatch(factor -> factor instanceof Expr.Number)) {
      return Expressions.number(
          factors.stream()
              .map(factor -> ((Expr.Number) factor).value())
              .reduce(Rational.ONE, Rational::times));
    }
    return folded;
  }
}
