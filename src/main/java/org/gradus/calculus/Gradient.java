package org.gradus.calculus;

import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// The partial derivatives of a function, one derivation a variable, in the order of the variables.
public record Gradient(Expr function, List<Symbol> variables, List<Derivation> partials) {

  public Gradient {
    variables = List.copyOf(variables);
    partials = List.copyOf(partials);
  }

  /// @throws IllegalArgumentException if there is an {@link Obstacle}
  /// @throws Budget.Exhausted if the budget is used up
  public static Gradient of(Expr function, List<Symbol> variables, Budget budget) {
    var partials =
        variables.stream().map(x -> new Differentiator(x, budget).differentiate(function)).toList();
    return new Gradient(function, variables, partials);
  }

  /// The components, in the order of the variables.
  public List<Expr> components() {
    return partials.stream().map(Derivation::result).toList();
  }
}
