package org.gradus.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.calculus.Differentiator;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.number.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MisconceptionTest {

  /// A is x³y² + 2xy + 5yz⁴.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x² sin 3x                 | x | 2x sin(3x) + x² cos(3x)          | chain.omit
          x² sin 3x                 | x | 2x sin(3x) + x² cos 3            | chain.inside
          sin(x²)                   | x | 2x sin(x²)                       | chain.innerOnly
          (2x+1)³                   | x | 6(2x+1)³                         | chain.outerKeptExponent
          cos(6x)                   | x | -6 sin x                         | chain.argumentLost
          2 asin(5x²)               | x | 2/sqrt(1-x²)                     | chain.ignored
          x² sin 3x                 | x | 6x cos 3x                        | prod.ofDerivs
          x² sin 3x                 | x | 2x³ + 3 sin 3x cos 3x            | prod.swapped
          x² sin 3x                 | x | 2x sin 3x                        | prod.oneTerm
          x² sin 3x                 | x | 2x sin(3x) - 3x² cos 3x          | prod.minus
          (2x+1)/(x²+1)             | x | 1/x                              | quot.ofDerivs
          (2x+1)/(x²+1)             | x | 2(x²+x-1)/(x²+1)²                | quot.reversed
          (2x+1)/(x²+1)             | x | 2(1-x-x²)/(x²+1)                 | quot.noSquare
          (2x+1)/(x²+1)             | x | 2(3x²+x+1)/(x²+1)²               | quot.plus
          (2x+1)/(x²+1)             | x | (2(x²+1)-(2x+1)2x)/(2x+1)²       | quot.overF²
          x³                        | x | 3x³                              | pow.keepExp
          x³                        | x | x²                               | pow.dropCoef
          x³                        | x | 3x⁴                              | pow.incExp
          3^x                       | x | x 3^(x-1)                        | pow.expRule
          x³y²+2xy+5yz⁴             | x | 3x³y²+2y                         | pow.keepExp
          x³y²+2xy+5yz⁴             | x | x²y²+2y                          | pow.dropCoef
          x³y²+2xy+5yz⁴             | x | 3x²y²+2y+5yz⁴                    | const.notZero
          2x+7                      | x | 9                                | const.notZero
          5x²+1                     | x | 2x                               | const.factorDropped
          3 cos(2x)                 | x | 6 sin(2x)                        | sign.trig
          cosh(2x)+x                | x | 1-2sinh(2x)                      | sign.hyperbolic
          csch(x)+sech(x)           | x | csch(x)coth(x)+sech(x)tanh(x)    | sign
          ln(5x)+x                  | x | 1-1/x                            | sign.ln
          x³-x²                     | x | 3x²+2x                           | lin.signOfDifference
          x³y²+2xy+5yz⁴             | x | x⁴y²/4 + x²y + 5xyz⁴             | integrated
          e^x+2                     | x | e^x+2                            | unchanged
          x³y²+2xy+5yz⁴             | x | 2x³y+2x+5z⁴                      | partial.wrongVar
          x³y²+2xy+5yz⁴             | x | 6x²y+2                           | partial.allVars
          x³y²+2xy+5yz⁴             | x | 6x²y+2                           | partial.mixed
          x³y²+2xy+5yz⁴             | x | 3x²y²+2y+2x³y+2x+5z⁴+20yz³       | partial.total
          x³y²+2xy+5yz⁴             | x | 3x²y²                            | partial.termDropped
          x⁵                        | x | 20x³                             | order.twice
          3x²+x                     | x | 12x+2                            | factor
          sin(x)+x²                 | x | -cos(x)-2x                       | sign
          sin(x)+x²                 | x | cos(x)+2x+3                      | additiveConstant
          """)
  void seeds_are_named(String f, String x, String answer, String id) {
    var verdict = Grading.grade(Grading.derivative(f, x), answer);
    var ids = verdict.report().misconceptions();
    assertTrue(ids.contains(id), () -> ids + " " + verdict);
    assertTrue(
        verdict instanceof Verdict.Wrong || verdict instanceof Verdict.PartlyCorrect,
        verdict::label);
    assertTrue(verdict.report().witness().isPresent(), "a witness");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x⁵        | x,x | 5x⁴        | order.once
          x³ y²     | x,x | 9x⁴ y⁴     | hess.squaredFirst
          x³ y²     | x,y | 6x y²      | hess.wrongOrder
          sin(2x)   | x,x | 4 sin(2x)  | sign.trig
          x⁴        | x,x | 12x³       | pow.keepExp
          """)
  void higher_orders(String f, String by, String answer, String id) {
    var verdict = Grading.grade(Grading.derivative(f, by.split(",")), answer);
    assertTrue(verdict.report().misconceptions().contains(id), verdict::toString);
  }

  static Stream<Misconception> everyMisconception() {
    return Misconceptions.all().stream();
  }

  /// Functions in which, between them, every rule occurs.
  private static final List<String> FUNCTIONS =
      List.of(
          "(2x+3)^4 sin(5x) + 7",
          "x³y² + 2xy - 5yz⁴ + x²",
          "(3x²+2)/(x³+5)",
          "4/(x²+3) - cos(3x²)",
          "2^(3x) + 5x²",
          "e^(-2x) + tan(3x) - sec(2x)",
          "√(3x+1) + ln(2x+5)",
          "∛(2x+1) - x",
          "arctan(3x) + arcsin(x/2)",
          "arccos(x/3) + tanh(2x)",
          "sinh(2x) - arsinh(3x)",
          "root(5, 2x+1)",
          "x^7/3 - √x + ∛x",
          "-(3x²+1) + log(7, 2x)",
          "√5 √x ln(7x)",
          "cos(4x)/x",
          "tan(x)",
          "ln(x)",
          "Σ_{i=1}^{m} (x a_i - b_i)²");

  @ParameterizedTest
  @MethodSource("everyMisconception")
  void every_misconception_is_named_for_a_function(Misconception misconception) {
    var tried =
        FUNCTIONS.stream()
            .map(f -> idsOfProduct(f, misconception))
            .filter(ids -> !ids.isEmpty())
            .toList();
    assertTrue(
        tried.stream().anyMatch(ids -> ids.contains(misconception.id())), () -> tried.toString());
  }

  /// The ids for the derivative with one wrong rule; empty where it is right in spite of it.
  private static List<String> idsOfProduct(String f, Misconception misconception) {
    var x = Symbol.of("x");
    var wrong =
        new Differentiator(x, Budget.standard())
            .with(misconception.wrongRules())
            .differentiate(Grading.expr(f))
            .result();
    var verdict = Grading.grade(Grading.derivative(f, "x"), Notation.TEXT.write(wrong));
    return verdict.report().misconceptions();
  }

  @Test
  void there_are_at_least_forty_wrong_rules_and_every_message_is_a_sentence() {
    assertTrue(Misconceptions.all().size() >= 40);
    for (var misconception : Misconceptions.all()) {
      assertTrue(misconception.message().endsWith("."), misconception::message);
      assertTrue(misconception.id().contains("."), misconception::id);
    }
    var ids = everyMisconception().map(Misconception::id).collect(Collectors.toSet());
    assertTrue(ids.size() >= 40);
  }

  @Test
  void a_right_answer_is_never_accused() {
    for (var f : FUNCTIONS.subList(0, FUNCTIONS.size() - 1)) {
      var grader = Grading.derivative(f, "x");
      var right = Notation.TEXT.write(grader.expected().orElseThrow());
      var verdict = Grading.grade(grader, right);
      assertInstanceOf(Verdict.Correct.class, verdict, f);
      assertEquals(List.of(), verdict.report().misconceptions());
    }
  }
}
