package org.gradus.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.gradus.calculus.Differentiation;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.BigInterval;
import org.gradus.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where eˣ is beyond all doubles, the forms of the lectures and their derivatives are right.
class StableFormsTest {
  private static final Symbol X = Symbol.of("x");
  private static final List<Integer> PLACES = List.of(800, -800, 40);

  /// e⁸⁰⁰ has 348 digits before the point.
  private static final int DIGITS = 800;

  @Test
  void a_small_factor_keeps_a_square_from_overflowing() {
    var f = Reader.standard().expression("10^(-300)*x*x");
    assertEquals(1e100, Evaluator.of(f, List.of(X)).value(1e200), 1e88);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ln(1+e^x)",
        "ln(1+e^(-x))",
        "ln(1+e^(-(2x-3)))",
        "softplus(x)",
        "1/(1+e^(-x))",
        "1/(1+e^x)",
        "sigmoid(x)",
        "1-sigmoid(x)",
        "ln(sigmoid(x))",
        "ln(1-sigmoid(x))",
        "ln(1/(1+e^(-x)))",
        "-ln(e^x/(1+e^x))",
        "-0.3ln(sigmoid(x))-0.7ln(1-sigmoid(x))",
        "sigmoid(x)(1-sigmoid(x))",
        "sigmoid(x)^2",
        "1/(1+e^(-x))^2",
        "1/(1+e^(-x))^3",
        "e^x/(1+e^x)^2",
        "x/(1+e^(-x))",
        "ln(1+e^x)^2",
        "ln(1+e^x)-0.3x",
      })
  void value_gradient_and_hessian_are_right_at_800(String form) {
    var f = Reader.standard().expression(form);
    var slope = Differentiation.of(f, X).result();
    var bend = Differentiation.of(slope, X).result();
    var evaluator = Evaluator.of(f, List.of(X));
    for (int x : PLACES) {
      var gradient = new double[1];
      var hessian = new double[1];
      double value = evaluator.hessian(new double[] {x}, gradient, hessian);
      assertRight(f, x, value);
      assertRight(slope, x, gradient[0]);
      assertRight(bend, x, hessian[0]);
    }
  }

  /// To twelve digits, or to the smallest double.
  private static void assertRight(Expr f, int x, double actual) {
    var digits = Evaluator.of(f, List.of(X)).digits(List.of(Rational.of(x)), DIGITS);
    double exact = assertInstanceOf(BigInterval.Bounded.class, digits).toDouble();
    assertEquals(exact, actual, 1e-12 * Math.abs(exact) + 1e-300, () -> f + " at " + x);
  }

  @ParameterizedTest
  @ValueSource(strings = {"e^x-1", "e^(2x)-1"})
  void the_power_less_one_keeps_the_digits_of_a_small_exponent(String form) {
    var f = Evaluator.of(Reader.standard().expression(form), List.of(X));
    double x = 1e-20;
    assertEquals(form.startsWith("e^x") ? x : 2 * x, f.value(x), 1e-35);
    assertEquals(-1, f.value(-800));
    assertEquals(0, f.gradient(-800)[0], 1e-300);
  }
}
