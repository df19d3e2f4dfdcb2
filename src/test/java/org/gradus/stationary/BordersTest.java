package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where an absolute value bends, a radicand is zero or the domain ends, a point is stationary, or
/// listed apart with what f does there.
class BordersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          x^2 abs(x)          | (0) f = 0: degenerate minimum
          abs(x)^3            | (0) f = 0: degenerate minimum
          abs(x^2)            | (0) f = 0: minimum
          x abs(x)            | (0) f = 0: degenerate saddle
          sign(x) x^2         | (0) f = 0: degenerate saddle
          x sqrt(x^2)         | (0) f = 0: degenerate saddle
          x sqrt(x^2 + x^4)   | (0) f = 0: degenerate saddle
          3x^2 + x sqrt(x^2)  | (0) f = 0: degenerate minimum
          x^(4/3)             | (0) f = 0: degenerate minimum
          abs(x)^(3/2)        | (0) f = 0: degenerate minimum
          abs(x y)            | (0, 0) f = 0: non-strict degenerate minimum
          relu(x)^2           | (0) f = 0: non-strict degenerate minimum; (t) where t < 0: non-strict degenerate minimum
          abs(x - 1) + abs(x + 1) | (t) where -1 < t < 1: non-strict degenerate minimum
          min(x^2, (x - 2)^2) | (0) f = 0: minimum; (2) f = 0: minimum
          x^(2/3) (x - 5)     | (2) f = −3(∛2)²: minimum
          (x^2 - 1)^(2/3)     | (0) f = 1: maximum
          x^(2/3) (6 - x)^(1/3) | (4) f = 2(∛2)²: maximum
          x + x abs(x)        | ""
          abs(x) + abs(y)     | ""
          max(abs(x), abs(y)) | ""
          x^(2/3) + y^(2/3)   | ""
          x^(4/3) + y^2       | (0, 0) f = 0: degenerate minimum
          x^(4/3) - y^2       | (0, 0) f = 0: degenerate saddle
          sqrt(x^4 + y^2)     | ""
          1/sqrt(x^2 + y^2)   | ""
          """)
  void points_on_borders_are_found_where_f_is_stationary(String f, String points) {
    assertComplete(points, f);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          abs(x) + x^2        | nonsmooth (0) f = 0: minimum
          abs(x)^3 + abs(x-1) | nonsmooth (1) f = 1: degenerate saddle
          sqrt(abs(x)+1) + x^2 | nonsmooth (0) f = 1: minimum
          abs(x) + e^x        | nonsmooth (0) f = 1: minimum
          abs(x^2 - 1)        | nonsmooth (1) f = 0: minimum; nonsmooth (−1) f = 0: minimum
          x^(2/3)             | nonsmooth (0) f = 0: minimum
          x^(2/3) (x - 5)     | nonsmooth (0) f = 0: maximum
          x^(1/3)             | nonsmooth (0) f = 0: degenerate saddle
          max(x, 1 - x)       | nonsmooth (1/2) f = 1/2: minimum
          relu(x)             | nonsmooth (0) f = 0: non-strict minimum
          sign(x)             | nonsmooth (0) f = 0
          sqrt(x)             | boundary (0) f = 0: minimum
          sqrt(x) - x         | boundary (0) f = 0: minimum
          x sqrt(x + 3)       | boundary (−3) f = 0: maximum
          sqrt(x^2 - 2)       | boundary (−√2) f = 0: minimum; boundary (√2) f = 0: minimum
          x ln(x)             | boundary (0)
          x ln(abs(x))        | boundary (0)
          x^2                 | ""
          ln(x^2 - 2x + 2)    | ""
          ln(ln(x))           | ""
          ln(1 + e^x) - x/2   | ""
          """)
  void kinks_and_ends_of_the_domain_are_listed_apart(String f, String borders) {
    assertEquals(borders, String.join("; ", Told.borders(Told.of(f, "")).lines().toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          sqrt(x^2 + y^2)               | nonsmooth (0, 0) f = 0: minimum
          1 - sqrt(x^2 + y^2)           | nonsmooth (0, 0) f = 1: maximum
          sqrt(x^2 + y^2) + x/2         | nonsmooth (0, 0) f = 0: minimum
          sqrt(x^2 + y^2) + x           | nonsmooth (0, 0) f = 0
          sqrt(x^2 + y^2) + 2x          | nonsmooth (0, 0) f = 0: degenerate saddle
          (sqrt(x^2 + y^2) - 2)^2       | nonsmooth (0, 0) f = 4: maximum
          sqrt((x - 1)^2 + y^2) + x^2   | nonsmooth (1, 0) f = 1: degenerate saddle
          sqrt(x^2 + y^2 + z^2) - z/3   | nonsmooth (0, 0, 0) f = 0: minimum
          (x^2 + y^2)^(1/3)             | nonsmooth (0, 0) f = 0: minimum
          (x^2 + y^2)^(1/4) - 5x        | nonsmooth (0, 0) f = 0: minimum
          sqrt(x^2 + 2y^2 - 2x + 1)     | nonsmooth (1, 0) f = 0: minimum
          -e^(-0.2sqrt(x^2 + y^2)) + x^2 | nonsmooth (0, 0) f = −1: minimum
          (x^2 + y^2)^(3/2)             | ""
          sqrt(x y)                     | ""
          """)
  void the_tip_of_a_cone_is_listed_apart(String f, String borders) {
    assertEquals(borders, String.join("; ", Told.borders(Told.of(f, "")).lines().toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          sqrt(x^2 + y^2)               | ""
          (x^2 + y^2)^(3/2)             | (0, 0) f = 0: perhaps strict degenerate minimum
          x^2 + (x^2 + y^2)^(3/2) + y^2 | (0, 0) f = 0: minimum
          x sqrt(x^2 + y^2)             | (0, 0) f = 0: degenerate saddle
          x y + sqrt(x^2 + y^2)         | (−√2/2, √2/2) f = 1/2: saddle; (√2/2, −√2/2) f = 1/2: saddle
          2x y + x + sqrt(x^2 + y^2)    | (√3/4, −3/4) f = 3√3/8: saddle
          sqrt(x^2 + y^2) - x^2 y       | (3^(3/4)/3, 108^(1/4)/6) f = 12^(1/4)/3: saddle; (−3^(3/4)/3, 108^(1/4)/6) f = 12^(1/4)/3: saddle
          sqrt(x y)                     | ""
          sqrt(x^2 - y^2)               | ""
          """)
  void a_root_of_several_variables_hides_no_stationary_point(String f, String points) {
    assertComplete(points, f);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          abs(x) + abs(y)               | nonsmooth (0, 0) f = 0: minimum
          -abs(x - 1) - 2abs(y)         | nonsmooth (1, 0) f = 0: maximum
          abs(x) - abs(y)               | nonsmooth (0, 0) f = 0: degenerate saddle
          abs(x) + y^2                  | nonsmooth (0, 0) f = 0: minimum
          abs(x) + y^3                  | nonsmooth (0, 0) f = 0: degenerate saddle
          abs(x) + y^3 - 3y             | nonsmooth (0, 1) f = −2: minimum; nonsmooth (0, −1) f = 2: degenerate saddle
          abs(x) + y                    | ""
          x^(2/3) + y^(2/3)             | nonsmooth (0, 0) f = 0: minimum
          x^(1/3) + y^2                 | nonsmooth (0, 0) f = 0: degenerate saddle
          max(abs(x), abs(y - 2)) + 1   | nonsmooth (0, 2) f = 1: minimum
          max(x^2, y^2)                 | ""
          abs(x - y) + abs(x + y - 2)   | nonsmooth (1, 1) f = 0: minimum
          abs(x - y)                    | ""
          sqrt(x^4 + y^2)               | nonsmooth (0, 0) f = 0: minimum
          sqrt(x^4 + y^4)               | ""
          sqrt(x^2 + y^2) + abs(z)      | nonsmooth (0, 0, 0) f = 0: minimum
          sqrt(x) + sqrt(y)             | boundary (0, 0) f = 0: minimum
          1/sqrt(x^2 + y^2)             | ""
          x^pi - x^4/10                 | boundary (0) f = 0^π
          """)
  void a_corner_of_several_variables_is_listed_apart(String f, String borders) {
    assertEquals(borders, String.join("; ", Told.borders(Told.of(f, "")).lines().toList()));
  }

  @ParameterizedTest
  @CsvSource({"-sin(x) sin(x^2/pi)^20", "sin(x) sin(x^2)^2"})
  void points_that_whole_numbers_count_are_never_called_not_strict(String f) {
    assertFalse(Told.lines(Told.of(f, "0..3")).contains("non-strict"));
  }

  @ParameterizedTest
  @CsvSource({"floor(x)", "floor(x) + x^2", "ceil(x) x"})
  void steps_are_never_called_complete(String f) {
    assertEquals("incomplete", Told.lines(Told.of(f, "")).substring(0, 10));
  }

  @ParameterizedTest
  @CsvSource({"(x^2+y^2)^pi", "abs(x)^pi + y^2", "x (x^2+y^2)^sqrt(2)"})
  void where_the_base_of_a_power_is_least_the_domain_does_not_end(String f) {
    var result = Told.of(f, "");
    assertEquals(List.of(false, List.of()), List.of(result.complete(), result.boundary()));
  }

  @Test
  void a_stationary_point_where_the_base_of_a_power_is_zero_has_a_value() {
    assertEquals(
        """
        complete, box, interval branch and prune
        (~-0.460398, ~-0.460398) f = ~-0.144495: minimum
        (~0, ~0) f = ~0: saddle
        (~0.460398, ~0.460398) f = ~-0.144495: minimum
        """,
        Told.lines(Told.of("(x^2+y^2)^pi - x y", "-1..1, -1..1")));
  }

  private static void assertComplete(String points, String f) {
    var told = Told.lines(Told.of(f, "")).lines().toList();
    assertEquals("complete, reals", told.getFirst().substring(0, 15));
    assertEquals(points, String.join("; ", told.subList(1, told.size())));
  }

  /// sin² x cos² y is never above 1: f is 0 everywhere, though 2 sin² x cos² y − 2, the piece that
  /// meets this, has a strict maximum.
  @Test
  void a_point_beside_a_constant_piece_is_not_strict() {
    var result = Told.of("abs(sin(x)^2 cos(y)^2 - 1) + sin(x)^2 cos(y)^2 - 1", "1..2, -1..1");
    assertFalse(
        result.points().stream()
            .anyMatch(p -> p.classification().strictness() == Strictness.STRICT));
  }

  /// 2 + cos x has a maximum at 0, where the domain of the other function ends.
  @ParameterizedTest
  @ValueSource(strings = {"max(2+cos(x), sqrt(x))", "max(2+cos(x), x ln(x))"})
  void a_point_where_the_domain_of_another_piece_ends_is_not_stationary(String f) {
    assertTrue(Told.of(f, "-3..1").points().isEmpty());
  }

  @Test
  void a_point_beside_which_another_piece_is_defined_stays() {
    assertEquals(1, Told.of("max(2+cos(x), sqrt(x+1/2))", "-0.25..1").points().size());
  }

  @ParameterizedTest
  @CsvSource({"abs(x)^2, MINIMUM", "-abs(x)^2 + abs(x)^4, MAXIMUM", "sqrt(4 - abs(x)^2), MAXIMUM"})
  void even_powers_of_absolute_values_are_smooth(String f, Kind kind) {
    var points = Told.of(f, "").points();
    assertTrue(points.stream().anyMatch(p -> p.kind() == kind), points::toString);
  }
}
