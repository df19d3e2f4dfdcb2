package org.gradus.lesson;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.Golden;
import org.gradus.document.Document;
import org.gradus.document.Format;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.gradus.number.Interval;
import org.gradus.stationary.StationaryPoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Stationary points as a worked solution.
class StationaryLessonTest {

  static Stream<Arguments> lessons() {
    return Stream.of(
        Arguments.of("example-A", "x³y² + 2xy + 5yz⁴"),
        Arguments.of("example-C", "x³ + 3x²y − yz³ + z²"),
        Arguments.of("parabola", "x² − 4x + 5"),
        Arguments.of("lattice", "cos²θ₁ + cos²θ₂"),
        Arguments.of("himmelblau", "(x² + y − 11)² + (x + y² − 7)²"),
        Arguments.of("parabolas", "(y − x²)(y − 2x²)"),
        Arguments.of("splitting", "x⁴ − x²y + y²"),
        Arguments.of("two-valleys", "x²y²"),
        Arguments.of("circle", "(x² + y² − 1)²"),
        Arguments.of("search", "x e^y + y e^x"),
        Arguments.of("corner", "abs(x) + x²"));
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void a_solution_is_told_as_in_the_golden_document(String name, String f) {
    Golden.check("lessons/stationary/" + name + ".txt", Format.TEXT.write(told(f)));
  }

  @ParameterizedTest
  @EnumSource
  void example_C_is_told_in_every_format(Format format) {
    Golden.check(
        "lessons/stationary/example-C." + format.extension(),
        format.write(told("x³ + 3x²y − yz³ + z²")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x ln x",
        "x^x",
        "xyz + 1/x + 1/y + 1/z",
        "x e^(−x² − y²)",
        "x³ − 3xy²",
        "x⁴ + y⁴",
        "√x − x",
        "e^x − x",
        "(1 − x)² + 100(y − x²)²",
        "x₁³ + 2x₂ + 5x₃⁴",
        "3",
        "x⁶/6 − x²/2 + x",
        "x² + y² − xy³",
        "√(x² + y²)",
        "abs(x y)",
        "max(x, y)",
        "sin(xy)",
      })
  void every_format_can_tell_it(String f) {
    var document = told(f);
    for (var format : Format.values()) {
      assertFalse(format.write(document).isEmpty());
    }
  }

  @Test
  void a_box_is_part_of_the_lesson() {
    var box = Optional.of(Map.of(Symbol.of("x"), Interval.of(0, 4)));
    var text = Format.TEXT.write(told("sin x", box));
    assertTrue(text.contains("0 ≤ x ≤ 4"), text);
    assertTrue(text.contains("x = π/2, where f = 1."), text);
    assertFalse(text.contains("3π/2"), text);
  }

  @Test
  void the_signs_of_the_slope_are_a_table() {
    var text = Format.TEXT.write(told("x³ − 3x"));
    assertTrue(text.contains("−1 < x < 1    negative    falls"), text);
  }

  @Test
  void solutions_in_a_family_are_not_denied() {
    var text = Format.TEXT.write(told("e^x sin x"));
    assertTrue(text.contains("Its real solutions are listed below."), text);
  }

  @Test
  void witness_curves_prove_that_a_degenerate_point_is_no_extremum() {
    var text = Format.TEXT.write(told("x³ − 3xy²"));
    assertTrue(text.contains("f(−s, 0) = −s³ < 0, but f(s, 0) = s³ > 0"), text);
  }

  /// (2k + 1)π/2 ≤ 400 up to 253π/2: 127 points on either side of 0.
  @Test
  void of_a_long_list_the_points_nearest_to_the_origin_are_shown() {
    var x = Symbol.of("x");
    var box = Map.of(x, Interval.of(-400, 400));
    var found =
        StationaryPoints.of(
            Reader.standard().expression("sin x"), List.of(x), Optional.of(box), Budget.standard());
    var others =
        "Of 254 points the 60 nearest to the origin are shown. The others are 97 minima and 97"
            + " maxima.";
    for (var document :
        List.of(Lessons.summary(Symbol.of("f"), found, false), told("sin x", Optional.of(box)))) {
      var text = Format.TEXT.write(document).replace('\n', ' ');
      assertTrue(text.contains(others), text);
      assertTrue(text.contains("59π/2"), text);
      assertFalse(text.contains("61π/2"), text);
    }
  }

  private static Document told(String f) {
    return told(f, Optional.empty());
  }

  private static Document told(String f, Optional<Map<Symbol, Interval>> box) {
    var function = Reader.standard().expression(f);
    var variables = Lessons.variables(function);
    var lesson =
        Lessons.stationary(
            function,
            variables.isEmpty() ? List.of(Symbol.of("x")) : variables,
            box,
            Settings.standard(new GraphValuation()));
    return assertInstanceOf(Lesson.Told.class, lesson, lesson::toString).document();
  }
}
