package org.gradus.calculus;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.junit.jupiter.api.Test;

/// Near a valley the slope is as small as the rounding of values, and the steps to both sides,
/// rounded with the coordinate, differ: neither accuses a right gradient.
class GradientValleyProperties {
  private static final List<Symbol> VARIABLES = List.of(Symbol.of("x"), Symbol.of("y"));

  /// A function with a valley along x = along · y + shift, and a point near it.
  record Near(String function, double x, double y) {
    Evaluator evaluator() {
      return Evaluator.of(expression(), VARIABLES);
    }

    Expr expression() {
      return Reader.standard().expression(function);
    }

    double[] point() {
      return new double[] {x, y};
    }
  }

  private record Valley(String function, double along, double shift) {
    Near near(double y, double offset) {
      return new Near(function, along * y + shift + offset, y);
    }
  }

  @Provide
  Arbitrary<Near> nearValleys() {
    var valleys =
        Arbitraries.of(
            new Valley("(x+y)^2", -1, 0),
            new Valley("x^2+2x*y+y^2", -1, 0),
            new Valley("(x-2y)^4", 2, 0),
            new Valley("(x-2y)^2+1", 2, 0),
            new Valley("3(x-y/3-1)^2", 1 / 3.0, 1),
            new Valley("ln(1+(x+y)^2)", -1, 0),
            new Valley("cosh(x-2y)", 2, 0),
            new Valley("x^2+y^2", 0, 0),
            new Valley("(x-2)^2+1e-6*y^2", 0, 2),
            new Valley("100(x-y)^2+(1-x)^2", 1, 0));
    var ys =
        Arbitraries.oneOf(
            Arbitraries.of(-4.0, -2.0, -1.0, -0.5, 0.25, 1.0, 2.0, 8.0),
            Arbitraries.doubles().between(-1, 1).ofScale(8),
            Arbitraries.doubles().between(-20, 20));
    var exponents = Arbitraries.integers().between(-54, -2);
    var mantissas = Arbitraries.doubles().between(-2, 2).ofScale(3);
    return Combinators.combine(valleys, ys, exponents, mantissas)
        .as((valley, y, exponent, m) -> valley.near(y, Math.scalb(m, exponent)));
  }

  @Property(tries = 10_000)
  void no_right_gradient_is_accused_by_values(@ForAll("nearValleys") Near near) {
    var f = near.evaluator();
    var check = GradientCheck.of(f::value, near.point(), f.gradient(near.point()));
    assertTrue(isInnocent(check), check::toString);
  }

  @Property(tries = 4000)
  void no_right_gradient_is_accused_where_rounding_is_bounded(@ForAll("nearValleys") Near near) {
    var check = GradientCheck.of(near.evaluator(), near.point());
    assertTrue(isInnocent(check), check::toString);
  }

  @Property(tries = 300)
  void no_formula_of_a_gradient_is_accused(@ForAll("nearValleys") Near near) {
    Map<Symbol, Expr> point =
        Map.of(
            VARIABLES.get(0), Expressions.number(Rational.of(near.x())),
            VARIABLES.get(1), Expressions.number(Rational.of(near.y())));
    var check =
        NudgeCheck.of(
            near.expression(), VARIABLES, point, Rational.of(1, 1000), Budget.ofWork(10_000_000));
    assertFalse(check.isDenied(), check::toString);
  }

  @Test
  void steps_that_rounding_makes_unequal_leave_no_slope_of_their_own() {
    var near = new Near("(x+y)^2", 1.0000000001, -1);
    var f = near.evaluator();
    assertTrue(GradientCheck.of(f, near.point()).isConfirmed());
    assertTrue(isInnocent(GradientCheck.of(f::value, near.point(), f.gradient(near.point()))));
  }

  private static boolean isInnocent(GradientCheck check) {
    return check.slopes().stream().noneMatch(Slope::isDenied);
  }
}
