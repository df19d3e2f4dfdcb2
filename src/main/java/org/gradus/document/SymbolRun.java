package org.gradus.document;

import java.util.ArrayList;
import java.util.List;
import org.gradus.expr.Symbol;

/// A symbol that stands several times in a row, the x of ∂²f/∂x².
record SymbolRun(Symbol symbol, int length) {

  /// The runs of a list, from left to right.
  static List<SymbolRun> of(List<Symbol> symbols) {
    var runs = new ArrayList<SymbolRun>();
    for (var symbol : symbols) {
      if (!runs.isEmpty() && runs.getLast().symbol.equals(symbol)) {
        runs.set(runs.size() - 1, new SymbolRun(symbol, runs.getLast().length + 1));
      } else {
        runs.add(new SymbolRun(symbol, 1));
      }
    }
    return runs;
  }
}
