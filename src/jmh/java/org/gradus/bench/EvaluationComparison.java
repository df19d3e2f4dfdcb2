package org.gradus.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gradus.compute.Evaluator;

/// Compiled evaluators beside hand-written code, measured in turns so that the load of the machine
/// meets both.
///
/// Each function runs in a virtual machine of its own. The figure is the fastest of many rounds, in
/// nanoseconds for one evaluation; the ratio is ours over theirs.
public final class EvaluationComparison {
  private static final int ROUNDS = 40;
  private static final double ROUND_NANOS = 4e6;

  private final HandWritten byHand;
  private final Evaluator compiled;
  private final double[][] points;
  private final double[] gradient;
  private final double[] hessian;
  private double sink;

  private EvaluationComparison(Functions f) {
    byHand = f.byHand();
    compiled = f.evaluator();
    points = f.points();
    gradient = new double[f.dimension()];
    hessian = new double[f.dimension() * f.dimension()];
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 1 && Functions.ALL.containsKey(arguments[0])) {
      new EvaluationComparison(Functions.ALL.get(arguments[0])).report(arguments[0]);
      return;
    }
    System.out.println(
        "function          ops f, f∇f, f∇fH     value hand   ours ratio | +gradient hand   ours"
            + " ratio | +Hessian hand   ours ratio");
    for (var name : Functions.ALL.keySet()) {
      if (arguments.length == 0 || name.contains(arguments[0])) {
        start(name);
      }
    }
  }

  private static void start(String name) throws Exception {
    var java = ProcessHandle.current().info().command().orElse("java");
    var path = System.getProperty("java.class.path");
    var command = List.of(java, "-cp", path, EvaluationComparison.class.getName(), name);
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private void report(String name) {
    var operations = compiled.operations();
    System.out.printf(
        "%-16s %5d %5d %7d (%.2f) %s | %s | %s%n",
        name,
        operations.value(),
        operations.withGradient(),
        operations.withHessian(),
        operations.withGradient() / (double) operations.value(),
        compare(this::handValues, this::ourValues),
        compare(this::handGradients, this::ourGradients),
        Double.isNaN(byHand.hessian(points[0], gradient, hessian))
            ? alone(this::ourHessians)
            : compare(this::handHessians, this::ourHessians));
  }

  private double handValues(int repeats) {
    double sum = 0;
    for (int r = 0; r < repeats; r++) {
      sum += byHand.value(points[r & 63]);
    }
    return sum;
  }

  private double ourValues(int repeats) {
    double sum = 0;
    for (int r = 0; r < repeats; r++) {
      sum += compiled.value(points[r & 63]);
    }
    return sum;
  }

  private double handGradients(int repeats) {
    double sum = 0;
    for (int r = 0; r < repeats; r++) {
      sum += byHand.gradient(points[r & 63], gradient);
    }
    return sum;
  }

  private double ourGradients(int repeats) {
    double sum = 0;
    for (int r = 0; r < repeats; r++) {
      sum += compiled.gradient(points[r & 63], gradient);
    }
    return sum;
  }

  private double handHessians(int repeats) {
    double sum = 0;
    for (int r = 0; r < repeats; r++) {
      sum += byHand.hessian(points[r & 63], gradient, hessian);
    }
    return sum;
  }

  private double ourHessians(int repeats) {
    double sum = 0;
    for (int r = 0; r < repeats; r++) {
      sum += compiled.hessian(points[r & 63], gradient, hessian);
    }
    return sum;
  }

  private String compare(ToDoubleFunction<Integer> theirs, ToDoubleFunction<Integer> ours) {
    int repeats = calibrate(ours);
    calibrate(theirs);
    double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
    for (int round = 0; round < ROUNDS; round++) {
      best[0] = Math.min(best[0], nanos(theirs, repeats));
      best[1] = Math.min(best[1], nanos(ours, repeats));
    }
    return "%10.1f %8.1f %5.2f".formatted(best[0], best[1], best[1] / best[0]);
  }

  private String alone(ToDoubleFunction<Integer> ours) {
    int repeats = calibrate(ours);
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.min(best, nanos(ours, repeats));
    }
    return "%10s %8.1f %5s".formatted("-", best, "-");
  }

  /// How many evaluations make a round, after enough of them for the virtual machine to compile.
  private int calibrate(ToDoubleFunction<Integer> f) {
    int repeats = 64;
    long end = System.nanoTime() + 600_000_000;
    while (System.nanoTime() < end) {
      double perRound = nanos(f, repeats) * repeats;
      repeats = (int) Math.clamp(repeats * ROUND_NANOS / perRound, 2, 1 << 22);
    }
    return repeats;
  }

  private double nanos(ToDoubleFunction<Integer> f, int repeats) {
    long start = System.nanoTime();
    sink += f.applyAsDouble(repeats);
    return (System.nanoTime() - start) / (double) repeats;
  }

  @Override
  public String toString() {
    return Arrays.toString(gradient) + sink;
  }
}
