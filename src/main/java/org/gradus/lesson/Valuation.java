package org.gradus.lesson;

import java.util.Map;
import java.util.function.ToDoubleFunction;
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

  /// The values at this point and at others that differ from it in real coordinates only: they have
  /// the same symbols, and the same numbers for what counts terms or members.
  ///
  /// It saves preparing the expression for each point anew.
  default ToDoubleFunction<Map<Symbol, Double>> near(Expr e, Map<Symbol, Double> point) {
    return at -> of(e, at);
  }
}
