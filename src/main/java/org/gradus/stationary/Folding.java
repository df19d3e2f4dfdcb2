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
    if (exact.isPresent()) {
      return Expressions.fraction(exact.get());
    }
    var simplified = simplified(e);
    return gathered(e)
        .map(Folding::simplified)
        .filter(g -> size(g) < size(simplified))
        .orElse(simplified);
  }

  /// The expression as a fraction in its kernels, where equal roots and exponentials meet.
  private static Optional<Expr> gathered(Expr e) {
    try {
      var field = DifferentialField.of(e, List.of());
      var reduced = new RootReduction(field).of(field.read(e));
      return Optional.of(ConstantField.withPowers(new Writer(field).write(reduced)));
    } catch (Unsupported | ArithmeticException | Budget.Exhausted _) {
      return Optional.empty();
    }
  }

  private static int size(Expr e) {
    int own = e instanceof Expr.Quotient ? 3 : 1;
    return own + e.operands().stream().mapToInt(Folding::size).sum();
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
      var field = DifferentialField.of(e, List.of());
      var value = new RootReduction(field).of(field.read(e));
      return value.isConstant() ? Optional.of(value.numerator().constantTerm()) : Optional.empty();
    } catch (Unsupported | ArithmeticException | Budget.Exhausted _) {
      return Optional.empty();
    }
  }
}
