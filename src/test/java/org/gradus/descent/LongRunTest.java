package org.gradus.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Long runs make many updates in one loop and keep few iterates; nobody can tell from the numbers.
class LongRunTest {
  private static final int LONG = 40_000;

  /// Every iterate of a run so short is kept.
  private static final int SHORT = 16_000;

  private static final Optimizer PLAIN = new Optimizer.GradientDescent();
  private static final Optimizer ASCENT = new Optimizer.Ascent();
  private static final Optimizer MOMENTUM = new Optimizer.Momentum(0.9);

  private record Run(
      String f, Optimizer method, String rate, StoppingRule stop, long work, double... start) {
    Trajectory with(Schedule schedule) {
      var plan = Plan.of(method, Rational.of(new BigDecimal(rate)), stop).with(schedule);
      return Descent.run(objective(f), start, plan, Budget.ofWork(work));
    }
  }

  private static Run run(
      String f, Optimizer method, String rate, StoppingRule stop, double... start) {
    return new Run(f, method, rate, stop, Long.MAX_VALUE, start);
  }

  private static Objective objective(String text) {
    var f = Reader.standard().expression(text);
    return Objective.of(f, FreeSymbols.of(f).stream().sorted(LongRunTest::byName).toList());
  }

  private static int byName(Symbol x, Symbol y) {
    return x.toString().compareTo(y.toString());
  }

  private static final String VALLEY = "100(y-x^2)^2+(1-x)^2";

  private static List<Run> runs() {
    var all = StoppingRule.after(LONG);
    return List.of(
        run(VALLEY, MOMENTUM, "0.0001", all, -1.2, 1),
        run(VALLEY, PLAIN, "0.0005", all.withStep(1e-7), -1.2, 1),
        run(VALLEY, PLAIN, "0.0005", all.withNorm(1e-7), -1.2, 1),
        run(VALLEY, PLAIN, "0.0005", all.withGradient(1e-4), -1.2, 1),
        run(VALLEY, MOMENTUM, "0.00003", all.withValue(1e-12), -1.2, 1),
        run("x^4", PLAIN, "0.1", all, 1),
        run("x^4", PLAIN, "0.1", all.withStep(0), -0.0),
        run("x^2", PLAIN, "1.001", all, 1),
        run("-x^2-3y^2", ASCENT, "0.0001", all.withNorm(1e-6), 3, 1),
        run("ln x + x", PLAIN, "0.0001", all, 2),
        run("sqrt(x) + y^2", MOMENTUM, "0.00001", all, 1, 1),
        run("-(x+1)^3", PLAIN, "0.0001", all, -0.5),
        run("e^(sin(x)y) + x^2 + y^2 + |z|", MOMENTUM, "0.0001", all, 1, 2, 3),
        new Run("x^2", PLAIN, "0.0001", all, 17_001, 1));
  }

  @TestFactory
  Stream<DynamicTest> many_updates_in_a_loop_are_single_updates() {
    return runs().stream()
        .map(run -> DynamicTest.dynamicTest(run.toString(), () -> compareWithSingleUpdates(run)));
  }

  /// The factor 1ᵏ is always 1, and a schedule that is not constant makes updates one by one.
  private static void compareWithSingleUpdates(Run run) {
    var inLoops = run.with(new Schedule.Constant());
    var single = run.with(new Schedule.Exponential(1));
    assertEquals(single.stopped(), inLoops.stopped());
    assertEquals(single.size(), inLoops.size());
    for (int j = 0; j < single.size(); j += 101) {
      compare(single, inLoops, j);
    }
    compare(single, inLoops, single.last());
  }

  private static void compare(Trajectory expected, Trajectory actual, int j) {
    assertEquals(expected.step(j), actual.step(j));
    assertEquals(expected.point(j), actual.point(j), () -> "point " + j);
    assertEquals(expected.gradient(j), actual.gradient(j), () -> "gradient " + j);
    assertEquals(expected.value(j), actual.value(j), () -> "value " + j);
  }

  @TestFactory
  Stream<DynamicTest> iterates_that_are_made_again_are_those_that_were_kept() {
    return Stream.of(
            PLAIN,
            MOMENTUM,
            new Optimizer.Nesterov(0.9),
            new Optimizer.AdaDelta(0.9, 1e-6),
            new Optimizer.Adam(0.9, 0.999, 1e-8),
            new Optimizer.Backtracking(0.5, 1e-4))
        .map(method -> DynamicTest.dynamicTest(method.toString(), () -> compareLengths(method)));
  }

  private static void compareLengths(Optimizer method) {
    var schedule = new Schedule.Inverse(0.001);
    double[] start = {-1.2, 1};
    var kept = run(VALLEY, method, "0.0005", StoppingRule.after(SHORT), start).with(schedule);
    var again = run(VALLEY, method, "0.0005", StoppingRule.after(LONG), start).with(schedule);
    assertEquals(LONG, again.last());
    for (int j = SHORT; j >= 0; j -= 7) {
      compare(kept, again, j);
    }
  }

  @Test
  void a_hundred_million_updates_are_made_and_their_last_iterates_are_there() {
    int steps = 100_000_000;
    var run =
        run("x^2", PLAIN, "0.000000001", StoppingRule.after(steps), 1)
            .with(new Schedule.Constant());
    assertEquals(steps, run.step(run.last()));
    assertEquals(Math.exp(-0.2), run.at(run.last(), 0), 1e-8);
    for (int j = run.last(); j > run.last() - 3; j--) {
      assertTrue(run.value(j) < run.value(j - 1));
    }
  }
}
