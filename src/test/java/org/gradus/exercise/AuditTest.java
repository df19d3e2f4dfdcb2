package org.gradus.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {

  private static String outcomes(String line) {
    return Audit.of(line).stream()
        .map(finding ->
            finding.outcome().label() + (finding.right().isEmpty() ? "" : ": " + finding.right()))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          2.001² = 4.004004                     | wrong: 2.001² = 4.004001
          2.001^2 = 4.004001                    | right
          So 2,001² = 4,004001, as it should be | right
          2,001² = 4,004004                     | wrong: 2.001² = 4.004001
          so 2,72, 0,5 · 2 = 1, 0,5 · 2 = 2     | right; wrong: 0.5 · 2 = 1
          0,5 · 3 = 1,5, as 1,5/3 = 0,5         | right; right
          We know 2.001² = 4.004004 by heart    | wrong: 2.001² = 4.004001
          0.004004/0.001 = 4.004004             | wrong: 0.004004/0.001 = 4.004
          (4.004001 − 4)/0.001 = 4.001.         | right
          the quotient 25.010001 − 25 = 0.010   | rounded: 0.010001
          1/3 = 0.333; 2/3 = 0.66               | rounded: 0.333333333333; wrong: 2/3 ≈ 0.666666666667
          √2 ≈ 1.4142                           | rounded: 1.41421356237
          $\\sqrt 2$ and $1/3 \\approx 0.334$     | wrong: 1/3 ≈ 0.333333333333
          √2 = 1.4143                           | wrong: √2 ≈ 1.41421356237
          1,234 + 1 = 1,235                     | right
          2 \\cdot 3 + 4 = 10                   | right
          (we have 2 + 3 = 6)                   | wrong: 2 + 3 = 5
          $d/dx (x³) = 3x²$                     | right
          $d/dx (x³) = 2x²$                     | wrong: the derivative is 3x²
          (sin x)′ = −cos x                     | wrong: the derivative is cos x
          2 + 2 = 4 = 5 − 2                     | right; wrong: 5 − 2 = 3
          """)
  void a_claim_is_recomputed(String line, String outcomes) {
    assertEquals(outcomes, outcomes(line));
  }

  /// Each can be read in a way in which it is right, or claims nothing.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "twice 3 + 4 = 10",
        "1, 0,5 · 2 = 1",
        "a = 3, 2,5 + 1 = 3,5, b = 1",
        "f(2) = 4 and f(2 + 3) = 9",
        "3x − 2 = 7",
        "x² + 1 = 5",
        "sin 2 + 1 = 1.9",
        "for a = 2,5² = 25",
        "step 2 = 4 points",
        "3 · 5 cm = 15 cm",
        "0.2 · 50 = 10 %",
        "2 + 2 = 4 thousand",
        "solve 3 − 2 = 5 y",
        "θ := 5 − 1.2 = 3.8",
        "1/3 = 0.333…",
        "10/3 = 3",
        "the ratio 3:4 + 1 = 2",
        "$(x² − 4x)′ = 0$",
        "log 2 + 3 = 4",
        "a_2 + 3 = 4",
        "\\frac{1}{2} + 3 = 4"
      })
  void nothing_that_may_be_right_is_called_wrong(String line) {
    var wrong = Audit.of(line).stream().filter(f -> f.outcome() == Audit.Outcome.WRONG).toList();
    assertEquals(List.of(), wrong);
  }
}
