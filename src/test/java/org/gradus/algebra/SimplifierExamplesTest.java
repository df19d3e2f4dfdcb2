package org.gradus.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.RealSet;
import org.gradus.expr.Statement;
import org.gradus.notation.Notation;
import org.gradus.notation.Reader;
import org.gradus.notation.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a textbook would write.
class SimplifierExamplesTest {

  @ParameterizedTest
  @CsvSource({
    "Σ_{i=1}^{m} 1, m",
    "2 Σ_{i=1}^{m} 3, 6m",
    "1/m Σ_{i=1}^{m} 1, 1",
    "Σ_{i=1}^{3} 1, 3",
    "Σ_{i=0}^{m} 1, Σ_{i=0}^{m} 1",
    "2(−6x sin x − 4x³ cos x), −12x sin x − 8x³ cos x",
    "2(x + 1), 2(x + 1)",
    "2(3x + 1), 2(3x + 1)",
    "x²/|x|, |x|",
    "x³/|x|, x|x|",
    "|x|³/x, x|x|",
    "x/|x|, x/|x|",
    "(|x| − x²/|x|)/|x|², 0",
    "(x + 1)²/|x + 1|, |x + 1|",
    "'root(5, x) root(5, x)⁸', 'x root(5, x)⁴'",
    "√x (√x)³, x²",
    "4 · (x√x), 4x√x",
    "(x² − 1)/(x − 1), x + 1",
    "(x − 1)/(x² − 1), 1/(x + 1)",
    "(x² − 3x + 2)/(x² − 1), (x − 2)/(x + 1)",
    "(x² + 2x + 1)/(x + 1)³, 1/(x + 1)",
    "(−x − 2x(1 − ln x))/x⁴, (2 ln x − 3)/x³",
    "−ln(2)/(x ln 2)², −1/(x² ln 2)",
    "(√(x² + 1) − x²/√(x² + 1))/(x² + 1), 1/((x² + 1)√(x² + 1))",
    "(−2x² + 2 − 2x)/(x² + 1)², 2(1 − x − x²)/(x² + 1)²",
    "(0.5x² − 0.5)/(x − 1), (0.5x² − 0.5)/(x − 1)",
    "(x + 1)/2, (x + 1)/2",
  })
  void what_is_simplified_reads_like_a_textbook(String typed, String simplified) {
    assertEquals(simplified, Notation.TEXT.write(Simplifier.simplify(read(typed)).result()));
  }

  @Test
  void a_base_that_is_a_number_needs_no_condition() {
    assertEquals(List.of(new Condition(read("x"), RealSet.POSITIVE)), Domain.of(read("log_2(x)")));
  }

  @Test
  void an_exponent_that_is_computed_is_a_number() {
    assertEquals(List.of(), Domain.of(read("x^(2 + 1) + x^3^3 + x^(2·2 − 1)")));
    assertEquals(List.of(new Condition(read("x"), RealSet.NONZERO)), Domain.of(read("x^(1 − 2)")));
    assertEquals(List.of(), Simplifier.simplify(read("x^(2 + 1)")).provisos());
  }

  @Test
  void a_sum_of_m_ones_equals_m() {
    var equal = Equality.decide(read("Σ_{i=1}^{m} (xᵢ + 2)"), read("Σ_{i=1}^{m} xᵢ + 2m"));
    assertEquals("Equal", equal.getClass().getSimpleName());
  }

  private static Expr read(String text) {
    return switch (Reader.standard().read(text)) {
      case Reading.Read(Statement.Value(var e), _, _) -> e;
      case Reading other -> throw new AssertionError(other);
    };
  }
}
