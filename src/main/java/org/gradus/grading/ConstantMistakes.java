package org.gradus.grading;

import static org.gradus.expr.Expressions.ONE;
import static org.gradus.expr.Expressions.ZERO;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gradus.calculus.Differentiation;
import org.gradus.calculus.Formulas;
import org.gradus.calculus.Obstacle;
import org.gradus.calculus.Rule;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;

/// What goes wrong with constants, sums and other variables.
final class ConstantMistakes {
  private ConstantMistakes() {}

  static Expr kept(Expr e, List<Expr> parts, Symbol x) {
    return e;
  }

  static Expr asOne(Expr e, List<Expr> parts, Symbol x) {
    return ONE;
  }

  static Expr zero(Expr e, List<Expr> parts, Symbol x) {
    return ZERO;
  }

  /// (c·u)′ = u′, where c is a factor.
  static Expr factorDropped(Expr e, List<Expr> parts, Symbol x) {
    return e instanceof Expr.Quotient ? right(e, parts, x) : parts.getFirst();
  }

  /// (u/c)′ = u′.
  static Expr divisorDropped(Expr e, List<Expr> parts, Symbol x) {
    return e instanceof Expr.Quotient ? parts.getFirst() : right(e, parts, x);
  }

  /// (c·u)′ = 0 where c is a number, as if c′·u′.
  static Expr numberFactorZero(Expr e, List<Expr> parts, Symbol x) {
    return isNumeric(e, x) ? ZERO : right(e, parts, x);
  }

  /// (c·u)′ = 0 where c has another variable in it.
  static Expr otherVariableZero(Expr e, List<Expr> parts, Symbol x) {
    return isNumeric(e, x) ? right(e, parts, x) : ZERO;
  }

  private static boolean isNumeric(Expr e, Symbol x) {
    return e.operands().stream()
        .filter(u -> !FreeSymbols.contains(u, x))
        .allMatch(c -> FreeSymbols.of(c).isEmpty());
  }

  /// (c·u)′ = u + c·u′, as if c′ = 1.
  static Expr factorAsOne(Expr e, List<Expr> parts, Symbol x) {
    return sum(without(e, u -> !FreeSymbols.contains(u, x)), right(e, parts, x));
  }

  private static Expr without(Expr e, Predicate<Expr> excluded) {
    return e instanceof Expr.Quotient(var u, _)
        ? u
        : product(e.operands().stream().filter(excluded.negate()).toList());
  }

  /// Every factor differentiated by its own variable: (x³y²)′ = 3x²·2y.
  static Expr everyFactor(Expr e, List<Expr> parts, Symbol x) {
    if (!(e instanceof Expr.Product(var factors))) {
      return right(e, parts, x);
    }
    var images = new ArrayList<Expr>();
    boolean placed = false;
    for (var factor : factors) {
      if (!FreeSymbols.contains(factor, x)) {
        images.add(byOwnVariable(factor));
      } else if (!placed) {
        images.add(parts.getFirst());
        placed = true;
      }
    }
    return product(images);
  }

  private static Expr byOwnVariable(Expr factor) {
    return FreeSymbols.of(factor).stream()
        .filter(symbol -> Obstacle.in(factor, symbol).isEmpty())
        .findFirst()
        .map(symbol -> Differentiation.of(factor, symbol).result())
        .orElse(factor);
  }

  private static Expr right(Expr e, List<Expr> parts, Symbol x) {
    return Formulas.of(Rule.CONSTANT_MULTIPLE).apply(e, parts, x);
  }

  /// (u − v)′ = u′ + v′.
  static Expr signOfDifference(Expr e, List<Expr> parts, Symbol x) {
    return sum(parts.stream().map(Term::plus).toList());
  }

  /// (u + v)′ = u′ − v′.
  static Expr signOfSum(Expr e, List<Expr> parts, Symbol x) {
    var terms = new ArrayList<Term>();
    terms.add(Term.plus(parts.getFirst()));
    parts.subList(1, parts.size()).forEach(part -> terms.add(Term.minus(part)));
    return sum(terms);
  }

  /// (−u)′ = u′.
  static Expr minusDropped(Expr e, List<Expr> parts, Symbol x) {
    return parts.getFirst();
  }

  /// (u + v)′ = u′·v′.
  static Expr productOfTerms(Expr e, List<Expr> parts, Symbol x) {
    return product(parts);
  }

  /// (Σ u)′ = u′, the members of the data without a sum over them.
  static Expr sumDropped(Expr e, List<Expr> parts, Symbol x) {
    return unbound(parts.getFirst());
  }

  /// xᵢ outside a Σ is a symbol with a subscript.
  private static Expr unbound(Expr e) {
    return e instanceof Expr.Indexed(var family, Expr.Variable(var index))
        ? Expressions.variable(family.withSubscript(index.name()))
        : e.map(ConstantMistakes::unbound);
  }
}
