package org.gradus.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// MathML, form by form.
class MathMlTest {

  @Test
  void products_multiply_invisibly_and_powers_are_raised() {
    looksLike(
        "2*x*y^2",
        "<mrow><mn>2</mn><mo>&#x2062;</mo><mi>x</mi><mo>&#x2062;</mo>"
            + "<msup><mi>y</mi><mn>2</mn></msup></mrow>");
  }

  @Test
  void numbers_side_by_side_have_a_dot() {
    looksLike("2*3", "<mrow><mn>2</mn><mo>·</mo><mn>3</mn></mrow>");
  }

  @Test
  void an_exponent_stands_above_a_subscript() {
    looksLike("x_1^3", "<msubsup><mi>x</mi><mn>1</mn><mn>3</mn></msubsup>");
  }

  @Test
  void a_function_is_applied_invisibly() {
    looksLike("sin(x)", "<mrow><mi>sin</mi><mo rspace=\"0.1667em\">&#x2061;</mo><mi>x</mi></mrow>");
  }

  @Test
  void fractions_and_roots_need_no_parentheses() {
    looksLike(
        "(x+1)/sqrt(y)",
        "<mfrac><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow><msqrt><mi>y</mi></msqrt></mfrac>");
  }

  @Test
  void parentheses_grow_with_tall_contents_only() {
    looksLike(
        "(-x)^2",
        "<msup><mrow><mo stretchy=\"false\">(</mo><mrow><mo>−</mo><mi>x</mi></mrow>"
            + "<mo stretchy=\"false\">)</mo></mrow><mn>2</mn></msup>");
    looksLike(
        "(x/y)^2",
        "<msup><mrow><mo>(</mo><mfrac><mi>x</mi><mi>y</mi></mfrac><mo>)</mo></mrow>"
            + "<mn>2</mn></msup>");
  }

  @Test
  void a_sum_over_an_index_has_its_limits_below_and_above() {
    looksLike(
        "sum(i,1,m,x_i)",
        "<mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>m</mi>"
            + "</munderover><msub><mi>x</mi><mi>i</mi></msub></mrow>");
  }

  @Test
  void sigma_times_a_parenthesis_is_no_logistic_function() {
    looksLike(
        "sigma*(x+1)",
        "<mrow><mi>σ</mi><mo>·</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mi>x</mi>"
            + "<mo>+</mo><mn>1</mn></mrow><mo stretchy=\"false\">)</mo></mrow></mrow>");
  }

  private static void looksLike(String ascii, String markup) {
    assertEquals(markup, Notation.MATHML.write(Written.statement(ascii)));
  }
}
