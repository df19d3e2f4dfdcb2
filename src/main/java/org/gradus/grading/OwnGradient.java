package org.gradus.grading;

import java.util.List;
import java.util.Optional;
import org.gradus.calculus.Differentiation;
import org.gradus.calculus.Obstacle;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// The gradient that a student wrote before the Hessian, from which the Hessian is judged where the
/// gradient is wrong.
final class OwnGradient {
  private final List<Symbol> variables;
  private final List<Submission.Result> results;

  OwnGradient(List<Symbol> variables, List<Submission.Result> results) {
    this.variables = variables;
    this.results = results;
  }

  /// The derivative by the second variable of what the student has for the derivative by the first.
  Optional<Expr> secondDerivative(int row, int column, Budget budget) {
    var y = variables.get(column);
    return partial(row)
        .filter(e -> Obstacle.in(e, y).isEmpty())
        .map(e -> Differentiation.successive(e, List.of(y), budget).getLast().result());
  }

  private Optional<Expr> partial(int row) {
    return results.stream().flatMap(result -> partial(result, row).stream()).findFirst();
  }

  private Optional<Expr> partial(Submission.Result result, int row) {
    var entries = Arrangement.entries(result.last());
    return result.left().flatMap(left -> partial(left, entries, row));
  }

  private Optional<Expr> partial(Statement.Left left, List<Expr> entries, int row) {
    return switch (left) {
      case Statement.Left.Gradient _ ->
          entries.size() == variables.size() ? Optional.of(entries.get(row)) : Optional.empty();
      case Statement.Left.Derivative(_, var by) ->
          by.equals(List.of(variables.get(row))) && entries.size() == 1
              ? Optional.of(entries.getFirst())
              : Optional.empty();
      case Statement.Left.Expression _, Statement.Left.DerivativeOf _, Statement.Left.Hessian _ ->
          Optional.empty();
    };
  }
}
