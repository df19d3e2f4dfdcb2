package org.gradus.notation;

import java.util.List;
import org.gradus.expr.Statement.Left;
import org.gradus.expr.Symbol;

/// The left side of an equation that is recognised as a whole.
sealed interface Head {

  /// `∂f/∂x`, `f_xy`, `∇f`.
  record Whole(Left left) implements Head {}

  /// `y″`, whose variable the right side tells.
  record Primed(Symbol function, int order) implements Head {}

  /// `d/dx`, before what is differentiated.
  record Operator(List<Symbol> by) implements Head {}

  /// `f(x, y)`.
  record Defined(Symbol name, List<Symbol> parameters) implements Head {}
}
