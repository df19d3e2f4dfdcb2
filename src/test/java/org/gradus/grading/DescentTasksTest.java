package org.gradus.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.descent.Named;
import org.gradus.descent.Names;
import org.gradus.descent.Optimizer;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescentTasksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x² | 10 | 2 | 1 | gd | -30 | correct |
          x² | 10 | 2 | 1 | gd | x₁ = 10 - 2*20 = -30 | correct |
          x² | 10 | 2 | 2 | gd | 90 | correct |
          x² | 10 | 2 | 2 | gd | x_1 = -30 ;; x_2 = 90 | correct |
          x² | 10 | 0.1 | 1 | gd | 12 | wrong | gd.signFlip
          x² | 10 | 0.1 | 1 | gd | -10 | wrong | gd.noAlpha
          x² | 10 | 0.1 | 1 | gd | 9.8 | wrong | gd.alphaTwice
          x² | 10 | 0.1 | 1 | gd | 2 | wrong | gd.stepOnly
          x² | 10 | 0.1 | 1 | gd | 10 | wrong | gd.oneStepShort
          x² | 10 | 0.1 | 1 | gd | 6.4 | wrong | gd.oneStepMore
          x² | 10 | 0.1 | 1 | gd | 8.0001 | wrong |
          x² | 10 | 0.1 | 2 | momentum:0.9 | 4.6 | correct |
          x² | 10 | 0.1 | 2 | momentum:0.9 | 6.4 | wrong | gd.noMomentum
          x² | 10 | 0.1 | 1 | ascent | 12 | correct |
          x² | 10 | 0.1 | 1 | ascent | 8 | wrong | gd.signFlip
          x² | 10 | 0.1 | 4 | adam | 9.600 | correct |
          x² | 10 | 0.1 | 4 | adam | 9.700 | wrong |
          x⁴ | 1/3 | 1/2 | 1 | gd | 7/27 | correct |
          cos x | 1 | 0.1 | 1 | gd | 1 + 0.1 sin 1 | correct |
          cos x | 1 | 0.1 | 1 | gd | 1.084 | correct |
          cos x | 1 | 0.1 | 3 | gd | 1.265 | correct |
          cos x | 1 | 0.1 | 3 | gd | 1.26471135222135784 | correct |
          cos x | 1 | 0.1 | 3 | gd | 1.26471145 | wrong |
          x²+xy+y² | 1 2 | 0.1 | 1 | gd | (0.6, 1.5) | correct |
          x²+xy+y² | 1 2 | 0.1 | 1 | gd | [0.6, 1.5] | correct |
          x²+xy+y² | 1 2 | 0.1 | 1 | gd | y = 1.5 ;; x = 0.6 | correct |
          x²+xy+y² | 1 2 | 0.1 | 1 | gd | x₁ = 0.6 ;; y₁ = 1.5 | correct |
          x²+xy+y² | 1 2 | 0.1 | 1 | gd | (0.6, 1.54) | partly correct | gd.sequential
          x²+xy+y² | 1 2 | 0.1 | 1 | gd | (1.4, 2.5) | wrong | gd.signFlip
          x²+xy+y² | 1 2 | 0.1 | 1 | gd | 0.6 | wrong |
          """)
  void next_iterates(
      String f,
      String from,
      String rate,
      int steps,
      String method,
      String answer,
      String label,
      String id) {
    var task =
        new Task.NextIterate(
            Grading.expr(f),
            variables(f),
            point(f, from),
            Grading.expr(rate),
            steps,
            method(method));
    check(task, answer.replace(" ;; ", "\n"), label, id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x² | gd | 0 < α < 1 | correct |
          x² | gd | α < 1 | correct |
          x² | gd | 1 > α > 0 | correct |
          x² | gd | (0, 1) | correct |
          x² | gd | α ∈ (0, 1) | correct |
          x² | gd | ]0, 1[ | correct |
          x² | gd | 1 | correct |
          x² | gd | 0 < α \\lt 1 | unreadable |
          x² | gd | 0 < α ≤ 1 | partly correct |
          x² | gd | (0, 1] | partly correct |
          x² | gd | -1 < α < 1 | partly correct |
          x² | gd | 0 < α < 2 | wrong |
          x² | gd | 0 < α < 1/2 | wrong | rate.half
          x² | gd | 0 < < 1 | unreadable |
          x² | momentum:0.9 | 0 < α < 1.9 | correct |
          x² | momentum:0.9 | 0 < α < 1 | wrong |
          5 - x² | ascent | 0 < α < 1 | correct |
          x²+10y² | gd | 0 < α < 1/10 | correct |
          x²+10y² | gd | 0 < α < 0.1 | correct |
          x²+10y² | gd | 0 < α < 1 | wrong | rate.smallestEigenvalue
          x²+10y² | gd | 0 < α < 10 | wrong | rate.notInverted
          x²+xy+y² | gd | 0 < α < 2/3 | correct |
          x²+xy+2y² | gd | 0 < α < 4/(6+sqrt(8)) | correct |
          x²+xy+2y² | gd | 0 < α < 0.4531 | correct |
          x²+xy+2y² | gd | 0 < α < 0.46 | wrong |
          x²+y²+z²+xy+yz | gd | 0 < α < 2/(2+sqrt(2)) | correct |
          x²+y²+z²+xy+yz | gd | 0 < α < 2/(2-sqrt(2)) | wrong | rate.smallestEigenvalue
          x²+y²+z²+xy+yz+zx | gd | 0 < α < 1/2 | correct |
          x²+y²+z²+xy+yz+zx | gd | 0 < α < 2 | wrong | rate.smallestEigenvalue
          x²+2y²+3z²+xy+yz | gd | 0 < α < 2/(4+sqrt(6)) | correct |
          x²+2y²+3z²+xy+yz | gd | 0 < α < 0.3101 | correct |
          x²+2y²+3z²+xy+yz | gd | 0 < α < 0.3102 | wrong |
          x²+2y²+4z²+xy+yz | gd | 0 < α < 0.2426 | correct |
          x²+2y²+4z²+xy+yz | gd | 0 < α < 0.2427 | wrong |
          x²+2y²+3z²+xy+yz | gd | 0 < α < 1 | wrong |
          x²+y²+z²+w²+xy+zw | gd | 0 < α < 2/3 | correct |
          x²+y²+z²+w²+xy+yz+zw | gd | 0 < α < 4/(5+sqrt(5)) | correct |
          x²+y²+z²+w²+xy+yz+zw | gd | 0 < α < 2/3 | wrong |
          """)
  void safe_rates(String f, String method, String answer, String label, String id) {
    check(new Task.SafeRates(Grading.expr(f), variables(f), method(method)), answer, label, id);
  }

  @ParameterizedTest
  @CsvSource({"x^4, gd", "x^2-y^2, gd", "(x+y)^2, gd", "x^2, adam", "x^2, ascent"})
  void a_function_without_a_safe_rate_makes_no_question(String f, String method) {
    var task = new Task.SafeRates(Grading.expr(f), variables(f), method(method));
    assertThrows(IllegalArgumentException.class, () -> Grading.grader(task));
  }

  /// (x + y)² + 10⁻²⁰y² has a single minimizer, which decimals do not show.
  @ParameterizedTest
  @CsvSource({
    "0 < α < 2/(2+1/10^20+sqrt(4+1/10^40)), correct",
    "0 < α < 1/2, wrong",
    "0 < α < 0.6, wrong",
  })
  void a_minimizer_that_decimals_hide_has_a_safe_rate(String answer, String label) {
    var f = "(x+y)^2+1/10^20*y^2";
    check(new Task.SafeRates(Grading.expr(f), variables(f), method("gd")), answer, label, null);
  }

  @ParameterizedTest
  @CsvSource({"ln x, -1, 0.1, 1", "ln x, 0.1, 1, 1", "x^3, 4, 1, 20"})
  void a_descent_that_leaves_the_domain_makes_no_question(
      String f, String from, String rate, int steps) {
    var task =
        new Task.NextIterate(
            Grading.expr(f), variables(f), point(f, from), Grading.expr(rate), steps, method("gd"));
    assertThrows(IllegalArgumentException.class, () -> Grading.grader(task));
  }

  @Test
  void every_choice_gets_its_feedback() {
    var choice =
        new Task.Choice(List.of("grows", "stays"), "stays", List.of("No: the slope is 0.", "Yes."));
    var verdict = Grading.grade(Grading.grader(choice), "1");
    assertEquals("wrong", verdict.label());
    assertEquals("No: the slope is 0.", verdict.report().remarks().getFirst().message());
    assertEquals(
        "Yes.",
        Grading.grade(Grading.grader(choice), "stays").report().remarks().getFirst().message());
  }

  /// m times the loss of S4: its gradient by θ₁ is (1/m) Σ (θ₀ + θ₁xᵢ − yᵢ)xᵢ.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1/m Σ_{i=1}^{m} (t + w x_i - y_i) x_i | correct |
          2/m Σ_{i=1}^{m} (t + w x_i - y_i) x_i | wrong | loss.halfForgotten
          1/(2m) Σ_{i=1}^{m} (t + w x_i - y_i) x_i | wrong | loss.missing2
          Σ_{i=1}^{m} (t + w x_i - y_i) x_i | wrong | loss.missing1/m
          1/m Σ_{i=1}^{m} (y_i - t - w x_i) x_i | wrong | loss.sign
          1/m Σ_{i=1}^{m} (t + w x_i - y_i) | wrong | loss.missingXi
          1/m (t + w x_i - y_i) x_i | wrong | loss.sumDropped
          """)
  void gradients_of_a_loss(String answer, String label, String id) {
    var loss = Grading.expr("1/(2m) Σ_{i=1}^{m} (t + w x_i - y_i)^2");
    check(new Task.LossGradient(loss, Grading.symbols("w")), answer, label, id);
  }

  private static void check(Task task, String answer, String label, String id) {
    var verdict = Grading.grade(Grading.grader(task), answer);
    assertEquals(label, verdict.label(), () -> verdict.report().toString());
    if (id != null) {
      assertEquals(List.of(id), verdict.report().misconceptions());
    }
  }

  private static Optimizer method(String name) {
    return ((Named.Found<Optimizer>) Names.method(name)).value();
  }

  private static List<Symbol> variables(String f) {
    return List.copyOf(FreeSymbols.of(Grading.expr(f)));
  }

  private static Map<Symbol, Expr> point(String f, String from) {
    var point = new LinkedHashMap<Symbol, Expr>();
    var coordinates = from.split(" ");
    var variables = variables(f);
    for (int i = 0; i < coordinates.length; i++) {
      point.put(variables.get(i), Grading.expr(coordinates[i]));
    }
    return point;
  }
}
