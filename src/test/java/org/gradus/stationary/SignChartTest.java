package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.junit.jupiter.api.Test;

class SignChartTest {

  @Test
  void a_cubic_rises_falls_and_rises() {
    assertEquals("+ 1 - 3 +", told("x^3 - 6x^2 + 9x"));
  }

  @Test
  void a_pole_is_a_mark_without_a_stationary_point() {
    assertEquals("- 0! - 1 +", told("x^2 + 2/x"));
  }

  @Test
  void left_of_zero_a_logarithm_has_no_value() {
    assertEquals("? 0! - 0.367879441171 +", told("x ln x"));
  }

  @Test
  void an_inflection_does_not_change_the_sign() {
    assertEquals("+ 0 +", told("x^3"));
  }

  @Test
  void an_exponential_minus_a_line() {
    assertEquals("- 0 +", told("e^x - x"));
  }

  @Test
  void a_wave_has_no_finite_chart() {
    assertTrue(chart("sin x").isEmpty());
  }

  private static Optional<SignChart> chart(String f) {
    return SignChart.of(Reader.standard().expression(f), Symbol.of("x"), Budget.standard());
  }

  /// Signs and marks from left to right; a mark that is no stationary point has an exclamation
  /// mark.
  private static String told(String f) {
    var chart = chart(f).orElseThrow();
    var text = new StringBuilder(sign(chart.stretches().getFirst()));
    for (int i = 0; i < chart.marks().size(); i++) {
      var mark = chart.marks().get(i);
      text.append(' ').append(mark.at().approximate().toPlainString());
      text.append(mark.stationary() ? " " : "! ");
      text.append(sign(chart.stretches().get(i + 1)));
    }
    return text.toString();
  }

  private static String sign(SignChart.Stretch stretch) {
    return stretch.sign().map(s -> s > 0 ? "+" : s < 0 ? "-" : "0").orElse("?");
  }
}
