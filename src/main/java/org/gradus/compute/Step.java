package org.gradus.compute;

import org.gradus.expr.Constant;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// One operation of a straight line; its operands are the numbers of earlier steps.
sealed interface Step {

  record Number(Rational value) implements Step {}

  record Named(Constant constant) implements Step {}

  record Input(Symbol symbol) implements Step {}

  record Negation(int u) implements Step {}

  record Sum(int u, int v) implements Step {}

  record Difference(int u, int v) implements Step {}

  record Product(int u, int v) implements Step {}

  record Quotient(int u, int v) implements Step {}

  /// uᶜ for a constant rational exponent.
  record RationalPower(int u, Rational exponent) implements Step {}

  /// uᵛ for any other exponent, which needs a positive base, or 0 and a positive exponent.
  record Power(int u, int v) implements Step {}

  record Application(Function function, int u) implements Step {}

  record PairApplication(Function function, int u, int v) implements Step {}
}
