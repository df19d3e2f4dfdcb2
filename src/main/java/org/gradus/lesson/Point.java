package org.gradus.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.document.Formula;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// Exact values of some symbols: numbers, or expressions such as π/2 without a symbol in them.
public record Point(Map<Symbol, Expr> values) {
  public Point {
    values = Map.copyOf(values);
  }

  boolean covers(List<Symbol> symbols) {
    return values.keySet().containsAll(symbols);
  }

  /// The expression with the values in place of the symbols.
  Expr in(Expr e) {
    return new Substitution(values).in(e);
  }

  /// The point at which one symbol has a little more.
  Point nudged(Symbol symbol, Rational step) {
    var moved = new HashMap<>(values);
    moved.put(symbol, Expressions.sum(values.get(symbol), Expressions.number(step)));
    return new Point(moved);
  }

  /// The coordinates in the order of the symbols; of one symbol, `x = 2`.
  Formula formula(List<Symbol> symbols) {
    return symbols.size() == 1
        ? Formula.Chain.from(Formula.of(symbols.getFirst())).equalTo(coordinate(symbols.getFirst()))
        : new Formula.Tuple(symbols.stream().map(this::coordinate).toList());
  }

  private Formula coordinate(Symbol symbol) {
    return Formula.of(values.get(symbol));
  }
}
