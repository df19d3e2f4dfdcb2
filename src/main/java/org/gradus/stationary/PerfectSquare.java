package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Optional;
import org.gradus.algebra.Domain;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;

/// Polynomials that are squares: 4x² of 2x, x² − 2x + 1 of x − 1.
final class PerfectSquare {
  private PerfectSquare() {}

  /// A polynomial with this square; empty where there is none or the expression is no polynomial.
  static Optional<Expr> root(Expr square) {
    if (!Domain.of(square).isEmpty()) {
      return Optional.empty();
    }
    try {
      return rootOfPolynomial(square);
    } catch (Unsupported | ArithmeticException _) {
      return Optional.empty();
    }
  }

  private static Optional<Expr> rootOfPolynomial(Expr square) {
    var field = DifferentialField.of(square, new ArrayList<>(FreeSymbols.of(square)));
    var value = field.read(square);
    var p = value.numerator();
    boolean isPolynomial =
        value.isPolynomial()
            && !p.isConstant()
            && p.generators().stream()
                .allMatch(g -> field.generator(g) instanceof Generator.Variable);
    return isPolynomial ? root(p).map(new Writer(field)::write) : Optional.empty();
  }

  private static Optional<Polynomial> root(Polynomial p) {
    var root = Polynomial.ONE;
    for (var factor : PolynomialAlgebra.factors(p)) {
      if (factor.exponent() % 2 != 0) {
        return Optional.empty();
      }
      root = root.times(factor.base().power(factor.exponent() / 2));
    }
    var monic = root;
    return Optional.of(p.leading().over(root.power(2).leading()))
        .filter(c -> c.signum() > 0)
        .flatMap(c -> Radical.exactRoot(c, 2))
        .map(monic::times);
  }
}
