package org.gradus.stationary;

import java.util.List;
import java.util.Optional;
import org.gradus.algebra.Simplifier;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Shorter forms of expressions without variables.
final class Folding {
  private Folding() {}

  /// The number where it is rational, else the simplified expression.
  static Expr folded(Expr e) {
    if (!FreeSymbols.of(e).isEmpty()) {
      return e;
    }
    var exact = rational(e);
    return exact.isPresent() ? Expressions.fraction(exact.get()) : simplified(e);
  }

  private static Expr simplified(Expr e) {
    try {
      return Simplifier.simplify(e).result();
    } catch (Budget.Exhausted _) {
      return e;
    }
  }

  /// The value where arithmetic and the values of functions at 0 and at multiples of π/2 show that
  /// it is rational.
  static Optional<Rational> rational(Expr e) {
    if (!FreeSymbols.of(e).isEmpty()) {
      return Optional.empty();
    }
    try {
      var value = DifferentialField.of(e, List.of()).read(e);
      return value.isConstant() ? Optional.of(value.numerator().constantTerm()) : Optional.empty();
    } catch (Unsupported | ArithmeticException | Budget.Exhausted _) {
      return Optional.empty();
    }
  }
}
