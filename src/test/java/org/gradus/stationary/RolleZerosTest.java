package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.junit.jupiter.api.Test;

class RolleZerosTest {
  private static final Symbol X = Symbol.of("x");
  private static final List<String> PARTS =
      List.of(
          "x",
          "x^2",
          "(x-1)",
          "(x-2)",
          "ln(x)",
          "ln(x+1)",
          "ln(x^2+1)",
          "ln(2-x)",
          "e^x",
          "e^(-x)",
          "e^(2x)",
          "sqrt(x)",
          "arctan(x)",
          "1/x",
          "x^x",
          "2^x");
  private static final Stretch POSITIVE =
      new Stretch(new Stretch.End.Border(number(0)), new Stretch.End.Infinite());

  private static Coordinate number(long value) {
    return Coordinate.of(Rational.of(value));
  }

  /// The zeros of a typed function to six digits.
  private static List<String> zeros(String f, Stretch stretch) {
    var typed = Reader.standard().expression(f);
    var field = DifferentialField.of(typed, List.of(X));
    return new RolleZeros(field, X, Budget.standard())
        .of(field.read(typed).numerator(), stretch).stream()
            .map(c -> "%.5f".formatted(c.approximate().doubleValue()))
            .toList();
  }

  @Test
  void a_zero_of_higher_order_is_found_where_the_derivative_is_zero_too() {
    assertEquals(List.of("0.00000"), zeros("e^x - 1 - x", Stretch.REALS));
    assertEquals(List.of("0.00000"), zeros("e^x - 1 - x - x^2/2", Stretch.REALS));
    assertEquals(List.of("1.00000"), zeros("ln(x) - x + 1", POSITIVE));
    assertEquals(List.of(), zeros("e^x - x", Stretch.REALS));
  }

  @Test
  void limits_at_the_ends_count() {
    assertEquals(List.of("-1.84141", "1.14619"), zeros("e^x - x - 2", Stretch.REALS));
    assertEquals(List.of("0.15859", "3.14619"), zeros("ln(x) - x + 2", POSITIVE));
    assertEquals(List.of("0.56714"), zeros("x + ln(x)", POSITIVE));
    assertEquals(List.of(), zeros("x*e^(-x) + e^(-2x)", POSITIVE));
    assertEquals(List.of("1.09929"), zeros("arctan(x) - 3*e^(-x) + 1/6", POSITIVE));
  }

  @Test
  void functions_that_keep_turning_are_refused() {
    assertThrows(Unsupported.class, () -> zeros("x*sin(x) - 1", Stretch.REALS));
  }

  /// Between two numbers at which f′ has different signs there is a stationary point, or an end of
  /// the domain.
  @Test
  void no_change_of_sign_of_the_slope_is_missed() {
    var random = new Random(5);
    int complete = 0;
    for (int n = 0; n < 20; n++) {
      var f = IntStream.rangeClosed(0, 2).mapToObj(_ -> term(random)).toList();
      var found = Told.of(String.join(" + ", f), "");
      if (found.method() == StationaryPoints.Method.ROLLE) {
        complete++;
        assertEachChangeIsKnown(found);
      }
    }
    assertTrue(complete > 6, complete + " functions were checked");
  }

  private static String term(Random random) {
    var factor = (random.nextInt(9) - 4 + "/2").replace("0/2", "5");
    return "(" + factor + ")*(" + PARTS.get(random.nextInt(PARTS.size())) + ")";
  }

  private static void assertEachChangeIsKnown(StationaryPoints found) {
    var marks = new TreeSet<Double>();
    found.points().forEach(p -> marks.add(p.at().get(X).approximate().doubleValue()));
    found.boundaryPoints().forEach(p -> marks.add(p.at().get(X).approximate().doubleValue()));
    var evaluator = Evaluator.of(found.function(), List.of(X));
    double before = Double.NaN;
    double signBefore = 0;
    for (double x = -20.00012; x < 20; x += 0.01) {
      double slope = evaluator.gradient(new double[] {x})[0];
      boolean isKnown = Double.isFinite(slope) && Math.abs(slope) > 1e-12;
      double sign = isKnown ? Math.signum(slope) : 0;
      boolean changes = sign * signBefore < 0;
      double from = before;
      double to = x;
      assertTrue(
          !changes || !marks.subSet(from - 1e-9, to + 1e-9).isEmpty(),
          () -> found.function() + " near " + to + ": " + Told.lines(found));
      before = x;
      signBefore = sign;
    }
  }
}
