package org.gradus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gradus.expr.Expressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Formulas in a line of text look as they do in a book.
class InlineFormulasTest {

  @Test
  void formulas_side_by_side_are_one() {
    var prose = Prose.EMPTY.spelled("0 < α <").math(Expressions.number(2)).spelled("/λmax");
    assertEquals("$0<\\alpha < 2 /\\lambda _{\\max}$", Latex.prose(prose));
    assertEquals(1, Html.prose(prose).split("<math>").length - 1);
    assertTrue(Html.prose(prose).contains("<msub><mrow><mi>λ</mi></mrow><mi>max</mi></msub>"));
  }

  @Test
  void no_line_breaks_between_a_formula_and_the_marks_beside_it() {
    var five = "<math><mrow><mn>5</mn></mrow></math>";
    var prose = Prose.of("the least (").math(Expressions.number(5)).text("), and ");
    assertEquals(
        "the least <span class=\"together\">(" + five + "),</span> and ", Html.prose(prose));
    assertEquals(
        "<span class=\"together\">" + five + ".</span>",
        Html.prose(Prose.EMPTY.math(Expressions.number(5)).text(".")));
    assertEquals(
        five + " of " + five,
        Html.prose(
            Prose.EMPTY.math(Expressions.number(5)).text(" of ").math(Expressions.number(5))));
  }

  @ParameterizedTest
  @CsvSource({
    "∂y/∂x, <mi>∂</mi><mi>y</mi><mo lspace=\"0\" rspace=\"0\">/</mo><mi>∂</mi><mi>x</mi>",
    "∇f, <mi>∇</mi><mi>f</mi>",
    "(a, <mo form=\"prefix\" stretchy=\"false\">(</mo><mi>a</mi>",
  })
  void a_spelled_derivative_stands_close(String spelled, String mathml) {
    assertTrue(Html.prose(Prose.EMPTY.spelled(spelled)).contains(mathml));
  }

  @Test
  void a_command_wraps_and_its_output_keeps_its_columns() {
    assertTrue(Html.blocks(List.of(new Block.Code("sh", "a"))).contains("\"command\""));
    assertTrue(
        Html.blocks(List.of(new Block.Code("sh", "./gradus fit --from x=1")))
            .contains("fit <span class=\"together\">--from</span> x=1"));
    assertEquals("<pre><code>a</code></pre>\n", Html.blocks(List.of(new Block.Code("", "a"))));
  }
}
