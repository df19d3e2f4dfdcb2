package org.gradus.calculus;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.gradus.Trees;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.RealSet;
import org.gradus.expr.Symbol;

/// Nudges tell a wrong gradient from a right one, by the values of the function alone and with
/// bounds for its rounding.
class GradientCheckProperties {
  private static final List<Symbol> VARIABLES = List.of(Symbol.of("x"), Symbol.of("y"));

  @Provide
  Arbitrary<Expr> everything() {
    return Trees.everything("x", "y").deep(3).withoutSums().arbitrary();
  }

  @Property(tries = 10_000)
  void no_right_gradient_is_accused(@ForAll("everything") Expr f, @ForAll long seed) {
    var evaluator = Evaluator.of(f, VARIABLES);
    var point = point(seed);
    var check = GradientCheck.of(evaluator::value, point, evaluator.gradient(point));
    assertTrue(
        check.disagreement().isEmpty() || hasSteps(f),
        () -> check + " at " + Arrays.toString(point));
    count(check);
  }

  @Property(tries = 3000)
  void no_right_gradient_is_accused_where_rounding_is_bounded(
      @ForAll("everything") Expr f, @ForAll long seed) {
    var point = point(seed);
    var check = GradientCheck.of(Evaluator.of(f, VARIABLES), point);
    assertTrue(check.disagreement().isEmpty(), () -> check + " at " + Arrays.toString(point));
    count(check);
  }

  @Property(tries = 3000)
  void an_error_of_one_percent_in_one_component_is_detected(
      @ForAll("everything") Expr f, @ForAll long seed) {
    var evaluator = Evaluator.of(f, VARIABLES);
    var point = point(seed);
    var gradient = evaluator.gradient(point);
    int wrong = (int) (seed & 1);
    var right = GradientCheck.of(evaluator::value, point, gradient);
    if (!(right.slopes().get(wrong) instanceof Slope.Agrees)) {
      return;
    }
    gradient[wrong] *= 1.01;
    var byValues = GradientCheck.of(evaluator::value, point, gradient);
    var byBounds = GradientCheck.of(evaluator, point, gradient);
    assertFalse(byValues.isConfirmed(), () -> byValues + " at " + Arrays.toString(point));
    assertFalse(byBounds.isConfirmed(), () -> byBounds + " at " + Arrays.toString(point));
    Statistics.label("named")
        .collect(byValues.disagreement().equals(OptionalInt.of(wrong)))
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 95));
  }

  /// Steps may be narrower than the doubles are apart, so that values do not show them.
  private static boolean hasSteps(Expr e) {
    return e instanceof Expr.Application(var g, _) && g.differentiableOn() == RealSet.NOT_AN_INTEGER
        || e.operands().stream().anyMatch(GradientCheckProperties::hasSteps);
  }

  private static double[] point(long seed) {
    return new Random(seed).doubles(2, -3, 3).toArray();
  }

  private static void count(GradientCheck check) {
    Statistics.label("confirmed")
        .collect(check.isConfirmed())
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 75));
  }
}
