package org.gradus.expr;

import java.util.LinkedHashSet;
import java.util.Set;

/// The symbols on whose values an expression depends.
public final class FreeSymbols {
  private FreeSymbols() {}

  /// The free symbols in order of first appearance: not the indices bound by a Σ, and not indexed
  /// families, whose members are data.
  public static Set<Symbol> of(Expr e) {
    var found = new LinkedHashSet<Symbol>();
    collect(e, Set.of(), found);
    return found;
  }

  /// Whether the value of the expression may depend on the symbol.
  public static boolean contains(Expr e, Symbol symbol) {
    return switch (e) {
      case Expr.Variable(var other) -> other.equals(symbol);
      case Expr.Sigma(var index, var lower, var upper, var body) ->
          contains(lower, symbol)
              || contains(upper, symbol)
              || (!index.equals(symbol) && contains(body, symbol));
      case Expr.Number _, Expr.Named _ -> false;
      case Expr.Sum(var terms) -> terms.stream().anyMatch(t -> contains(t.expr(), symbol));
      case Expr.Indexed _,
          Expr.Negation _,
          Expr.Product _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _ ->
          e.operands().stream().anyMatch(operand -> contains(operand, symbol));
    };
  }

  private static void collect(Expr e, Set<Symbol> bound, Set<Symbol> found) {
    switch (e) {
      case Expr.Variable(var symbol) -> {
        if (!bound.contains(symbol)) {
          found.add(symbol);
        }
      }
      case Expr.Sigma(var index, var lower, var upper, var body) -> {
        collect(lower, bound, found);
        collect(upper, bound, found);
        var inner = new LinkedHashSet<>(bound);
        inner.add(index);
        collect(body, inner, found);
      }
      case Expr.Number _,
          Expr.Named _,
          Expr.Indexed _,
          Expr.Negation _,
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
}
