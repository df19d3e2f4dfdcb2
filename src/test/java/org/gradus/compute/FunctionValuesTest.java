package org.gradus.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.gradus.number.BigInterval;
import org.gradus.number.BigInterval.Bounded;
import org.gradus.number.Interval;
import org.gradus.number.Rational;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The columns of the function table that tell values, row by row: the double with its stated
/// error, the enclosure, the value to many digits, and the form in which compiled code computes.
class FunctionValuesTest {
  private static final List<Symbol> VARIABLES = List.of(Symbol.of("s"), Symbol.of("t"));
  private static final double[] SPECIAL = {
    0,
    1,
    -1,
    0.5,
    -0.5,
    Math.PI,
    Math.PI / 2,
    -Math.PI / 2,
    2,
    3,
    -3,
    1e-9,
    -1e-9,
    1e-300,
    0.999999,
    1.0000001,
    20,
    -20,
    40,
    -40,
    700,
    -700,
    800,
    -800,
    1e6,
    -1e6,
    1e15,
    1e300
  };

  @TestFactory
  Stream<DynamicTest> the_double_is_as_near_to_many_digits_as_the_row_says() {
    return rows(f -> numbers().forEach(u -> checkDouble(f, u)));
  }

  @TestFactory
  Stream<DynamicTest> the_enclosure_contains_many_digits() {
    return rows(f -> numbers().forEach(u -> checkEnclosure(f, u)));
  }

  @TestFactory
  Stream<DynamicTest> compiled_code_computes_the_same_function() {
    return rows(f -> numbers().forEach(u -> checkComputed(f, u)));
  }

  private static Stream<DynamicTest> rows(java.util.function.Consumer<Function> check) {
    return Stream.of(Function.values())
        .map(f -> DynamicTest.dynamicTest(f.ascii(), () -> check.accept(f)));
  }

  private static DoubleStream numbers() {
    var random = new Random(5);
    var sizes = new double[] {1e-3, 0.5, 2, 30};
    var some =
        IntStream.range(0, 16)
            .mapToDouble(i -> sizes[i % sizes.length] * (2 * random.nextDouble() - 1));
    return DoubleStream.concat(DoubleStream.of(SPECIAL), some);
  }

  /// Within the error that the enclosure of this one number admits.
  private static void checkDouble(Function f, double u) {
    double value = value(f, u);
    var truth = digits(f, u, 30);
    if (truth instanceof Bounded bounded && Double.isFinite(bounded.toDouble())) {
      double error = Math.abs(value - bounded.toDouble());
      double admitted = enclosure(f, Interval.of(u)).width() + bounded.enclosure().width();
      assertTrue(error <= admitted, () -> error + " beyond " + admitted + " at " + u);
    } else if (truth instanceof BigInterval.Undefined) {
      assertTrue(Double.isNaN(value), () -> value + " at " + u);
    }
  }

  private static Interval enclosure(Function f, Interval box) {
    return f.arity() == 1 ? f.enclose(box) : f.enclose(box, Interval.of(0.3));
  }

  private static void checkEnclosure(Function f, double u) {
    for (double width : new double[] {0, 1e-12, 3}) {
      var box = Interval.of(u, u + width);
      var enclosure = enclosure(f, box);
      for (double part : new double[] {0.37, 1}) {
        double inside = Math.min(u + part * width, u + width);
        checkContains(enclosure, digits(f, inside, 30), inside + " in " + box);
      }
    }
  }

  private static void checkContains(Interval enclosure, BigInterval truth, String where) {
    switch (truth) {
      case Bounded(var lower, var upper) -> {
        boolean isAbove =
            enclosure.lower() == Double.NEGATIVE_INFINITY
                || new BigDecimal(enclosure.lower()).compareTo(upper) <= 0;
        boolean isBelow =
            enclosure.upper() == Double.POSITIVE_INFINITY
                || new BigDecimal(enclosure.upper()).compareTo(lower) >= 0;
        assertTrue(isAbove && isBelow, () -> enclosure + " without " + truth + " at " + where);
      }
      case BigInterval.Undefined _ ->
          assertTrue(!enclosure.definedness().isDefined(), () -> enclosure + " at " + where);
      case BigInterval.Undecided _ -> {}
    }
  }

  private static void checkComputed(Function f, double u) {
    double computed = evaluator(f).value(u, 0.3);
    double expected = value(f, u);
    if (Double.isNaN(expected)) {
      assertTrue(!Double.isFinite(computed), () -> computed + " at " + u);
    } else {
      assertEquals(expected, computed, 2 * Math.ulp(expected), () -> "at " + u);
    }
  }

  private static double value(Function f, double u) {
    return f.arity() == 1 ? f.value(u) : f.value(u, 0.3);
  }

  private static BigInterval digits(Function f, double u, int digits) {
    return evaluator(f).digits(List.of(Rational.of(u), Rational.of(0.3)), digits);
  }

  private static Evaluator evaluator(Function f) {
    var s = Expressions.variable(VARIABLES.get(0));
    var t = Expressions.variable(VARIABLES.get(1));
    return Evaluator.of(f.arity() == 1 ? f.of(s) : f.of(s, t), VARIABLES);
  }
}
