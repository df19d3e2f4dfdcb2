package org.gradus.algebra;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.RealSet;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.notation.Reader;
import org.gradus.number.BigInterval;
import org.gradus.number.BigInterval.Bounded;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// The equality decision by examples.
class EqualityTest {

  @ParameterizedTest
  @CsvFileSource(resources = "identities.tsv", delimiter = '\t', numLinesToSkip = 1)
  void proves_identities_by_normal_form(String left, String right) {
    var decision = Equality.decide(read(left), read(right));
    var equal = assertInstanceOf(Decision.Equal.class, decision);
    assertTrue(equal.isProved(), () -> left + " = " + right + ": " + decision);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "near-identities.tsv", delimiter = '\t', numLinesToSkip = 1)
  void tells_near_identities_apart_at_a_point(String left, String right) {
    var a = read(left);
    var b = read(right);
    var different = assertInstanceOf(Decision.Different.class, Equality.decide(a, b));
    assertSeparates(different.witness(), a, b);
  }

  /// The witness, with its numbers in place of the symbols and many digits, separates the two,
  /// unless a value has more than a million digits.
  static void assertSeparates(Witness witness, Expr a, Expr b) {
    var numbers = new HashMap<Symbol, Expr>();
    witness.point().forEach((symbol, value) -> numbers.put(symbol, Expressions.number(value)));
    var left = Evaluator.of(new Substitution(numbers).in(a), List.of());
    var right = Evaluator.of(new Substitution(numbers).in(b), List.of());
    boolean isApart =
        IntStream.of(50, 100, 200, 400)
            .anyMatch(n -> digits(left, n).isDisjointFrom(digits(right, n)));
    boolean isTooLong =
        !(digits(left, 400) instanceof Bounded && digits(right, 400) instanceof Bounded);
    assertTrue(isApart || isTooLong, () -> "not apart at " + witness);
  }

  private static BigInterval digits(Evaluator constant, int digits) {
    return constant.digits(List.of(), digits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ln(x^2)           | 2*ln(x)   | The second is defined only where x > 0
          x^2/x             | x         | The first is defined only where x != 0
          x                 | sqrt(x)^2 | The second is defined only where x >= 0
          tan(x)*cos(x)     | sin(x)    | The first is defined only where x != pi/2 + k*pi
          (x^2-2)/(x^2-2)   | 1         | The first is defined only where x^2-2 != 0
          asin(x)+acos(x)   | pi/2      | The first is defined only where -1 <= x <= 1
          1 + cos(x)        | (cos(x)^2-1)/(cos(x)-1) | The second is defined only where cos(x)-1 != 0
          sign(ln(x))       | ln(x)/abs(ln(x))        | The second is defined only where ln(x) != 0
          0^x               | 0         | The first is defined only where x > 0
          """)
  void says_where_each_is_defined(String left, String right, String sentence) {
    var equal = assertInstanceOf(Decision.Equal.class, Equality.decide(read(left), read(right)));
    var said = equal.domain().orElseThrow().sentence(Notation.ASCII::write);
    var plain =
        said.replace("≠", "!=")
            .replace("≥", ">=")
            .replace("≤", "<=")
            .replace("−", "-")
            .replace("π", "pi")
            .replace("kpi", "k*pi");
    assertTrue(plain.contains(sentence), said);
  }

  @ParameterizedTest
  @CsvSource({"1/(x^2+x), 1/(x*(x+1))", "sin(x)/cos(x), tan(x)", "ln(x)/2, ln(sqrt(x))"})
  void claims_no_difference_of_domains_without_a_witness(String left, String right) {
    var equal = assertInstanceOf(Decision.Equal.class, Equality.decide(read(left), read(right)));
    assertTrue(equal.domain().isEmpty());
  }

  @Test
  void agreement_to_many_digits_is_not_called_a_proof() {
    var decision = Equality.decide(read("sqrt(5+2*sqrt(6))"), read("sqrt(2)+sqrt(3)"));
    var equal = assertInstanceOf(Decision.Equal.class, decision);
    assertEquals(Proof.HIGH_PRECISION, equal.proof());
    assertTrue(!equal.isProved());
  }

  @Test
  void assumptions_decide_signs_and_are_repeated_in_the_answer() {
    var x = Expressions.variable("x");
    var assumed = List.of(new Condition(x, RealSet.POSITIVE));
    var question = new Question(read("abs(x)"), x, assumed, 1);
    var decision = Equality.decide(question, Budget.ofWork(Equality.USUAL_WORK));
    var equal = assertInstanceOf(Decision.Equal.class, decision);
    assertEquals(assumed, equal.assumptions());
    assertInstanceOf(Decision.Different.class, Equality.decide(read("abs(x)"), x));
  }

  @Test
  void a_symbol_in_the_exponent_of_a_negative_number_is_taken_for_whole() {
    var decision = Equality.decide(read("(-1)^n*cos(x)^n"), read("(-cos(x))^n"));
    var equal = assertInstanceOf(Decision.Equal.class, decision);
    assertEquals(Set.of(Symbol.of("n")), equal.whole());
  }

  @ParameterizedTest
  @CsvSource({
    "sqrt(-1-x^2), sqrt(-1-x^2)+1",
    "1/0, 2",
    "ln(x-1), ln(x-1)+0*ln(-x)",
    "9^9^9^9, 9^9^9^9+1"
  })
  void what_cannot_be_compared_is_undecided(String left, String right) {
    assertInstanceOf(Decision.Undecided.class, Equality.decide(read(left), read(right)));
  }

  @Test
  void hostile_expressions_end_within_the_budget() {
    var x = Expressions.variable("x");
    var nested = x;
    var chain = x;
    for (int i = 0; i < 10_000; i++) {
      nested = Function.SIN.of(nested);
      chain = Expressions.quotient(chain, Expressions.TWO);
    }
    var million = Rational.of(BigInteger.TEN.pow(1_000_000).add(BigInteger.ONE));
    var digits = Expressions.sum(x, Expressions.number(million));
    var power = read("(x+y+z)^1000");
    var factors =
        Expressions.product(
            IntStream.range(0, 200)
                .mapToObj(i -> Expressions.sum(Expressions.variable("a" + i), Expressions.ONE))
                .toList());
    var large =
        List.of(
            nested,
            chain,
            digits,
            power,
            factors,
            read("x^(10^9)"),
            read("2^(2^x)"),
            read("(x^100000-1)/(x-1)"));
    for (var e : large) {
      var one = Expressions.sum(Expressions.ONE, e);
      assertAll(
          () -> Equality.decide(e, one),
          () -> Equality.decide(e, x),
          () -> Equality.decide(Expressions.square(one), Expressions.square(e)));
    }
  }

  @Test
  void the_same_question_has_the_same_answer() {
    var a = read("max(x,y)-abs(x-y)/2");
    var b = read("(x+y)/2+floor(x)/10^9");
    assertEquals(Equality.decide(a, b), Equality.decide(a, b));
  }

  private static Expr read(String text) {
    return Reader.standard().expression(text);
  }
}
