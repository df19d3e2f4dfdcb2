package org.gradus.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Loops on vectors give what other loops give, but for a few units in the last place.
///
/// `java --add-modules jdk.incubator.vector` runs it.
@EnabledIf("hasVectors")
class VectorTest {
  private static final Symbol X = Symbol.of("x");
  private static final Symbol Y = Symbol.of("y");
  private static final int ROWS = 4_003;

  static boolean hasVectors() {
    return VectorModule.find().isPresent();
  }

  @ParameterizedTest
  @EnumSource(Function.class)
  void functions_differ_by_at_most_two_units_times_the_operations(Function function) {
    Expr f = new Expr.Application(function, Template.arguments(function.arity()));
    var names = List.of(Symbol.of("u"), Symbol.of("v"));
    double[][] table = {arguments(1), arguments(2)};
    var onVectors = new double[ROWS];
    var plain = new double[ROWS];
    var module = VectorModule.find().orElseThrow();
    Batch.onVectors(f, List.of(), names, module).values(new double[0], table, onVectors);
    Batch.plain(f, List.of(), names).values(new double[0], table, plain);
    int units = 2 * Evaluator.of(f, names).operations().value();
    for (int row = 0; row < ROWS; row++) {
      double difference = Math.abs(onVectors[row] - plain[row]);
      boolean isSame = Double.compare(onVectors[row], plain[row]) == 0;
      int at = row;
      assertTrue(
          isSame || difference <= units * Math.ulp(plain[row]),
          () -> "%s(%s): %s, %s".formatted(function, table[0][at], onVectors[at], plain[at]));
    }
  }

  /// Numbers of all sizes, and the numbers at which functions do something special.
  private static double[] arguments(long seed) {
    var random = new Random(seed);
    var special = DoubleStream.of(0, -0.0, 1, -1, 800, -800, Double.NaN, 1e300, 5e-324);
    var others =
        random.doubles(ROWS, -40, 40).map(k -> Math.signum(k) * Math.exp(Math.abs(k) - 33));
    return DoubleStream.concat(special, others).limit(ROWS).toArray();
  }

  @Test
  void sums_of_a_logistic_loss_agree_to_thirteen_digits() {
    var loss = Reader.standard().expression("ln(1+e^(-y*(a*x+b)))");
    var parameters = List.of(Symbol.of("a"), Symbol.of("b"));
    var random = new Random(1);
    double[][] table = {
      random.doubles(ROWS, -3, 3).toArray(),
      random.ints(ROWS, 0, 2).mapToDouble(bit -> 2 * bit - 1).toArray()
    };
    var order = random.ints(ROWS, 0, ROWS).toArray();
    var module = VectorModule.find().orElseThrow();
    var onVectors = Batch.onVectors(loss, parameters, List.of(X, Y), module).sums(table, ROWS);
    var plain = Batch.plain(loss, parameters, List.of(X, Y)).sums(table, ROWS);
    double[] point = {1.5, -0.5};
    for (ToDoubleFunction<Sums> sum :
        List.<ToDoubleFunction<Sums>>of(
            sums -> sums.all(point, new double[2]),
            sums -> sums.range(point, 7, 3001, new double[2]),
            sums -> sums.chosen(point, order, 5, 3000, new double[2]))) {
      double expected = sum.applyAsDouble(plain);
      assertEquals(expected, sum.applyAsDouble(onVectors), 1e-13 * expected);
    }
    assertEquals(
        Arrays.toString(rounded(plain, point)), Arrays.toString(rounded(onVectors, point)));
  }

  private static long[] rounded(Sums sums, double[] point) {
    var gradient = new double[2];
    sums.all(point, gradient);
    return Arrays.stream(gradient).mapToLong(slope -> Math.round(slope * 1e9)).toArray();
  }
}
