package org.gradus.lesson;

import org.gradus.expr.Expr;

/// The outer functions of compositions.
final class Compositions {
  private Compositions() {}

  /// The outer function with a letter in the place of the inner one: sin u for sin(x²).
  static Expr outer(Expr e, Expr letter, Expr inner) {
    return e.map(part -> part.equals(inner) ? letter : part);
  }
}
