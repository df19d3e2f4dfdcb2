package org.gradus.document;

import org.gradus.expr.Expr;

/// How tightly a formula holds together, from the loosest to the tightest.
///
/// A factor needs parentheses where it is looser than a product, a divisor on the line of a text
/// where it is looser than an atom.
enum Tightness {
  RELATION,
  SUM,
  SIGNED,
  PRODUCT,
  ATOM;

  static Tightness of(Formula formula) {
    return switch (formula) {
      case Formula.Of(var expr) -> of(expr);
      case Formula.Times(var factors) -> factors.size() == 1 ? of(factors.getFirst()) : PRODUCT;
      case Formula.Plus(var terms) -> terms.size() == 1 ? SIGNED : SUM;
      case Formula.Over _, Formula.DerivativeOf _ -> PRODUCT;
      case Formula.Chain _, Formula.Spelled _ -> RELATION;
      case Formula.Call _,
          Formula.Prime _,
          Formula.Derivative _,
          Formula.Gradient _,
          Formula.Matrix _,
          Formula.Tuple _ ->
          ATOM;
    };
  }

  private static Tightness of(Expr expr) {
    return switch (expr) {
      case Expr.Sum _ -> SUM;
      case Expr.Negation _ -> SIGNED;
      case Expr.Product _, Expr.Quotient _, Expr.Sigma _ -> PRODUCT;
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _ ->
          ATOM;
    };
  }

  /// Whether the factor at this place needs parentheses; a sign may stand open at the front, and a
  /// Σ at the end.
  static boolean needsParentheses(Formula factor, boolean isFirst, boolean isLast) {
    boolean isSigma = factor instanceof Formula.Of(Expr.Sigma _);
    return isSigma && !isLast || of(factor).compareTo(isFirst ? SIGNED : PRODUCT) < 0;
  }
}
