package org.gradus.compute;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

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

  private RandomFunctions() {}

  /// An evaluator, unless a Σ has bounds that are not numbers.
  static Optional<Evaluator> evaluator(Expr f) {
    try {
      return Optional.of(Evaluator.of(f, VARIABLES));
    } catch (NotNumeric _) {
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
}
