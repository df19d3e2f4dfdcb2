package org.gradus.calculus;

import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// What a rule makes of the derivatives of the parts.
///
/// A misconception is a wrong formula in the place of the right one.
@FunctionalInterface
public interface Formula {
  /// The derivative of `subject` by `x`, untidied, from the derivatives of its parts.
  Expr apply(Expr subject, List<Expr> parts, Symbol x);
}
