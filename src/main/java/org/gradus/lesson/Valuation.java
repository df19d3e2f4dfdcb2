package org.gradus.lesson;

import java.util.Map;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// The value of an expression at a point in double arithmetic.
///
/// It is independent of the rules of differentiation and rewriting, and so a witness against them.
/// The third member of an indexed family x is the symbol x₃ of the point.
@FunctionalInterface
public interface Valuation {
  /// NaN where the expression has no value.
  double of(Expr e, Map<Symbol, Double> point);
}
