package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobalStatementsTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          x^4 + y^4 - 4x y,                      true
          x^4 - x^2 y^2 + y^4 + x - 3y,          true
          -x^4 + 3x,                             true
          x^2 + x y + y^2 + z^2 - x,             true
          x^4 - 3x^2 y^2 + y^4,                  false
          x^3 + y^2,                             false
          x^4 + y^2,                             false
          (x y - 1)^2 + x^2,                     false
          """)
  void a_definite_leading_form_bounds_the_function(String f, boolean isCoercive) {
    assertEquals(
        isCoercive,
        Told.of(f, "").global().stream().anyMatch(s -> s.contains("in every direction")));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          x^2 + 3x y + 2y^2,             true,  true
          x^2 + 20x y + 99y^2,           true,  true
          x^2 + 20x y + 100y^2,          true,  false
          x^2 + 20x y + 101y^2,          true,  false
          -(x + 7y)^2 + (z - 9x)^2/100,  true,  true
          x^4 - 10x^3 y + 24x^2 y^2,     true,  true
          (x - 5y)^2 (x - 6y)^2 + x^3,   true,  false
          5x + 2,                        true,  true
          3,                             false, false
          """)
  void signs_of_the_leading_form_are_found(String f, boolean isUnboundedAbove, boolean isBelow) {
    var global = Told.of(f, "").global();
    assertEquals(isUnboundedAbove, global.stream().anyMatch(s -> s.contains("unbounded above")));
    assertEquals(isBelow, global.stream().anyMatch(s -> s.contains("unbounded below")));
  }
}
