package org.gradus.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.gradus.calculus.Obstacle;
import org.gradus.compute.Evaluator;
import org.gradus.compute.NotNumeric;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Values by the computational graph, which knows nothing of the rules of differentiation.
///
/// Symbols that count the terms of a sum are put in first, because a sum needs numbers as its
/// bounds.
public final class GraphValuation implements Valuation {

  @Override
  public double of(Expr e, Map<Symbol, Double> point) {
    return near(e, point).applyAsDouble(point);
  }

  @Override
  public ToDoubleFunction<Map<Symbol, Double>> near(Expr e, Map<Symbol, Double> point) {
    var counts = counts(e, point);
    var symbols = List.copyOf(point.keySet());
    try {
      var evaluator = Evaluator.of(new Substitution(counts).in(e), symbols);
      return at -> value(evaluator, symbols, at);
    } catch (NotNumeric | Budget.Exhausted none) {
      return _ -> Double.NaN;
    }
  }

  private static double value(Evaluator e, List<Symbol> symbols, Map<Symbol, Double> point) {
    try {
      return e.value(symbols.stream().mapToDouble(point::get).toArray());
    } catch (Budget.Exhausted none) {
      return Double.NaN;
    }
  }

  private static Map<Symbol, Expr> counts(Expr e, Map<Symbol, Double> point) {
    var counts = new HashMap<Symbol, Expr>();
    for (var symbol : FreeSymbols.of(e)) {
      if (point.containsKey(symbol) && Obstacle.in(e, symbol).isPresent()) {
        counts.put(symbol, Expressions.number(Rational.of(point.get(symbol))));
      }
    }
    return counts;
  }
}
