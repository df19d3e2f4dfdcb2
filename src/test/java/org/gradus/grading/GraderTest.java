package org.gradus.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.expr.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraderTest {
  private static final String A = "x³y² + 2xy + 5yz⁴";

  @Test
  void right_terms_of_a_wrong_sum_count() {
    var verdict = Grading.grade(Grading.derivative(A, "x"), "3x²y² + 2y + 5yz⁴");
    assertInstanceOf(Verdict.PartlyCorrect.class, verdict);
    assertEquals(2.0 / 3, verdict.report().score().value(), 1e-12);
    assertEquals(List.of("const.notZero"), verdict.report().misconceptions());
    var witness = verdict.report().witness().orElseThrow();
    assertEquals(26, witness.answered());
    assertEquals(16, witness.expected());
  }

  @ParameterizedTest
  @CsvSource({
    "sin(x),    cos(x)+1,    0",
    "4x³,       12x²+2,      0",
    "sin(x)+x², cos(x)+2x+3, 0.6667",
    "sin(x)+x², cos(x)+3,    0.5"
  })
  void terms_count_where_the_right_result_is_a_sum(String f, String answer, double score) {
    var verdict = Grading.grade(Grading.derivative(f, "x"), answer);
    assertEquals(score, verdict.report().score().value(), 1e-4, verdict::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(3x²y²+2y, 2x³y+2x+5z⁴, 20yz³)",
        "∇f = (3x²y²+2y, 2x³y+2x+5z⁴, 20yz³)",
        "f_z = 20yz³\nf_x = 3x²y²+2y\nf_y = 2x³y+2x+5z⁴",
        "∂f/∂x = 3x²y²+2y\n∂f/∂y = 2x³y+2x+5z⁴\n∂f/∂z = 20yz³",
        "[[3x²y²+2y], [2x³y+2x+5z⁴], [20yz³]]",
        "\\begin{pmatrix} 3x^2y^2+2y & 2x^3y+2x+5z^4 & 20yz^3 \\end{pmatrix}"
      })
  void a_gradient_is_read_in_any_layout(String answer) {
    var grader = Grading.grader(new Task.Gradient(Grading.expr(A), Grading.symbols("x", "y", "z")));
    assertInstanceOf(Verdict.Correct.class, Grading.grade(grader, answer), answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (2x³y+2x+5z⁴, 3x²y²+2y, 20yz³)  | grad.order | 0.3333
          (3x²y²+2y, 2x³y+2x+5z⁴, 20yz²)  | pow.       | 0.6667
          (3x²y²+2y, 2x³y+2x+5z⁴)         |            | 0
          """)
  void components_are_credited_apart(String answer, String id, double score) {
    var grader = Grading.grader(new Task.Gradient(Grading.expr(A), Grading.symbols("x", "y", "z")));
    var verdict = Grading.grade(grader, answer);
    assertEquals(score, verdict.report().score().value(), 1e-4);
    if (id != null && !id.endsWith(".")) {
      assertEquals(List.of(id), verdict.report().misconceptions());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [[6xy², 6x²y+2], [6x²y+2, 2x³]] | correct        |
          [[6xy², 0], [0, 2x³]]           | partly correct | hess.diagOnly
          [[2x³, 6x²y+2], [6x²y+2, 6xy²]] | partly correct | hess.order
          [[6xy², 6x²y+2], [6x²y, 2x³]]   | partly correct | hess.notSymmetric
          f_xx = 6xy² ; f_xy = 6x²y+2 ; f_yy = 2x³ | correct |
          """)
  void hessians(String answer, String label, String id) {
    var grader =
        Grading.grader(new Task.Hessian(Grading.expr("x³y² + 2xy"), Grading.symbols("x", "y")));
    var verdict = Grading.grade(grader, answer.replace(" ; ", "\n"));
    assertEquals(label, verdict.label());
    assertEquals(id == null ? List.of() : List.of(id), verdict.report().misconceptions());
  }

  @Test
  void a_hessian_is_judged_from_the_own_gradient() {
    var grader =
        Grading.grader(new Task.Hessian(Grading.expr("x²y + y³"), Grading.symbols("x", "y")));
    var verdict = Grading.grade(grader, "∇f = (2xy, x² + 3y)\nH f = [[2y, 2x], [2x, 3]]");
    assertEquals(List.of("followThrough"), verdict.report().misconceptions());
    assertEquals(0.875, verdict.report().score().value());
  }

  @Test
  void the_first_wrong_line_of_the_working_is_named() {
    var verdict =
        Grading.grade(
            Grading.derivative("x² sin 3x", "x"),
            "f' = 2x sin 3x + 3x² cos 3x\n= x(2 sin 3x + 3 cos 3x)");
    var working =
        verdict.report().remarks().stream()
            .filter(remark -> remark.kind() == Remark.Kind.WORKING)
            .findFirst()
            .orElseThrow();
    assertEquals("line 2", working.where());
    var messages = verdict.report().remarks().stream().map(Remark::message).toList();
    assertEquals(messages.stream().distinct().toList(), messages);
  }

  static Stream<Object[]> otherTasks() {
    var at = Map.of(Symbol.of("x"), Grading.expr("1"), Symbol.of("y"), Grading.expr("2"));
    var f = Grading.expr("x² + y²");
    var variables = Grading.symbols("x", "y");
    var value = new Task.Value(Grading.expr("x²/3 + y"), at);
    var plane = new Task.TangentPlane(f, variables, at);
    var direction = List.of(Grading.expr("3"), Grading.expr("4"));
    var slope = new Task.DirectionalDerivative(f, variables, at, direction);
    var choice = new Task.Choice(List.of("minimum", "saddle"), "saddle", List.of());
    var loss = Grading.expr("1/(2m) Σ_{i=1}^{m} (b + w x_i - y_i)²");
    var lossGradient = new Task.LossGradient(loss, Grading.symbols("w"));
    return Stream.of(
        new Object[] {value, "7/3", "correct", ""},
        new Object[] {value, "2.333", "correct", ""},
        new Object[] {value, "2.334", "wrong", ""},
        new Object[] {plane, "2x + 4y - 5", "correct", ""},
        new Object[] {plane, "z = 5 + 2(x-1) + 4(y-2)", "correct", ""},
        new Object[] {plane, "2x + 4y - z = 5", "correct", ""},
        new Object[] {plane, "5 + 2x + 4y", "partly correct", "tangent.notShifted"},
        new Object[] {slope, "22/5", "correct", ""},
        new Object[] {slope, "22", "wrong", "directional.notNormalised"},
        new Object[] {choice, "saddle", "correct", ""},
        new Object[] {choice, "1", "wrong", ""},
        new Object[] {choice, "maximum", "unreadable", ""},
        new Object[] {new Task.Expression(f), "(x+y)² - 2xy", "correct", ""},
        new Object[] {lossGradient, "(1/m) Σ_{i=1}^{m} x_i (b + w x_i - y_i)", "correct", ""},
        new Object[] {
          lossGradient, "(1/m) Σ_{i=1}^{m} (b + w x_i - y_i)", "wrong", "loss.missingXi"
        },
        new Object[] {
          lossGradient, "(2/m) Σ_{i=1}^{m} x_i (b + w x_i - y_i)", "wrong", "loss.halfForgotten"
        },
        new Object[] {
          lossGradient, "Σ_{i=1}^{m} x_i (b + w x_i - y_i)", "wrong", "loss.missing1/m"
        },
        new Object[] {
          lossGradient, "1/(2m) Σ_{i=1}^{m} x_i (b + w x_i - y_i)", "wrong", "loss.missing2"
        },
        new Object[] {
          lossGradient, "(1/m) Σ_{i=1}^{m} x_i (y_i - b - w x_i)", "wrong", "loss.sign"
        },
        new Object[] {lossGradient, "(1/m) x_i (b + w x_i - y_i)", "wrong", "loss.sumDropped"});
  }

  @ParameterizedTest
  @MethodSource("otherTasks")
  void other_tasks(Task task, String answer, String label, String id) {
    var verdict = Grading.grade(Grading.grader(task), answer);
    assertEquals(label, verdict.label(), verdict::toString);
    assertEquals(id, String.join(" ", verdict.report().misconceptions()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (x+1)²    | EXPANDED              | 2(x+1)      | 2x + 2
          (x+1)²    | FACTORED              | 2x² / x + 2 | 2(x+1)
          x²/(x+1)  | SINGLE_FRACTION       | 2x/(x+1) - x²/(x+1)² | (x²+2x)/(x+1)²
          1/x       | NO_NEGATIVE_EXPONENTS | -x^(-2)     | -1/x²
          x²/8      | EXACT                 | 0.25x       | x/4
          x³ + x³   | SIMPLIFIED            | 3x² + 3x²   | 6x²
          """)
  void a_form_is_judged_apart_from_the_value(String f, Form form, String without, String with) {
    var grader = Grading.grader(new Task.Derivative(Grading.expr(f), Grading.symbols("x")), form);
    var faulty = Grading.grade(grader, without);
    assertEquals("partly correct", faulty.label(), faulty::toString);
    assertEquals(0.75, faulty.report().score().value());
    assertTrue(faulty.report().remarks().stream().anyMatch(r -> r.kind() == Remark.Kind.FORM));
    assertInstanceOf(Verdict.Correct.class, Grading.grade(grader, with));
  }

  @ParameterizedTest
  @ValueSource(strings = {"d/dx (x³)", "x · d/dx(x²)", "sen(x)", "", "3x² +", "x = = 2", "a b ! c"})
  void what_is_no_answer_costs_nothing(String answer) {
    var verdict = Grading.grade(Grading.derivative("x³", "x"), answer);
    assertInstanceOf(Verdict.Unreadable.class, verdict);
    assertTrue(!verdict.report().remarks().isEmpty());
  }

  static Stream<String> hostileAnswers() {
    return Stream.of(
        "9^9^9^9",
        "x^x^x^x^x^x",
        "(x+y+z)^1000",
        "1+".repeat(400_000) + "1",
        "sin(".repeat(10_000) + "x" + ")".repeat(10_000),
        "(".repeat(100_000),
        "9".repeat(1_000_000),
        "x/".repeat(2_000) + "x",
        "sin(".repeat(300) + "x" + ")".repeat(300),
        "(x+1)^200 (x+2)^200",
        "x\n".repeat(100_000),
        "max(".repeat(200) + "x" + ",1)".repeat(200),
        "abs(".repeat(200) + "x" + "-1)".repeat(200),
        "1/(1+".repeat(100) + "x" + ")".repeat(100),
        "\\sum_{i=1}^{1000000} \\sum_{j=1}^{1000000} x^{ij}",
        "x^{9^{9^{9^{9}}}}",
        "x^{1000000000000000000000}",
        "((((x+1)^9+1)^9+1)^9+1)^9",
        "(x^100000-1)/(x-1)",
        "x^(1/1000003) + x^(1/1000033)",
        "sin(1e300 x)");
  }

  @ParameterizedTest
  @MethodSource("hostileAnswers")
  void hostile_answers_end_with_a_verdict(String answer) {
    var grader = Grading.derivative("sin(x)^3 + x", "x");
    var verdict =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Grading.grade(grader, answer));
    assertNotEquals("correct", verdict.label());
    assertFalse(verdict.report().remarks().isEmpty(), "a sentence");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sin(sin(sin(sin(sin(sin(sin(sin(sin(sin(sin(sin(sin(sin(sin(x^2)))))))))))))))",
        "(x^100000-1)/(x-1)",
        "9^9^9^9 x",
        "((((x+1)^9+1)^9+1)^9+1)^9",
        "x^x^x^x^x^x"
      })
  void hostile_functions_are_graded_too(String f) {
    var grader = Grading.derivative(f, "x");
    for (var answer : List.of("x + 1", "x + 2", "1/x")) {
      var verdict =
          assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Grading.grade(grader, answer));
      assertNotEquals("correct", verdict.label());
      assertFalse(verdict.report().remarks().isEmpty(), "a sentence");
    }
  }

  @Test
  void values_beyond_the_largest_double_are_told_apart_with_a_sentence() {
    var verdict = Grading.grade(Grading.derivative("x³", "x"), "9^9^9^9");
    assertInstanceOf(Verdict.Wrong.class, verdict);
    assertTrue(
        verdict.report().remarks().stream().anyMatch(r -> r.message().startsWith("At x = ")),
        verdict::toString);
  }
}
