package org.gradus.bench;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.descent.Descent;
import org.gradus.descent.LossKind;
import org.gradus.descent.Objective;
import org.gradus.descent.Optimizer;
import org.gradus.descent.Plan;
import org.gradus.descent.RowObjective;
import org.gradus.descent.StoppingRule;
import org.gradus.descent.Table;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Whole runs of a descent beside loops written by hand, in turns for ten seconds: milliseconds of
/// the fastest run of each, and the ratio.
///
/// Ours check the gradient at both ends, test every point for a value and a slope, and keep what
/// every iterate is made from again; the loops by hand move the point and do nothing else. Beside
/// the bare loop of momentum stands one that also takes the value, and ends where a number is not
/// finite.
public final class DescentComparison {
  private static final int ROWS = 10_000;
  private static final int FEATURES = 20;
  private static final long NANOS = 10_000_000_000L;
  private static final Rational RATE = Rational.of(1, 10_000);
  private static double sink;

  private DescentComparison() {}

  public static void main(String[] arguments) {
    var data = LogisticByHand.random(ROWS, FEATURES);
    compare("logistic, 200 full batches", () -> data.fullBatches(200, 1e-4), fit(data, 200, ROWS));
    int updates = 200 * Math.ceilDiv(ROWS, 32);
    compare(
        "logistic, 200 epochs of 32",
        () -> data.miniBatches(updates, 32, 1e-4),
        fit(data, updates, 32));
    compare("Rosenbrock, 10^6 of momentum", () -> momentum(1_000_000), rosenbrock(1_000_000));
    compare("the same beside tests", () -> testedMomentum(1_000_000), rosenbrock(1_000_000));
    compare("Rosenbrock, 10^7 of momentum", () -> momentum(10_000_000), rosenbrock(10_000_000));
  }

  private static DoubleSupplier fit(LogisticByHand data, int steps, int batch) {
    var w = IntStream.rangeClosed(1, FEATURES).mapToObj(j -> Symbol.of("w", "" + j));
    var x = IntStream.rangeClosed(1, FEATURES).mapToObj(j -> Symbol.of("x", "" + j));
    var parameters = Stream.concat(w, Stream.of(Symbol.of("b"))).toList();
    var names = Stream.concat(x, Stream.of(Symbol.of("y"))).toList();
    var dot =
        IntStream.rangeClosed(1, FEATURES)
            .mapToObj(j -> "w_" + j + "*x_" + j)
            .collect(Collectors.joining("+"));
    var model = Reader.standard().expression(dot + "+b");
    var loss = LossKind.SIGNED_LOGISTIC.of(model, Symbol.of("y"), Symbol.of("m"));
    var objective = RowObjective.of(loss, Table.of(names, data.columns(), ROWS), parameters);
    var plan =
        Plan.of(new Optimizer.GradientDescent(), RATE, StoppingRule.after(steps))
            .with(new Plan.Batching(batch, 1));
    return () -> last(objective, new double[FEATURES + 1], plan);
  }

  private static DoubleSupplier rosenbrock(int steps) {
    var f = Reader.standard().expression("100(y-x^2)^2+(1-x)^2");
    var objective = Objective.of(f, List.of(Symbol.of("x"), Symbol.of("y")));
    var plan = Plan.of(new Optimizer.Momentum(0.9), RATE, StoppingRule.after(steps));
    return () -> last(objective, new double[] {-1.2, 1}, plan);
  }

  private static double last(Objective objective, double[] start, Plan plan) {
    var trajectory = Descent.run(objective, start, plan, Budget.ofWork(Long.MAX_VALUE));
    return trajectory.at(trajectory.last(), 0);
  }

  private static double momentum(int steps) {
    double x = -1.2;
    double y = 1;
    double vx = 0;
    double vy = 0;
    for (int k = 0; k < steps; k++) {
      double a = y - x * x;
      double b = 1 - x;
      vx = 0.9 * vx + 0.0001 * (-400 * a * x - 2 * b);
      vy = 0.9 * vy + 0.0001 * (200 * a);
      x -= vx;
      y -= vy;
    }
    return x;
  }

  private static double testedMomentum(int steps) {
    double x = -1.2;
    double y = 1;
    double vx = 0;
    double vy = 0;
    for (int k = 0; k < steps; k++) {
      double a = y - x * x;
      double b = 1 - x;
      double value = 100 * a * a + b * b;
      double slopeX = -400 * a * x - 2 * b;
      double slopeY = 200 * a;
      if (!Double.isFinite(value + slopeX + slopeY + x + y)) {
        break;
      }
      vx = 0.9 * vx + 0.0001 * slopeX;
      vy = 0.9 * vy + 0.0001 * slopeY;
      x -= vx;
      y -= vy;
    }
    return x;
  }

  private static void compare(String name, DoubleSupplier byHand, DoubleSupplier ours) {
    double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
    long end = System.nanoTime() + NANOS;
    while (System.nanoTime() < end) {
      best[0] = Math.min(best[0], millis(byHand));
      best[1] = Math.min(best[1], millis(ours));
    }
    System.out.printf(
        "%-30s by hand %8.2f ms, ours %8.2f ms, ratio %.2f%n",
        name, best[0], best[1], best[1] / best[0]);
  }

  private static double millis(DoubleSupplier run) {
    long start = System.nanoTime();
    sink += run.getAsDouble();
    return (System.nanoTime() - start) / 1e6;
  }
}
