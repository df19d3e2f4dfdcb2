package org.gradus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.gradus.notation.Reader;
import org.junit.jupiter.api.Test;

class StackedTest {

  @Test
  void what_one_line_shows_stays_on_one_line() {
    assertEquals("3x²y² + 2y sin x", stacked("3x^2y^2 + 2y sin x"));
  }

  @Test
  void a_fraction_has_a_bar_as_wide_as_its_wider_part() {
    assertEquals(
        """
              x²
        1 + ───────
             1 + y\
        """,
        stacked("1 + x²/(1+y)"));
  }

  @Test
  void brackets_are_as_tall_as_what_they_hold() {
    assertEquals(
        """
           ⎛ x     ⎞
        sin⎜─── + 1⎟ · y
           ⎝ 2     ⎠\
        """,
        stacked("sin(x/2 + 1) y"));
  }

  @Test
  void a_long_exponent_is_raised_and_a_sum_has_its_limits() {
    assertEquals(
        """
         −x² − y²
        e\
        """,
        stacked("e^(-x²-y²)"));
    assertEquals(
        """
         m
         Σ  (xᵢ − yᵢ)²
        i=1\
        """,
        stacked("sum(i=1..m, (x_i - y_i)^2)"));
  }

  private static String stacked(String text) {
    return Stacked.lines(Reader.standard().expression(text)).stream()
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"));
  }
}
