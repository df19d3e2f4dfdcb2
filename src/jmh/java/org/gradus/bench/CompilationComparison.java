package org.gradus.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;

/// From a new expression of 30 operations to its first value, gradient and Hessian, in a warm
/// process: the median and the slowest of a hundred, in microseconds.
///
/// *Compiled* forces compilation of all three; otherwise the first value is interpreted, as the
/// first values of every function are.
public final class CompilationComparison {
  private static final int OPERATIONS = 30;
  private static final int WARM = 3_000;
  private static final int MEASURED = 101;

  private CompilationComparison() {}

  public static void main(String[] arguments) {
    report("compiled, all three", CompilationComparison::compiled);
    report("first value", CompilationComparison::firstValue);
  }

  private static double compiled(Evaluator f, double[] point) {
    var hessian = new double[4];
    return f.compiled().value(point) + f.hessian(point, new double[2], hessian) + hessian[1];
  }

  private static double firstValue(Evaluator f, double[] point) {
    return f.value(point);
  }

  @FunctionalInterface
  private interface Use {
    double of(Evaluator f, double[] point);
  }

  private static void report(String name, Use use) {
    var random = new Random(1);
    double sink = 0;
    for (int k = 0; k < WARM; k++) {
      sink += use.of(evaluator(random), new double[] {0.5, 0.7});
    }
    var times = new long[MEASURED];
    for (int k = 0; k < MEASURED; k++) {
      var f = Reader.standard().expression(text(random));
      long start = System.nanoTime();
      sink += use.of(Evaluator.of(f, VARIABLES), new double[] {0.5, 0.7});
      times[k] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    System.out.printf(
        "%-20s median %.0f µs, slowest %.0f µs%s%n",
        name, times[MEASURED / 2] / 1e3, times[MEASURED - 1] / 1e3, sink == 0.5 ? " " : "");
  }

  private static final List<Symbol> VARIABLES = List.of(Symbol.of("x"), Symbol.of("y"));

  private static Evaluator evaluator(Random random) {
    return Evaluator.of(Reader.standard().expression(text(random)), VARIABLES);
  }

  /// Six terms of five operations, each with other numbers.
  private static String text(Random random) {
    return IntStream.range(0, OPERATIONS / 5)
        .mapToObj(k ->
            "%d*%s(x*%d+y)*y"
                .formatted(2 + random.nextInt(99), NAMES.get(k % 4), 2 + random.nextInt(9999)))
        .collect(Collectors.joining("+"));
  }

  private static final List<String> NAMES = List.of("sin", "exp", "atan", "cos");
}
