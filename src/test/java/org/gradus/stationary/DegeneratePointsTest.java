package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Points where the Hessian is silent are decided by higher terms, factors and families.
class DegeneratePointsTest {

  @Test
  void two_crossing_valleys() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, t): non-strict degenerate minimum
        (t, 0): non-strict degenerate minimum
        """,
        told("x^2 y^2", ""));
  }

  @Test
  void a_strict_degenerate_minimum() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 0: degenerate minimum
        """,
        told("x^2 + y^4", ""));
  }

  @Test
  void a_degenerate_saddle() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 0: degenerate saddle
        """,
        told("x^2 - y^4", ""));
  }

  @Test
  void peanos_surface_has_no_minimum() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 0: degenerate saddle
        """,
        told("(y - x^2)(y - 2x^2)", ""));
  }

  @Test
  void the_monkey_saddle() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 0: degenerate saddle
        """,
        told("x^3 - 3x y^2", ""));
  }

  @Test
  void a_quartic_bowl() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 0: degenerate minimum
        """,
        told("x^4 + y^4", ""));
  }

  @Test
  void an_inflection() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0) f = 0: degenerate saddle
        """,
        told("x^3", ""));
  }

  @Test
  void a_flat_minimum() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0) f = 0: degenerate minimum
        """,
        told("x^4", ""));
  }

  @Test
  void a_diagonal_valley() {
    assertEquals(
        """
        complete, reals, solving by cases
        (t, t): non-strict degenerate minimum
        """,
        told("(x - y)^2", ""));
  }

  @Test
  void a_valley_that_turns_into_a_ridge() {
    assertEquals(
        """
        complete, reals, solving by cases
        (t, 0) where t < 0: non-strict degenerate maximum
        (t, 0) where t = 0: degenerate saddle
        (t, 0) where t > 0: non-strict degenerate minimum
        """,
        told("x y^2", ""));
  }

  @Test
  void a_plane_of_minima_that_changes_sides() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, t) where 0 < t < 6: non-strict degenerate minimum
        (0, t) where t < 0: non-strict degenerate maximum
        (0, t) where t = 0: degenerate saddle
        (0, t) where t = 6: degenerate saddle
        (0, t) where t > 6: non-strict degenerate maximum
        (2, 3) f = 108: maximum
        (t, 0): degenerate saddle
        """,
        told("x^2 y^3 (6 - x - y)", ""));
  }

  @Test
  void a_cubic_along_a_line() {
    assertEquals(
        """
        complete, reals, solving by cases
        (t, t): degenerate saddle
        """,
        told("(x - y)^3", ""));
  }

  @Test
  void three_lines_of_saddles() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0, t) where t < 0: saddle
        (0, 0, t) where t = 0: degenerate saddle
        (0, 0, t) where t > 0: saddle
        (0, t, 0) where t < 0: saddle
        (0, t, 0) where t = 0: degenerate saddle
        (0, t, 0) where t > 0: saddle
        (t, 0, 0) where t < 0: saddle
        (t, 0, 0) where t = 0: degenerate saddle
        (t, 0, 0) where t > 0: saddle
        """,
        told("x y z", ""));
  }

  @Test
  void flat_at_three_planes() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, t, s): non-strict degenerate minimum
        (t, 0, s): non-strict degenerate minimum
        (t, s, 0): non-strict degenerate minimum
        """,
        told("x^2 y^2 z^2", ""));
  }

  @Test
  void a_ridge_of_maxima() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, t): non-strict degenerate maximum
        (t, 0): non-strict degenerate maximum
        """,
        told("9 - x^4 y^4", ""));
  }

  @Test
  void a_hidden_quartic_saddle() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 0: degenerate saddle
        """,
        told("x^2 + x y^2", ""));
  }

  @Test
  void the_mexican_hat_has_a_circle_of_minima() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 1: maximum
        (t, −√(−t² + 1)) where -1 ≤ t ≤ 1: non-strict degenerate minimum
        (t, √(−t² + 1)) where -1 ≤ t ≤ 1: non-strict degenerate minimum
        """,
        told("(x^2 + y^2 - 1)^2", ""));
  }

  /// Along y = x² they fall, whatever the denominator is at the point.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "((y - x^2)^2 - x^4/20)/(2 + x)",
        "3((y - x^2)^2 - x^4/20)/(5 + x^2)",
        "((y - x^2)^2 - x^4/20)/(3 + x + y)"
      })
  void a_denominator_does_not_make_a_saddle_a_minimum(String f) {
    var lines = told(f, "");
    assertTrue(lines.contains("(0, 0) f = 0: degenerate saddle"), lines);
  }

  /// The family is told for positive radicands only.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (x^2 + y^2 - 1)^2 x | (−1, 0) f = 0: perhaps strict degenerate maximum
          (x^2 + y^2 - 1)^2 x | (1, 0) f = 0: perhaps strict degenerate minimum
          (x^2 - y^3)^2       | (0, 0) f = 0: perhaps strict degenerate minimum
          (x^2 - y^3)^2 y     | (0, 0) f = 0: degenerate saddle
          """)
  void the_ends_of_a_family_are_points_of_their_own(String f, String end) {
    assertTrue(told(f, "").lines().anyMatch(end::equals), told(f, ""));
  }

  @Test
  void a_hyperbola_of_minima_around_a_saddle() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 1: saddle
        (1/t, t) where t < 0: non-strict degenerate minimum
        (1/t, t) where t > 0: non-strict degenerate minimum
        """,
        told("(x y - 1)^2", ""));
  }

  private static String told(String f, String box) {
    return Told.lines(Told.of(f, box));
  }
}
