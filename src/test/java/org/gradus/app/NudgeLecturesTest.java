package org.gradus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.gradus.app.request.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The nudge tables of the lectures, digit for digit from the command line (☐3, ☐17, §1.2).
class NudgeLecturesTest {

  @ParameterizedTest
  @CsvSource({
    "3a, 2, 0.001, 6, 6.003, 3, 3",
    "3a, 5, 0.001, 15, 15.003, 3, 3",
    "a², 2, 0.001, 4, 4.004001, 4.001, 4",
    "a², 5, 0.001, 25, 25.010001, 10.001, 10",
    "a², 2, 1e-6, 4, 4.000004000001, 4.000001, 4"
  })
  void a_nudge_is_exact(
      String f, String a, String h, double value, String nudged, String quotient, double slope) {
    var check = check(f, a, "--nudge", h);
    var row = check.path("rows").path(0);
    assertEquals(value, check.path("value").asDouble());
    assertEquals(nudged, row.path("exact_nudged").asString());
    assertEquals(quotient, row.path("exact_quotient").asString());
    assertEquals(slope, row.path("symbolic").asDouble());
    assertTrue(check.path("agrees").asBoolean());
  }

  @ParameterizedTest
  @CsvSource({
    "a², 2, 3, 1.0e-3, -4.4e-13",
    "a², 2, 5, 1.0e-5, 2.6e-11",
    "a², 2, 8, -2.4e-8, -2.4e-8",
    "a², 2, 10, 3.3e-7, 3.3e-7",
    "a², 2, 12, 3.6e-4, 3.6e-4",
    "a², 2, 14, 8.6e-2, 4.1e-2",
    "a², 2, 16, -4, -4",
    "e^a, 1, 3, 1.36e-3, 4.5e-7",
    "e^a, 1, 5, 1.36e-5, 5.9e-11",
    "e^a, 1, 8, -6.6e-9, -6.6e-9",
    "e^a, 1, 10, 1.5e-6, -6.7e-7",
    "e^a, 1, 12, 4.3e-4, 2.1e-4",
    "e^a, 1, 14, -9.3e-3, -9.3e-3",
    "e^a, 1, 16, -2.72, -2.72"
  })
  void the_errors_in_double_arithmetic(
      String f, String a, int digits, BigDecimal forward, BigDecimal central) {
    var step = check(f, a).path("rows").path(0).path("steps").path(digits - 1);
    assertEquals(Double.parseDouble("1e-" + digits), step.path("h").asDouble());
    assertRounds(forward, step.path("forward"));
    assertRounds(central, step.path("central"));
  }

  /// The error has the digits of the table, and is the sum of its two parts.
  private static void assertRounds(BigDecimal expected, JsonNode quotient) {
    double error = quotient.path("error").asDouble();
    var rounded = new BigDecimal(error).round(new MathContext(expected.precision()));
    assertEquals(0, expected.compareTo(rounded), () -> expected + " but " + error);
    double parts = quotient.path("truncation").asDouble() + quotient.path("round_off").asDouble();
    assertEquals(error, parts);
  }

  @Test
  void at_the_smallest_nudge_the_quotient_is_0() {
    var steps = check("a²", "2").path("rows").path(0).path("steps");
    assertEquals(0.0, steps.path(15).path("forward").path("value").asDouble());
  }

  @Test
  void the_slope_predicts_the_change_to_first_order() {
    var text = CommandRun.of("check", "a²", "--at", "a=2", "--nudge", "0.001").out();
    assertTrue(
        text.lines().anyMatch(line -> line.matches(" *a \\+ 0.001 +4.004 +4.004001 +0.000001")),
        text);
    var row = check("a²", "2").path("rows").path(0);
    assertEquals(4.004, row.path("predicted").asDouble());
    assertEquals(1e-6, row.path("remainder").asDouble());
    assertEquals(1e-3, row.path("error").asDouble());
    assertEquals(2.0, row.path("order").asDouble(), 1e-9);
  }

  @Test
  void a_central_difference_of_a_square_is_exact() {
    for (var a : new String[] {"2", "5"}) {
      var text = CommandRun.of("check", "a²", "--at", "a=" + a).out();
      var slope = Integer.toString(2 * Integer.parseInt(a));
      var line = " *a +%s +%s\\.001 +%s +2\\.00".formatted(slope, slope, slope);
      assertTrue(text.lines().anyMatch(l -> l.matches(line)), text);
    }
  }

  @Test
  void the_derivative_is_the_response_to_a_tiny_nudge() {
    var lesson = CommandRun.of("explain", "nudge", "a²", "--at", "a=2").out();
    assertTrue(hasLine(lesson, "0.001 4.004001 0.004001 4.001"), lesson);
    assertTrue(hasLine(lesson, "0.000001 4.000004000001 0.000004000001 4.000001"), lesson);
    assertTrue(lesson.contains("f(2.001) ≈ f(2) + f′(2) · 0.001 = 4.004\n"), lesson);
    assertTrue(lesson.contains("Evaluated, it is 4.004001: the prediction is off by 0.000001."));
    assertTrue(lesson.contains("A nudge of 10⁻¹⁶ is not seen at all"), lesson);
  }

  private static boolean hasLine(String text, String words) {
    return text.lines().anyMatch(line -> line.strip().replaceAll(" +", " ").equals(words));
  }

  private static JsonNode check(String f, String a, String... more) {
    var line = new ArrayList<>(List.of("check", f, "--at", "a=" + a, "--json"));
    line.addAll(List.of(more));
    var run = CommandRun.of(line.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.exitCode(), run::err);
    return JsonMapper.shared().readTree(run.out());
  }
}
