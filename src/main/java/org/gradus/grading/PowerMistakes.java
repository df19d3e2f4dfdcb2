package org.gradus.grading;

import static org.gradus.expr.Expressions.ONE;
import static org.gradus.expr.Expressions.difference;
import static org.gradus.expr.Expressions.ln;
import static org.gradus.expr.Expressions.negation;
import static org.gradus.expr.Expressions.power;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.quotient;
import static org.gradus.expr.Expressions.reciprocal;
import static org.gradus.expr.Expressions.sum;

import java.util.List;
import org.gradus.calculus.Formula;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;

/// What goes wrong with (xⁿ)′ = n·xⁿ⁻¹, (aˣ)′ = aˣ·ln a and (ⁿ√x)′.
final class PowerMistakes {
  private PowerMistakes() {}

  /// What someone makes of xⁿ.
  interface OfPower {
    Expr of(Expr base, Expr exponent);
  }

  static Formula power(OfPower wrong) {
    return (e, parts, x) -> wrong.of(e.operands().get(0), e.operands().get(1));
  }

  static Expr exponentKept(Expr u, Expr n) {
    return product(n, Expressions.power(u, n));
  }

  static Expr coefficientDropped(Expr u, Expr n) {
    return Expressions.power(u, difference(n, ONE));
  }

  static Expr exponentIncreased(Expr u, Expr n) {
    return product(n, Expressions.power(u, sum(n, ONE)));
  }

  static Expr coefficientDecreased(Expr u, Expr n) {
    return product(difference(n, ONE), Expressions.power(u, difference(n, ONE)));
  }

  static Expr asExponential(Expr u, Expr n) {
    return product(Expressions.power(u, n), ln(u));
  }

  static Expr exponentAsFactor(Expr u, Expr n) {
    return product(n, u);
  }

  static Expr integrated(Expr u, Expr n) {
    return quotient(Expressions.power(u, sum(n, ONE)), sum(n, ONE));
  }

  static Expr exponentSubtractedOnly(Expr u, Expr n) {
    return product(n, difference(u, ONE));
  }

  static Expr divided(Expr u, Expr n) {
    return quotient(Expressions.power(u, difference(n, ONE)), n);
  }

  /// aˣ taken for a power: x·aˣ⁻¹.
  static Expr exponentialAsPower(Expr e, List<Expr> parts, Symbol x) {
    return product(exponent(e), power(base(e), exponent(e)));
  }

  private static Expr power(Expr base, Expr exponent) {
    return Expressions.power(base, difference(exponent, ONE));
  }

  /// aˣ without ln a.
  static Expr exponentialKept(Expr e, List<Expr> parts, Symbol x) {
    return e;
  }

  static Expr exponentialNegated(Expr e, List<Expr> parts, Symbol x) {
    return e instanceof Expr.Power(var a, _) ? negation(product(e, ln(a))) : negation(e);
  }

  static Expr exponentialDivided(Expr e, List<Expr> parts, Symbol x) {
    return quotient(e, ln(base(e)));
  }

  private static Expr base(Expr e) {
    return e instanceof Expr.Power(var a, _) ? a : Expressions.constant(Constant.E);
  }

  private static Expr exponent(Expr e) {
    return e.operands().getLast();
  }

  /// 1/ⁿ√uⁿ⁻¹, the index forgotten as a factor.
  static Expr rootFactorForgotten(Expr e, List<Expr> parts, Symbol x) {
    var n = e.operands().get(0);
    var u = e.operands().get(1);
    return reciprocal(Expressions.power(Expressions.root(n, u), difference(n, ONE)));
  }

  static Expr rootKept(Expr e, List<Expr> parts, Symbol x) {
    return quotient(e, e.operands().get(0));
  }
}
