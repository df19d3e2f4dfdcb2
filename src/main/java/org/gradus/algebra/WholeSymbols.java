package org.gradus.algebra;

import java.util.LinkedHashSet;
import java.util.Set;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;

/// Symbols that stand for whole numbers because of their place.
final class WholeSymbols {
  private WholeSymbols() {}

  /// The symbols in bounds of sums and in indices of members that no Σ binds.
  static Set<Symbol> of(Expr... expressions) {
    var found = new LinkedHashSet<Symbol>();
    for (var e : expressions) {
      collect(e, Set.of(), found);
    }
    return found;
  }

  private static void collect(Expr e, Set<Symbol> bound, Set<Symbol> found) {
    switch (e) {
      case Expr.Sigma(var index, var lower, var upper, var body) -> {
        add(lower, bound, found);
        add(upper, bound, found);
        var inner = new LinkedHashSet<>(bound);
        inner.add(index);
        collect(body, inner, found);
      }
      case Expr.Indexed(_, var index) -> add(index, bound, found);
      case Expr.Number _, Expr.Named _, Expr.Variable _ -> {}
      case Expr.Negation _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _ ->
          e.operands().forEach(operand -> collect(operand, bound, found));
    }
  }

  private static void add(Expr e, Set<Symbol> bound, Set<Symbol> found) {
    FreeSymbols.of(e).stream().filter(symbol -> !bound.contains(symbol)).forEach(found::add);
  }

  /// The symbols in exponents.
  static Set<Symbol> inExponents(Expr... expressions) {
    var found = new LinkedHashSet<Symbol>();
    for (var e : expressions) {
      collectExponents(e, found);
    }
    return found;
  }

  private static void collectExponents(Expr e, Set<Symbol> found) {
    if (e instanceof Expr.Power(_, var exponent)) {
      found.addAll(FreeSymbols.of(exponent));
    }
    e.operands().forEach(operand -> collectExponents(operand, found));
  }
}
