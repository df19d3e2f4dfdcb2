package org.gradus.grading;

import static org.gradus.expr.Expressions.difference;
import static org.gradus.expr.Expressions.negation;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradus.calculus.Differentiation;
import org.gradus.calculus.Formulas;
import org.gradus.calculus.Rule;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;

/// What goes wrong with (u·v)′ = u′·v + u·v′; the parts are the derivatives of the factors.
final class ProductMistakes {
  private ProductMistakes() {}

  /// u′·v′.
  static Expr ofDerivatives(Expr e, List<Expr> parts, Symbol x) {
    return product(parts);
  }

  /// u·u′ + v·v′.
  static Expr swapped(Expr e, List<Expr> parts, Symbol x) {
    var factors = e.operands();
    return sum(
        IntStream.range(0, factors.size())
            .mapToObj(i -> Term.plus(product(factors.get(i), parts.get(i))))
            .toList());
  }

  /// (c·u·v)′ with c·u and v as the two factors: (c·u)·(c·u)′ + v·v′.
  static Expr swappedWithConstant(Expr e, List<Expr> parts, Symbol x) {
    if (!(e instanceof Expr.Product(var factors))
        || factors.stream().filter(u -> FreeSymbols.contains(u, x)).count() < 2) {
      return Formulas.of(Rule.CONSTANT_MULTIPLE).apply(e, parts, x);
    }
    var u = product(factors.subList(0, factors.size() - 1));
    var v = factors.getLast();
    return sum(product(u, derivative(u, x)), product(v, derivative(v, x)));
  }

  private static Expr derivative(Expr u, Symbol x) {
    return Differentiation.of(u, x).result();
  }

  /// u′·v.
  static Expr firstTermAlone(Expr e, List<Expr> parts, Symbol x) {
    return replaced(e, 0, parts);
  }

  /// u·v′.
  static Expr lastTermAlone(Expr e, List<Expr> parts, Symbol x) {
    return replaced(e, parts.size() - 1, parts);
  }

  /// u′·v − u·v′.
  static Expr minus(Expr e, List<Expr> parts, Symbol x) {
    return difference(replaced(e, 0, parts), lastTermAlone(e, parts, x));
  }

  /// u·v′ − u′·v.
  static Expr minusReversed(Expr e, List<Expr> parts, Symbol x) {
    return negation(minus(e, parts, x));
  }

  /// u′ + v′.
  static Expr sumOfDerivatives(Expr e, List<Expr> parts, Symbol x) {
    return sum(parts.stream().map(Term::plus).toList());
  }

  private static Expr replaced(Expr e, int place, List<Expr> parts) {
    var factors = new ArrayList<>(e.operands());
    factors.set(place, parts.get(place));
    return Expressions.product(factors);
  }
}
