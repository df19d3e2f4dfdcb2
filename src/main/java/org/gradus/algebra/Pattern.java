package org.gradus.algebra;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;

/// Fits a pattern to an expression.
///
/// The variables u, v and w of a pattern fit anything, and the same thing at each place. A product
/// of v and another pattern fits a product in any order, v being all the other factors.
final class Pattern {
  private static final Set<Symbol> FREE = Set.of(Symbol.of("u"), Symbol.of("v"), Symbol.of("w"));

  private final Map<Symbol, Expr> match = new HashMap<>();

  private Pattern() {}

  static Optional<Map<Symbol, Expr>> match(Expr pattern, Expr e) {
    var attempt = new Pattern();
    return attempt.fits(pattern, e) ? Optional.of(attempt.match) : Optional.empty();
  }

  private boolean fits(Expr pattern, Expr e) {
    if (pattern instanceof Expr.Variable(var symbol) && FREE.contains(symbol)) {
      var earlier = match.putIfAbsent(symbol, e);
      return earlier == null || earlier.equals(e);
    }
    if (pattern instanceof Expr.Product(var parts) && e instanceof Expr.Product(var factors)) {
      return fitsProduct(parts.get(0), parts.get(1), factors);
    }
    return sameHead(pattern, e) && fitAll(pattern.operands(), e.operands());
  }

  private boolean fitsProduct(Expr rest, Expr special, List<Expr> factors) {
    for (int i = 0; i < factors.size(); i++) {
      var attempt = Pattern.match(special, factors.get(i));
      if (attempt.isPresent()) {
        match.putAll(attempt.get());
        var others = new ArrayList<>(factors);
        others.remove(i);
        return fits(rest, Expressions.product(others));
      }
    }
    return false;
  }

  private boolean fitAll(List<Expr> patterns, List<Expr> parts) {
    if (patterns.size() != parts.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!fits(patterns.get(i), parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameHead(Expr pattern, Expr e) {
    return switch (pattern) {
      case Expr.Number _, Expr.Named _, Expr.Variable _ -> pattern.equals(e);
      case Expr.Application(var f, _) -> e instanceof Expr.Application(var g, _) && f == g;
      case Expr.Negation _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Product _ ->
          pattern.getClass() == e.getClass();
      case Expr.Sum _, Expr.Sigma _, Expr.Indexed _ -> false;
    };
  }
}
