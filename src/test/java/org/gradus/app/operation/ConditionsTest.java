package org.gradus.app.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gradus.app.CommandRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where derivatives say nothing, and functions that have no value anywhere.
class ConditionsTest {

  @ParameterizedTest
  @CsvSource({
    "diff, √(x²), 0, The rules of differentiation need x ≠ 0.",
    "gradient, √(x²) + abs(y), 0, The rules of differentiation need x ≠ 0 and y ≠ 0.",
    "hessian, √(x²), 0, The rules of differentiation need x ≠ 0.",
    "gradient, x²y, 0, ∂f/∂y = x²",
    "diff, x/0, 3, The function has no value anywhere: it needs 0 ≠ 0.",
    "gradient, ln(-1) x, 3, The function has no value anywhere: it needs −1 > 0.",
    "hessian, x²/(x-x), 3, The function has no value anywhere: it needs x − x ≠ 0.",
    "diff, 0^x, 0, 0ˣ ln 0",
    "diff, 0² x, 0, 0"
  })
  void the_last_line_says_where_there_is_nothing_to_differentiate(
      String command, String f, int exitCode, String expected) {
    var run = CommandRun.of(command, f);
    assertEquals(expected, (run.out() + run.err()).lines().toList().getLast());
    assertEquals(exitCode, run.exitCode());
  }
}
