package org.gradus.grading;

import static org.gradus.expr.Expressions.power;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.quotient;
import static org.gradus.expr.Expressions.square;
import static org.gradus.expr.Expressions.sum;
import static org.gradus.expr.Expressions.variable;

import java.util.List;
import org.gradus.calculus.Formulas;
import org.gradus.calculus.Rule;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;

/// What goes wrong with (f(g))′ = f′(g)·g′; the parts are f′(g) and g′.
final class ChainMistakes {
  private ChainMistakes() {}

  /// f′(g).
  static Expr innerForgotten(Expr e, List<Expr> parts, Symbol x) {
    return parts.get(0);
  }

  /// f′(g′).
  static Expr derivativeInside(Expr e, List<Expr> parts, Symbol x) {
    return outerAt(e, parts.get(1), x);
  }

  /// f(g′).
  static Expr onlyInside(Expr e, List<Expr> parts, Symbol x) {
    return withInner(e, parts.get(1), x);
  }

  /// f(g)·g′.
  static Expr outerKept(Expr e, List<Expr> parts, Symbol x) {
    return product(e, parts.get(1));
  }

  /// n·gⁿ·g′.
  static Expr exponentKept(Expr e, List<Expr> parts, Symbol x) {
    return e instanceof Expr.Power(_, var n) && !FreeSymbols.contains(n, x)
        ? product(n, e, parts.get(1))
        : product(parts);
  }

  /// f′(x)·g′.
  static Expr argumentLost(Expr e, List<Expr> parts, Symbol x) {
    return product(outerAt(e, variable(x), x), parts.get(1));
  }

  /// f′(x).
  static Expr innerIgnored(Expr e, List<Expr> parts, Symbol x) {
    return outerAt(e, variable(x), x);
  }

  /// f′(g) + g′.
  static Expr added(Expr e, List<Expr> parts, Symbol x) {
    return sum(parts.get(0), parts.get(1));
  }

  /// g′.
  static Expr outerForgotten(Expr e, List<Expr> parts, Symbol x) {
    return parts.get(1);
  }

  /// f′(g)·(g′)².
  static Expr innerTwice(Expr e, List<Expr> parts, Symbol x) {
    return product(parts.get(0), square(parts.get(1)));
  }

  /// f′(g)/g′, which belongs to integration.
  static Expr divided(Expr e, List<Expr> parts, Symbol x) {
    return quotient(parts.get(0), parts.get(1));
  }

  /// f′(g)·g.
  static Expr innerNotDifferentiated(Expr e, List<Expr> parts, Symbol x) {
    return product(parts.get(0), inner(e, x));
  }

  /// f′(g′)·g′.
  static Expr derivativeInsideAndOutside(Expr e, List<Expr> parts, Symbol x) {
    return product(outerAt(e, parts.get(1), x), parts.get(1));
  }

  /// n·(g′)ⁿ⁻¹ or (g′)ⁿ: the power of the derivative.
  static Expr powerOfDerivative(Expr e, List<Expr> parts, Symbol x) {
    return e instanceof Expr.Power(_, var n) && !FreeSymbols.contains(n, x)
        ? power(parts.get(1), n)
        : product(parts);
  }

  /// The inner function: the operand that depends on x.
  static Expr inner(Expr e, Symbol x) {
    return e.operands().stream().filter(u -> FreeSymbols.contains(u, x)).findFirst().orElse(e);
  }

  private static Expr withInner(Expr e, Expr newInner, Symbol x) {
    return e.map(u -> FreeSymbols.contains(u, x) ? newInner : u);
  }

  /// The derivative of the outer function at another place.
  static Expr outerAt(Expr e, Expr place, Symbol x) {
    return Formulas.of(outerRule(e, x)).apply(withInner(e, place, x), List.of(), x);
  }

  /// The rule of the outer function.
  static Rule outerRule(Expr e, Symbol x) {
    return switch (e) {
      case Expr.Power(var base, _) when FreeSymbols.contains(base, x) -> Rule.POWER;
      case Expr.Power _ -> Rule.EXPONENTIAL;
      case Expr.Application(var f, _) when f == Function.EXP -> Rule.EXPONENTIAL;
      case Expr.Root _ -> Rule.ROOT;
      case Expr.Logarithm _ -> Rule.LOGARITHM;
      case Expr.Application _,
          Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Negation _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Quotient _,
          Expr.Sigma _ ->
          Rule.FUNCTION;
    };
  }
}
