package org.gradus.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// What the laws of evaluation share: variables, points, and evaluators of random expressions.
final class RandomFunctions {
  static final Symbol X = Symbol.of("x");
  static final Symbol Y = Symbol.of("y");

  /// x, y and the members of the family x that random sums mention.
  static final List<Symbol> VARIABLES =
      Stream.concat(
              Stream.of(X, Y),
              IntStream.rangeClosed(-4, 14).mapToObj(i -> X.withSubscript(Integer.toString(i))))
          .toList();

  private static final long LARGEST = 200_000;

  private RandomFunctions() {}

  /// An evaluator, unless a Σ has bounds that are not numbers, or very many terms.
  static Optional<Evaluator> evaluator(Expr f) {
    try {
      var evaluator = Evaluator.of(f, VARIABLES, Budget.ofWork(LARGEST));
      evaluator.enclosures();
      evaluator.gradient(new double[VARIABLES.size()]);
      return Optional.of(evaluator);
    } catch (NotNumeric | Budget.Exhausted _) {
      return Optional.empty();
    }
  }

  /// A point whose coordinates are between −size and size.
  static double[] point(Random random, double size) {
    return random.doubles(VARIABLES.size(), -size, size).toArray();
  }

  static Map<Symbol, Double> named(double[] point) {
    return IntStream.range(0, point.length)
        .boxed()
        .collect(java.util.stream.Collectors.toMap(VARIABLES::get, i -> point[i]));
  }

  /// The bits of the value, the gradient and the Hessian at a point.
  static long[] bits(Code code, double[] point) {
    int n = point.length;
    var gradient = new double[n];
    var hessian = new double[n * n];
    double value = code.run(point, gradient, hessian);
    return DoubleStream.concat(
            DoubleStream.of(value),
            DoubleStream.concat(Arrays.stream(gradient), Arrays.stream(hessian)))
        .mapToLong(Double::doubleToLongBits)
        .toArray();
  }
}
