package org.gradus.notation;

import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.number.Rational;

/// What is written like a function of the table but is a node of its own; its name counts only
/// before a parenthesis.
enum Form {
  /// `root(n, x)`, the index first.
  ROOT("root", 2),
  /// `frac(u, v)`; of two integers it is one number.
  FRACTION("frac", 2),
  POWER("pow", 2),
  /// `sum(i, a, b, u)` or `sum(i=a..b, u)`.
  SUM("sum", 4);

  private final String spelling;
  private final int arity;

  Form(String spelling, int arity) {
    this.spelling = spelling;
    this.arity = arity;
  }

  String spelling() {
    return spelling;
  }

  int arity() {
    return arity;
  }

  Expr of(List<Expr> arguments) {
    var first = arguments.get(0);
    var second = arguments.get(1);
    return switch (this) {
      case ROOT -> Expressions.root(first, second);
      case FRACTION -> fraction(first, second);
      case POWER -> Expressions.power(first, second);
      case SUM -> throw new IllegalStateException("A sum binds its index.");
    };
  }

  /// One number where both are integers, so that every rational has a spelling; else a quotient.
  static Expr fraction(Expr numerator, Expr denominator) {
    return numerator instanceof Expr.Number(Rational p, _)
            && denominator instanceof Expr.Number(Rational q, _)
            && p.isInteger()
            && q.isInteger()
            && !q.isZero()
        ? Expressions.number(p.over(q))
        : Expressions.quotient(numerator, denominator);
  }
}
