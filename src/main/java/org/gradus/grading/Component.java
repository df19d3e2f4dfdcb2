package org.gradus.grading;

import java.util.List;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// One expression that the answer must have: an entry of a gradient, or a derivative as a whole.
///
/// @param label what it is called in remarks, such as ∂f/∂x; empty where the answer is nothing else
/// @param origin the differentiation that it comes from
/// @param lookalikes other expressions that a student may give, with what went wrong then
/// @param within how far the right value may be off, where it was computed in decimals; 0 where it
///   is exact
record Component(
    String label, Expr right, Optional<Origin> origin, List<Lookalike> lookalikes, double within) {
  Component {
    lookalikes = List.copyOf(lookalikes);
  }

  Component(String label, Expr right, Optional<Origin> origin, List<Lookalike> lookalikes) {
    this(label, right, origin, lookalikes, 0);
  }

  /// What the answer would be after one mistake in the method.
  record Lookalike(String id, String message, Expr result) {}

  /// A function and the variables by which it is differentiated in turn.
  record Origin(Expr function, List<Symbol> by) {
    Origin {
      by = List.copyOf(by);
    }
  }
}
