package org.gradus.exercise;

import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// A symbol of an exercise with the values that it takes from variant to variant.
record Parameter(Symbol symbol, List<Expr> values) {
  Parameter {
    values = List.copyOf(values);
  }
}
