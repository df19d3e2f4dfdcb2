package org.gradus.compute;

import static org.gradus.compute.RandomFunctions.VARIABLES;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.gradus.Trees;
import org.gradus.expr.Expr;
import org.gradus.number.BigInterval;
import org.gradus.number.BigInterval.Bounded;
import org.gradus.number.Budget;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// Enclosures contain the true values, which many digits give.
class EnclosureProperties {
  private static final int DIGITS = 40;

  @Provide
  Arbitrary<Expr> everything() {
    return Trees.everything("x", "y").deep(3).arbitrary();
  }

  @Property(tries = 1500)
  void an_enclosure_contains_the_values_inside_its_box(
      @ForAll("everything") Expr f, @ForAll long seed) {
    var evaluator = RandomFunctions.evaluator(f);
    if (evaluator.isEmpty()) {
      return;
    }
    var random = new Random(seed);
    double width = Math.pow(10, -random.nextInt(16));
    var box = box(random, width);
    var enclosure = evaluator.get().enclosures().value(box);
    for (int i = 0; i < 3; i++) {
      var point = box.stream().map(side -> inside(side, random)).toList();
      assertContains(enclosure, evaluator.get().digits(point, DIGITS), f, point);
    }
  }

  @Property(tries = 700)
  void more_digits_never_contradict_fewer(@ForAll("everything") Expr f, @ForAll long seed) {
    var evaluator = RandomFunctions.evaluator(f);
    if (evaluator.isEmpty()) {
      return;
    }
    var random = new Random(seed);
    var point = box(random, 0).stream().map(side -> inside(side, random)).toList();
    BigInterval few;
    BigInterval many;
    try {
      few = evaluator.get().digits(point, 20);
      many = evaluator.get().digits(point, 60);
    } catch (Budget.Exhausted _) {
      return;
    }
    assertFalse(few.isDisjointFrom(many), () -> few + " but " + many + " for " + f);
    boolean contradict =
        few instanceof Bounded && many instanceof BigInterval.Undefined
            || few instanceof BigInterval.Undefined && many instanceof Bounded;
    assertFalse(contradict, () -> few + " but " + many + " for " + f);
  }

  @Property(tries = 1500)
  void enclosures_of_derivatives_contain_what_the_graph_computes(
      @ForAll("everything") Expr f, @ForAll long seed) {
    var evaluator = RandomFunctions.evaluator(f);
    if (evaluator.isEmpty()) {
      return;
    }
    var random = new Random(seed);
    var box = box(random, 1e-3);
    var point = box.stream().mapToDouble(side -> inside(side, random).toDouble()).toArray();
    var gradient = evaluator.get().gradient(point);
    var enclosures = evaluator.get().enclosures().gradient(box);
    for (int i = 0; i < 2; i++) {
      double value = gradient[i];
      var enclosure = enclosures.get(i);
      if (Double.isFinite(value) && enclosure.definedness().isDefined()) {
        double slack = 1e-7 * (1 + Math.abs(value));
        assertTrue(
            enclosure.lower() - slack <= value && value <= enclosure.upper() + slack,
            () -> value + " not in " + enclosure + " for " + f);
      }
    }
  }

  private static List<Interval> box(Random random, double width) {
    var corner = RandomFunctions.point(random, random.nextBoolean() ? 3 : 0.5);
    return Arrays.stream(corner).mapToObj(side -> Interval.of(side, side + width)).toList();
  }

  private static Rational inside(Interval side, Random random) {
    double value = side.lower() + random.nextDouble() * (side.upper() - side.lower());
    return Rational.of(Math.clamp(value, side.lower(), side.upper()));
  }

  private static void assertContains(
      Interval enclosure, BigInterval truth, Expr f, List<Rational> point) {
    Statistics.label("checked")
        .collect(truth instanceof Bounded)
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 40));
    switch (truth) {
      case Bounded(var lower, var upper) -> {
        assertFalse(enclosure.isEmpty(), () -> "empty for " + f + " at " + named(point));
        assertTrue(
            isAtMost(enclosure.lower(), upper) && isAtLeast(enclosure.upper(), lower),
            () -> truth + " not in " + enclosure + " for " + f + " at " + named(point));
      }
      case BigInterval.Undefined _ ->
          assertFalse(
              enclosure.definedness().isDefined(),
              () -> enclosure + " for " + f + " at " + named(point));
      case BigInterval.Undecided _ -> {}
    }
  }

  private static boolean isAtMost(double bound, BigDecimal value) {
    return bound == Double.NEGATIVE_INFINITY || new BigDecimal(bound).compareTo(value) <= 0;
  }

  private static boolean isAtLeast(double bound, BigDecimal value) {
    return bound == Double.POSITIVE_INFINITY || new BigDecimal(bound).compareTo(value) >= 0;
  }

  private static List<String> named(List<Rational> point) {
    return IntStream.range(0, 2)
        .mapToObj(i -> VARIABLES.get(i) + " = " + point.get(i).toDouble())
        .toList();
  }
}
