package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;

/// The variables whose sine or cosine is 0, as multiples of π.
final class Angles {
  private static final List<String> INTEGERS = List.of("k", "j", "m", "n", "l", "i");

  private Angles() {}

  /// “x = kπ and y = π/2 + jπ with integers k and j”; empty unless this gives every variable.
  static Prose of(Map<Expr, Expr> values, List<Symbol> variables) {
    var letters = INTEGERS.stream().map(Symbol::of).filter(k -> !variables.contains(k)).toList();
    var parts = new ArrayList<Prose>();
    var used = new ArrayList<Symbol>();
    for (var x : variables) {
      var angle = angle(values, x, letters.get(Math.min(used.size(), letters.size() - 1)));
      if (angle.isPresent()) {
        used.add(letters.get(Math.min(used.size(), letters.size() - 1)));
        parts.add(
            Prose.of(
                Formula.Chain.from(Formula.of(x)).then(Relation.SET_TO, Formula.of(angle.get()))));
      }
    }
    return parts.isEmpty()
        ? Prose.EMPTY
        : Prose.enumerate(parts)
            .text(used.size() == 1 ? " with an integer " : " with integers ")
            .then(Sentences.symbols(used));
  }

  private static Optional<Expr> angle(Map<Expr, Expr> values, Symbol x, Symbol k) {
    var multiple = Expressions.product(Expressions.variable(k), Expressions.constant(Constant.PI));
    if (isZero(values, Function.SIN.of(Expressions.variable(x)))) {
      return Optional.of(multiple);
    }
    return isZero(values, Function.COS.of(Expressions.variable(x)))
        ? Optional.of(
            Expressions.sum(
                Expressions.quotient(Expressions.constant(Constant.PI), Expressions.TWO), multiple))
        : Optional.empty();
  }

  private static boolean isZero(Map<Expr, Expr> values, Expr kernel) {
    return Expressions.ZERO.equals(values.get(kernel));
  }
}
