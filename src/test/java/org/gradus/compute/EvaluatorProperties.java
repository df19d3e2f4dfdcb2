package org.gradus.compute;

import static org.gradus.compute.RandomFunctions.VARIABLES;
import static org.gradus.compute.RandomFunctions.X;
import static org.gradus.compute.RandomFunctions.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.gradus.Points;
import org.gradus.TreeValue;
import org.gradus.Trees;
import org.gradus.calculus.Differentiation;
import org.gradus.expr.Expr;
import org.gradus.expr.RealSet;
import org.gradus.expr.Symbol;
import org.gradus.number.Interval;

/// The graph computes what the expression means, and its derivatives are the symbolic ones.
class EvaluatorProperties {

  @Provide
  Arbitrary<Expr> everything() {
    return Trees.everything("x", "y").deep(3).arbitrary();
  }

  /// Every function of the table, without sums that count.
  @Provide
  Arbitrary<Expr> differentiable() {
    return Trees.everything("x", "y").deep(3).withoutSums().arbitrary();
  }

  @Property(tries = 3000)
  void the_value_is_that_of_the_tree(@ForAll("everything") Expr f, @ForAll long seed) {
    var evaluator = RandomFunctions.evaluator(f);
    if (evaluator.isEmpty()) {
      return;
    }
    var point = RandomFunctions.point(new Random(seed), 3);
    double ofTree = TreeValue.of(f, RandomFunctions.named(point));
    countTries(!Double.isNaN(ofTree));
    if (Double.isNaN(ofTree)) {
      return;
    }
    double value = evaluator.get().value(point);
    if (Double.isNaN(value)) {
      assertNeedsPositiveBase(evaluator.get(), point);
    } else {
      assertClose(ofTree, value, slack(evaluator.get(), point), f);
    }
  }

  /// A negative base has powers with integer exponents only where the exponent is a constant.
  private static void assertNeedsPositiveBase(Evaluator f, double[] point) {
    var undefined = assertInstanceOf(Evaluation.Undefined.class, f.at(point));
    assertEquals(RealSet.POSITIVE, undefined.needed());
  }

  @Property(tries = 2000)
  void the_gradient_is_the_symbolic_one(@ForAll("differentiable") Expr f, @ForAll long seed) {
    var evaluator = Evaluator.of(f, VARIABLES);
    var point = RandomFunctions.point(new Random(seed), 3);
    var gradient = evaluator.gradient(point);
    var enclosures = evaluator.enclosures().gradient(box(point));
    for (int i = 0; i < 2; i++) {
      var symbolic = Differentiation.of(f, VARIABLES.get(i)).result();
      double expected = TreeValue.of(symbolic, RandomFunctions.named(point));
      countTries(!Double.isNaN(expected));
      if (!Double.isNaN(expected) && !Double.isNaN(gradient[i])) {
        assertClose(expected, gradient[i], enclosures.get(i).width(), f);
      }
    }
  }

  @Property(tries = 1000)
  void the_hessian_is_the_symbolic_one_and_symmetric(
      @ForAll("differentiable") Expr f, @ForAll long seed) {
    var evaluator = Evaluator.of(f, VARIABLES);
    var point = RandomFunctions.point(new Random(seed), 3);
    var hessian = evaluator.hessian(point);
    assertEquals(Double.doubleToLongBits(hessian[0][1]), Double.doubleToLongBits(hessian[1][0]));
    var enclosures = evaluator.enclosures().hessian(box(point));
    for (var pair : List.of(List.of(X, X), List.of(X, Y), List.of(Y, Y))) {
      var first = Differentiation.of(f, pair.get(0)).result();
      var second = Differentiation.of(first, pair.get(1)).result();
      double expected = TreeValue.of(second, RandomFunctions.named(point));
      int i = VARIABLES.indexOf(pair.get(0));
      int j = VARIABLES.indexOf(pair.get(1));
      countTries(!Double.isNaN(expected));
      if (!Double.isNaN(expected) && !Double.isNaN(hessian[i][j])) {
        assertClose(expected, hessian[i][j], enclosures.get(i).get(j).width(), f);
      }
    }
  }

  @Property(tries = 1000)
  void a_symbol_without_a_value_is_named(@ForAll("everything") Expr f) {
    try {
      Evaluator.of(f, List.of(Symbol.of("x")));
    } catch (NotNumeric e) {
      assertTrue(
          e.getMessage().matches("There is no value for '.*'\\.|The .* is .*\\."), e::getMessage);
    }
  }

  private static double slack(Evaluator f, double[] point) {
    return f.enclosures().value(box(point)).width();
  }

  private static List<Interval> box(double[] point) {
    return java.util.Arrays.stream(point).mapToObj(Interval::of).toList();
  }

  /// The rounding of two ways to compute one value may differ by as much as intervals say.
  private static void assertClose(double expected, double actual, double width, Expr f) {
    boolean isClose =
        Points.close(expected, actual, 1e-7) || Math.abs(expected - actual) <= 4 * width;
    assertTrue(isClose, () -> expected + " expected, but " + actual + " for " + f);
  }

  private static void countTries(boolean wasChecked) {
    Statistics.label("checked")
        .collect(wasChecked)
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 40));
  }
}
