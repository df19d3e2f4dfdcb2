package org.gradus.calculus;

import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// The matrix of the partial derivatives of several functions: one gradient a row.
public record Jacobian(List<Symbol> variables, List<Gradient> rows) {

  public Jacobian {
    variables = List.copyOf(variables);
    rows = List.copyOf(rows);
  }

  /// @throws IllegalArgumentException if there is an {@link Obstacle}
  /// @throws Budget.Exhausted if the budget is used up
  public static Jacobian of(List<Expr> functions, List<Symbol> variables, Budget budget) {
    return new Jacobian(
        variables, functions.stream().map(f -> Gradient.of(f, variables, budget)).toList());
  }

  /// Row i and column j hold the derivative of the i-th function by the j-th variable.
  public List<List<Expr>> entries() {
    return rows.stream().map(Gradient::components).toList();
  }
}
