package org.gradus.calculus;

import java.util.ArrayList;
import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// Derivatives of any order, mixed or not.
public final class Differentiation {
  private Differentiation() {}

  /// The derivation of the first derivative by x within the standard budget.
  ///
  /// @throws IllegalArgumentException if there is an {@link Obstacle}
  /// @throws Budget.Exhausted if the budget is used up
  public static Derivation of(Expr e, Symbol x) {
    return new Differentiator(x, Budget.standard()).differentiate(e);
  }

  /// The derivations of the successive derivatives: by the first symbol, of that by the second, and
  /// so on.
  ///
  /// @throws IllegalArgumentException if there is an {@link Obstacle}
  /// @throws Budget.Exhausted if the budget is used up
  public static List<Derivation> successive(Expr e, List<Symbol> by, Budget budget) {
    var derivations = new ArrayList<Derivation>(by.size());
    var current = e;
    for (var x : by) {
      var derivation = new Differentiator(x, budget).differentiate(current);
      derivations.add(derivation);
      current = derivation.result();
    }
    return derivations;
  }
}
