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
import org.gradus.calculus.Rule;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;

/// What goes wrong with (xⁿ)′ = n·xⁿ⁻¹, (aˣ)′ = aˣ·ln a and (ⁿ√x)′.
final class PowerMistakes {
  /// The mistakes of this chapter, the likelier ones first.
  static final List<Misconception> TABLE =
      List.of(
          new Misconception(
              "pow.keepExp",
              "The exponent goes down by one.",
              Rule.POWER,
              power(PowerMistakes::exponentKept)),
          new Misconception(
              "pow.dropCoef",
              "The exponent comes down as a factor; it is missing.",
              Rule.POWER,
              power(PowerMistakes::coefficientDropped)),
          new Misconception(
              "pow.incExp",
              "You raised the exponent by one; it goes down.",
              Rule.POWER,
              power(PowerMistakes::exponentIncreased)),
          new Misconception(
              "pow.newCoef",
              "The factor is the exponent as it was, not the new one.",
              Rule.POWER,
              power(PowerMistakes::coefficientDecreased)),
          new Misconception(
                  "pow.asExponential",
                  "You used the rule for an exponential; here the base varies and the exponent is"
                      + " constant.",
                  Rule.POWER,
                  power(PowerMistakes::asExponential))
              .rare(),
          new Misconception(
              "pow.asFactor",
              "You used the exponent as a factor and lost the power.",
              Rule.POWER,
              power(PowerMistakes::exponentAsFactor)),
          new Misconception(
              "pow.integrated",
              "You integrated the power instead of differentiating it.",
              Rule.POWER,
              power(PowerMistakes::integrated)),
          new Misconception(
              "pow.divided",
              "You divided by the exponent; it is a factor.",
              Rule.POWER,
              power(PowerMistakes::divided)),
          new Misconception(
              "pow.expRule",
              "You used the power rule, but here the variable is in the exponent.",
              Rule.EXPONENTIAL,
              PowerMistakes::exponentialAsPower),
          new Misconception(
              "exp.noLog",
              "The factor ln a belongs to the derivative of aˣ; only for e it is 1.",
              Rule.EXPONENTIAL,
              PowerMistakes::exponentialKept),
          new Misconception(
              "exp.divided",
              "You divided by the logarithm of the base; it is a factor.",
              Rule.EXPONENTIAL,
              PowerMistakes::exponentialDivided),
          new Misconception(
              "sign.exp",
              "The derivative of an exponential has no minus sign of its own.",
              Rule.EXPONENTIAL,
              PowerMistakes::exponentialNegated),
          new Misconception(
              "root.factor",
              "The index of the root is missing as a factor of the denominator.",
              Rule.ROOT,
              PowerMistakes::rootFactorForgotten),
          new Misconception(
              "root.kept",
              "The derivative of a root has the root in the denominator.",
              Rule.ROOT,
              PowerMistakes::rootKept));

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
