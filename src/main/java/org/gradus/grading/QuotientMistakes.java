package org.gradus.grading;

import static org.gradus.expr.Expressions.ONE;
import static org.gradus.expr.Expressions.ZERO;
import static org.gradus.expr.Expressions.difference;
import static org.gradus.expr.Expressions.ln;
import static org.gradus.expr.Expressions.negation;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.quotient;
import static org.gradus.expr.Expressions.square;
import static org.gradus.expr.Expressions.sum;

import org.gradus.calculus.Formula;
import org.gradus.expr.Expr;

/// What goes wrong with (u/v)′ = (u′·v − u·v′)/v².
///
/// Each mistake is a combination of u, v and their derivatives, so that it serves a constant
/// numerator as well: there u′ is 0.
final class QuotientMistakes {
  private QuotientMistakes() {}

  /// What someone makes of u/v, u′ and v′.
  interface Combination {
    Expr of(Expr u, Expr v, Expr du, Expr dv);
  }

  /// For the quotient rule, whose parts are u′ and v′.
  static Formula ofQuotient(Combination wrong) {
    return (e, parts, x) ->
        wrong.of(e.operands().get(0), e.operands().get(1), parts.get(0), parts.get(1));
  }

  /// For the reciprocal rule, whose only part is v′.
  static Formula ofReciprocal(Combination wrong) {
    return (e, parts, x) -> wrong.of(e.operands().get(0), e.operands().get(1), ZERO, parts.get(0));
  }

  static Expr ofDerivatives(Expr u, Expr v, Expr du, Expr dv) {
    return quotient(du, dv);
  }

  static Expr reversed(Expr u, Expr v, Expr du, Expr dv) {
    return quotient(difference(product(u, dv), product(du, v)), square(v));
  }

  static Expr noSquare(Expr u, Expr v, Expr du, Expr dv) {
    return quotient(numerator(u, v, du, dv), v);
  }

  static Expr plus(Expr u, Expr v, Expr du, Expr dv) {
    return quotient(sum(product(du, v), product(u, dv)), square(v));
  }

  static Expr overNumerator(Expr u, Expr v, Expr du, Expr dv) {
    return quotient(numerator(u, v, du, dv), square(u));
  }

  /// (v/u)′.
  static Expr upsideDown(Expr u, Expr v, Expr du, Expr dv) {
    return quotient(difference(product(dv, u), product(v, du)), square(u));
  }

  static Expr denominatorLost(Expr u, Expr v, Expr du, Expr dv) {
    return numerator(u, v, du, dv);
  }

  /// u′/v: the denominator taken for a constant.
  static Expr denominatorConstant(Expr u, Expr v, Expr du, Expr dv) {
    return quotient(du, v);
  }

  /// u/v′.
  static Expr denominatorAlone(Expr u, Expr v, Expr du, Expr dv) {
    return quotient(u, dv);
  }

  /// (u·u′ − v·v′)/v².
  static Expr factorsSwapped(Expr u, Expr v, Expr du, Expr dv) {
    return quotient(difference(product(u, du), product(v, dv)), square(v));
  }

  /// u·u′ + (1/v)·(1/v)′: the product rule, swapped, for u·(1/v).
  static Expr swappedAsProduct(Expr u, Expr v, Expr du, Expr dv) {
    return difference(product(u, du), quotient(dv, product(v, square(v))));
  }

  /// u′·(1/v)′.
  static Expr ofDerivativesAsProduct(Expr u, Expr v, Expr du, Expr dv) {
    return negation(quotient(product(du, dv), square(v)));
  }

  /// u′·v + u·v′.
  static Expr asProduct(Expr u, Expr v, Expr du, Expr dv) {
    return sum(product(du, v), product(u, dv));
  }

  /// c·ln v, because ∫1/x dx = ln x.
  static Expr logarithm(Expr u, Expr v, Expr du, Expr dv) {
    return u.equals(ONE) ? ln(v) : product(u, ln(v));
  }

  private static Expr numerator(Expr u, Expr v, Expr du, Expr dv) {
    return difference(product(du, v), product(u, dv));
  }
}
