package org.gradus.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;

/// Letters that a function does not use itself.
record Letters(Set<String> used) {
  private static final List<String> FOR_PARTS =
      List.of("u", "v", "w", "p", "q", "r", "s", "t", "a", "b", "c", "g", "h", "k", "z", "y");
  private static final List<String> FOR_FUNCTIONS = List.of("f", "g", "h", "F", "G", "H");

  static Letters besides(Expr e) {
    var used = new HashSet<String>();
    collect(e, used);
    return new Letters(used);
  }

  private static void collect(Expr e, Set<String> used) {
    FreeSymbols.of(e).forEach(symbol -> used.add(symbol.name()));
    collectBound(e, used);
  }

  private static void collectBound(Expr e, Set<String> used) {
    switch (e) {
      case Expr.Indexed(var family, _) -> used.add(family.name());
      case Expr.Sigma(var index, _, _, _) -> used.add(index.name());
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Negation _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _ -> {}
    }
    e.operands().forEach(operand -> collectBound(operand, used));
  }

  boolean isFree(Symbol name) {
    return !used.contains(name.name());
  }

  /// The letters besides these, too.
  Letters without(List<Symbol> names) {
    var more = new HashSet<>(used);
    names.forEach(name -> more.add(name.name()));
    return new Letters(more);
  }

  /// Names for the parts of a product, a quotient or a composition; u, v, w where they are free.
  List<Symbol> forParts(int count) {
    var letters = new ArrayList<Symbol>();
    FOR_PARTS.stream()
        .filter(l -> !used.contains(l))
        .limit(count)
        .forEach(l -> letters.add(Symbol.of(l)));
    for (int k = 1; letters.size() < count; k++) {
      letters.add(Symbol.of("u", Integer.toString(k)));
    }
    return letters;
  }

  /// A name for the parameter of a curve; s where it is free.
  Symbol forCurves() {
    return List.of("s", "r", "u", "v", "w").stream()
        .filter(l -> !used.contains(l))
        .findFirst()
        .map(Symbol::of)
        .orElse(Symbol.of("s", "0"));
  }

  /// A name for the function itself.
  Symbol forFunction() {
    return FOR_FUNCTIONS.stream()
        .filter(l -> !used.contains(l))
        .findFirst()
        .map(Symbol::of)
        .orElse(Symbol.of("f", "0"));
  }
}
