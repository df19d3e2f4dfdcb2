package org.gradus.expr;

/// A summand with the sign that was typed before it.
public record Term(Sign sign, Expr expr) {

  public static Term plus(Expr expr) {
    return new Term(Sign.PLUS, expr);
  }

  public static Term minus(Expr expr) {
    return new Term(Sign.MINUS, expr);
  }

  public boolean isSubtracted() {
    return sign == Sign.MINUS;
  }

  public Term with(Expr newExpr) {
    return new Term(sign, newExpr);
  }

  /// The summand as an expression of its own: −u where it is subtracted.
  public Expr signed() {
    return isSubtracted() ? new Expr.Negation(expr) : expr;
  }
}
