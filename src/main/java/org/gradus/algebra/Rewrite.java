package org.gradus.algebra;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gradus.expr.Expr;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;

/// A rewrite as data: wherever the left side fits and the condition is proved, the right side has
/// the same value.
///
/// The variables u, v and w of the two sides stand for any expressions. The right side may be
/// defined where the left one is not; the simplifier says what was lost.
record Rewrite(
    String name, Expr left, Expr right, String condition, Predicate<Map<Symbol, Expr>> proved) {

  static Rewrite always(String name, Expr left, Expr right) {
    return new Rewrite(name, left, right, "", _ -> true);
  }

  /// A rewrite that holds where the signs of u are proved to be as the condition says.
  static Rewrite where(
      String condition, Predicate<Signs> proved, String name, Expr left, Expr right) {
    return new Rewrite(
        name, left, right, condition, match -> proved.test(Signs.of(match.get(Symbol.of("u")))));
  }

  Optional<Expr> apply(Expr e) {
    return Pattern.match(left, e).filter(proved).map(match -> new Substitution(match).in(right));
  }
}
