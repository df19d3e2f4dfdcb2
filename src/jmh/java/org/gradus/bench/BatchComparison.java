package org.gradus.bench;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.compute.Batch;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;

/// Batch logistic regression (10,000 rows, 20 features; value and gradient) and batch values of a
/// polynomial, in nanoseconds for one pass, to be read beside `src/jmh/c/batch.c`.
///
/// With `--add-modules jdk.incubator.vector` the vectors take over after a million rows.
public final class BatchComparison {
  private static final int ROWS = 10_000;
  private static final int FEATURES = 20;

  private BatchComparison() {}

  public static void main(String[] arguments) {
    System.out.printf("logistic %.0f%n", fastest(logistic(), 20));
    System.out.printf("polynomial %.0f%n", fastest(polynomial(), 200));
  }

  private static DoubleSupplier logistic() {
    var dot =
        IntStream.rangeClosed(1, FEATURES)
            .mapToObj(j -> "w_" + j + "*x_" + j)
            .collect(Collectors.joining("+"));
    var loss = Reader.standard().expression("ln(1+e^(-y*(" + dot + "+b)))");
    var parameters = Stream.concat(symbols("w"), Stream.of(Symbol.of("b"))).toList();
    var columns = Stream.concat(symbols("x"), Stream.of(Symbol.of("y"))).toList();
    var batch = Batch.of(loss, parameters, columns);
    var random = new Random(1);
    var table = new double[FEATURES + 1][];
    for (int j = 0; j < FEATURES; j++) {
      table[j] = random.doubles(ROWS, -1, 1).toArray();
    }
    table[FEATURES] = random.ints(ROWS, 0, 2).mapToDouble(bit -> 2 * bit - 1).toArray();
    var point = IntStream.rangeClosed(0, FEATURES).mapToDouble(j -> 0.1 * j - 1).toArray();
    var gradient = new double[FEATURES + 1];
    var sums = batch.sums(table, ROWS);
    return () -> sums.all(point, gradient) + gradient[3];
  }

  private static Stream<Symbol> symbols(String family) {
    return IntStream.rangeClosed(1, FEATURES).mapToObj(j -> Symbol.of(family, "" + j));
  }

  private static DoubleSupplier polynomial() {
    var f = Reader.standard().expression("x^3 y^2 + 2xy + 5y x^4");
    var batch = Batch.of(f, List.of(), List.of(Symbol.of("x"), Symbol.of("y")));
    var random = new Random(1);
    var table =
        new double[][] {
          random.doubles(ROWS, -1, 1).toArray(), random.doubles(ROWS, -1, 1).toArray()
        };
    var values = new double[ROWS];
    return () -> {
      batch.values(new double[0], table, values);
      return values[17];
    };
  }

  private static double fastest(DoubleSupplier f, int repeats) {
    double best = Double.MAX_VALUE;
    double sink = 0;
    for (int round = 0; round < 200; round++) {
      long start = System.nanoTime();
      for (int k = 0; k < repeats; k++) {
        sink += f.getAsDouble();
      }
      best = Math.min(best, (System.nanoTime() - start) / (double) repeats);
    }
    return sink == 0.5 ? 0 : best;
  }
}
