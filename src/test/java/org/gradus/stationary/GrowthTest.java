package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Rational;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTest {
  private static final Symbol X = Symbol.of("x");

  private static int sign(String f, String end) {
    var typed = Reader.standard().expression(f);
    var field = DifferentialField.of(typed, List.of(X));
    var growth =
        switch (end) {
          case "∞" -> Growth.towardsInfinity(field, 1);
          case "−∞" -> Growth.towardsInfinity(field, -1);
          default -> Growth.towards(field, Fraction.of(Rational.of(Long.parseLong(end))), 1);
        };
    return growth.sign(field.read(typed).numerator());
  }

  @ParameterizedTest
  @CsvSource({
    "ln(x) - x, ∞, -1",
    "x - ln(x)^5, ∞, 1",
    "e^x - x^9, ∞, 1",
    "e^x - x^9, −∞, 1",
    "e^(x^2) - e^(3x), ∞, 1",
    "ln(x+1) - ln(x), ∞, 1",
    "x*ln(x+1) - x*ln(x) - 1, ∞, -1",
    "sqrt(x^2+1) - x, ∞, 1",
    "sqrt(x^2+1) + x, −∞, 1",
    "ln(1+e^x) - x, ∞, 1",
    "x^x - e^(2x), ∞, 1",
    "2^x - 3^x, ∞, -1",
    "2^x - 3^x, −∞, 1",
    "2*arctan(x) - pi, ∞, -1",
    "x*arctan(x) - ln(x), ∞, 1",
    "arctan(x) + 1, −∞, -1",
    "x^pi - x^4, ∞, -1",
    "x^pi - x^3, ∞, 1",
    "x^e*ln(x) - x^3, ∞, -1",
    "x^pi - x^4, 0, 1",
    "x^pi - x^e, 0, -1",
    "x^pi - e^(ln(x)^2), ∞, -1",
    "ln(x) + 1000, 0, -1",
    "x*ln(x) + x^2, 0, -1",
    "x^3*e^(1/x) - 5, 0, 1",
    "ln(x) + e^(1/x), 0, 1",
    "ln(x-2) + e^x, 2, -1",
    "e^x - 1 - x - x^2/2, 0, 1",
  })
  void the_largest_term_has_the_sign_near_the_end(String f, String end, int sign) {
    assertEquals(sign, sign(f, end));
  }

  @ParameterizedTest
  @CsvSource({"sin(x) + x, ∞", "ln(ln(x)) - x, ∞", "e^(e^x) - x, ∞", "ln(x), −∞"})
  void what_is_not_certain_is_refused(String f, String end) {
    assertThrows(Unsupported.class, () -> sign(f, end));
  }
}
