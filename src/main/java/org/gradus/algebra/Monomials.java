package org.gradus.algebra;

import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;

/// Multiplies and divides expressions whose parts are simplified.
final class Monomials {
  private Monomials() {}

  static Expr product(List<Expr> factors) {
    return gathered(Expressions.product(factors));
  }

  /// The same product, quotient or power with numbers multiplied and equal bases gathered, where
  /// that is not longer.
  static Expr gathered(Expr e) {
    var monomial = Monomial.of(e);
    return monomial.isUndefined() ? e : Cost.notLonger(e, monomial.written());
  }
}
