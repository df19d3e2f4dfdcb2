package org.gradus.grading;

import java.util.List;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// One expression that the answer must have: an entry of a gradient, or a derivative as a whole.
///
/// @param label what it is called in remarks, such as ∂f/∂x; empty where the answer is nothing else
/// @param origin the differentiation that it comes from
record Component(String label, Expr right, Optional<Origin> origin) {

  /// A function and the variables by which it is differentiated in turn.
  record Origin(Expr function, List<Symbol> by) {
    Origin {
      by = List.copyOf(by);
    }
  }
}
