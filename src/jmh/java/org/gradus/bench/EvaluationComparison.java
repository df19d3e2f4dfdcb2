package org.gradus.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.gradus.compute.Evaluator;

/// Compiled evaluators beside hand-written code, measured in turns so that the load of the machine
/// meets all.
///
/// Each function runs in a virtual machine of its own. The figure is the fastest of many rounds, in
/// nanoseconds for one evaluation, by hand and ours; the ratio is ours over theirs, and behind it
/// stands how many times as long naive code takes as ours.
public final class EvaluationComparison {
  private static final int ROUNDS = 40;
  private static final double ROUND_NANOS = 4e6;

  private final HandWritten byHand;
  private final NaivelyWritten naive;
  private final Evaluator compiled;
  private final double[][] points;
  private final double[] gradient;
  private final double[] hessian;
  private double sink;

  private EvaluationComparison(Functions f) {
    byHand = f.byHand();
    naive = f.naive();
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
        "function          ops f, f∇f, f∇fH     value hand   ours ratio naive |"
            + " +gradient hand   ours ratio naive | +Hessian hand   ours ratio");
    for (var name : Functions.ALL.keySet()) {
      if (arguments.length == 0 || Pattern.compile(arguments[0]).matcher(name).find()) {
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
    requireAgreement();
    var operations = compiled.operations();
    System.out.printf(
        "%-16s %5d %5d %7d (%.2f) %s | %s | %s%n",
        name,
        operations.value(),
        operations.withGradient(),
        operations.withHessian(),
        operations.withGradient() / (double) operations.value(),
        compare(this::handValues, this::ourValues, this::naiveValues),
        compare(this::handGradients, this::ourGradients, this::naiveGradients),
        compare(this::handHessians, this::ourHessians));
  }

  /// What is measured computes the same.
  private void requireAgreement() {
    int n = gradient.length;
    var ours = new double[n + n * n];
    for (var point : points) {
      require(byHand.value(point), compiled.value(point));
      require(naive.value(point), compiled.value(point));
      compiled.hessian(point, gradient, hessian);
      System.arraycopy(gradient, 0, ours, 0, n);
      System.arraycopy(hessian, 0, ours, n, n * n);
      byHand.hessian(point, gradient, hessian);
      for (int k = 0; k < n + n * n; k++) {
        require(k < n ? gradient[k] : hessian[k - n], ours[k]);
      }
      for (int i = 0; i < n; i++) {
        require(naive.partial(point, i), ours[i]);
      }
    }
  }

  private static void require(double theirs, double ours) {
    if (!(Math.abs(theirs - ours) <= 1e-6 * (1 + Math.abs(theirs)))) {
      throw new IllegalStateException(theirs + " by hand, " + ours + " compiled.");
    }
  }

  private double naiveValues(int repeats) {
    double sum = 0;
    for (int r = 0; r < repeats; r++) {
      sum += naive.value(points[r & 63]);
    }
    return sum;
  }

  private double naiveGradients(int repeats) {
    double sum = 0;
    for (int r = 0; r < repeats; r++) {
      sum += naive.gradient(points[r & 63], gradient);
    }
    return sum;
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

  private String compare(
      ToDoubleFunction<Integer> theirs,
      ToDoubleFunction<Integer> ours,
      ToDoubleFunction<Integer> naively) {
    var best = inTurns(List.of(theirs, ours, naively));
    return "%10.1f %8.1f %5.2f %5.1f"
        .formatted(best[0], best[1], best[1] / best[0], best[2] / best[1]);
  }

  private String compare(ToDoubleFunction<Integer> theirs, ToDoubleFunction<Integer> ours) {
    var best = inTurns(List.of(theirs, ours));
    return "%10.1f %8.1f %5.2f".formatted(best[0], best[1], best[1] / best[0]);
  }

  private double[] inTurns(List<ToDoubleFunction<Integer>> codes) {
    var repeats = codes.stream().mapToInt(this::calibrate).toArray();
    var best = new double[codes.size()];
    Arrays.fill(best, Double.MAX_VALUE);
    for (int round = 0; round < ROUNDS; round++) {
      for (int k = 0; k < best.length; k++) {
        best[k] = Math.min(best[k], nanos(codes.get(k), repeats[k]));
      }
    }
    return best;
  }

  /// How many evaluations make a round, after enough of them for the virtual machine to compile.
  private int calibrate(ToDoubleFunction<Integer> f) {
    int repeats = 64;
    long end = System.nanoTime() + 2_000_000_000L;
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
