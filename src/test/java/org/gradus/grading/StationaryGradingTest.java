package org.gradus.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.notation.Declarations;
import org.gradus.notation.Notation;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.gradus.stationary.StationaryPoint;
import org.gradus.stationary.StationaryPoints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers to questions for stationary points and for the definiteness of a Hessian.
class StationaryGradingTest {
  private static final String EXAMPLE_C = "x³ + 3x²y − yz³ + z²";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x³ − 3x + y²      | (1,0) minimum, (-1,0) saddle
          x³ − 3x + y²      | saddle: (−1, 0); min: (1, 0)
          x³ − 3x + y²      | P₁ = (1,0) is a local minimum and P₂ = (-1,0) is a saddle point.
          x³ − 3x + y²      | x=1, y=0 is a minimum and x=-1, y=0 a saddle
          x³ − 3x + y²      | (1, 0): min.; (-1, 0): saddle
          x³ − 3x           | x = 1 minimum, x = -1 maximum
          x³ − 3x           | max at -1 and min at 1
          x³ − 3x           | (1, -2) minimum; (-1, 2) maximum
          x⁴ − 2x²          | minima at ±1; maximum at 0
          x⁴ − 2x²          | x = ±1 minima, x = 0 maximum
          x³                | x = 0 inflection point
          x³ + 2y           | no stationary points
          x³ + 2y           | There are none.
          x² − 2x²y + y²    | (0,0) minimum, (±1/√2, 1/2) saddle points
          x ln x            | x = 1/e minimum
          x ln x            | 0.3679 minimum
          cos²x + y²        | (kπ/2, 0), k odd: minimum, k even: saddle
          cos²x + y²        | (π/2 + kπ, 0) minima; (kπ, 0) saddles
          cos²x + y²        | minimum: (π/2 + nπ, 0); saddle: (nπ, 0), n integer
          x³y² + 2xy + 5yz⁴ | (-5t^4/2, 0, t) saddle
          x³y² + 2xy + 5yz⁴ | (-5/2 z^4, 0, z) saddle for all z
          (x − 2y)²         | (2t, t) minimum
          (x − 2y)²         | (t, t/2) minimum
          x² + y²           | (0, 0) strict global minimum
          """)
  void a_right_answer_is_right_however_it_is_written(String f, String answer) {
    var verdict = stationary(f, answer);
    assertInstanceOf(Verdict.Correct.class, verdict, verdict::toString);
    assertEquals(1, verdict.report().score().value(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(0,t,0) saddle for t<0, minimum for t>0, saddle for t=0;"
            + " (-2*6^(1/5)/3, 6^(1/5)/3, 6^(4/5)/3) saddle",
        "(0,y,0): y<=0: saddle, y>0: minimum; P = (-0.953979, 0.476990, 1.397654) saddle",
        "(-0.954, 0.4770, 1.398) saddle; (0,s,0), s ≤ 0, saddle; (0,s,0), s > 0, minimum",
      })
  void example_C_is_right_in_every_students_notation(String answer) {
    var verdict = stationary(EXAMPLE_C, answer);
    assertInstanceOf(Verdict.Correct.class, verdict, verdict::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x³ − 3x + y² | (±1,0) minima                         | 0.75 | (−1, 0) a minimum; it is a saddle
          x³ − 3x + y² | (1,0) min                             | 0.5  | missing, a saddle
          x³ − 3x + y² | (1,0) min; (-1,0) saddle; (1,1) saddle | 0.6667 | ∂f/∂y there is 2
          x³ − 3x + y² | (1,0); (-1,0)                         | 0.5  | do not say what
          x³ − 3x      | x = 1 max, x = -1 min                 | 0.5  | exchanged
          cos²x + y²   | (kπ/2, 0) minimum                     | 0.75 | is a saddle
          cos²x + y²   | (kπ, 0) saddle                        | 0.5  | missing, a minimum
          x²y²         | (0, t) minimum                        | 0.6  | (t, 0)
          """)
  void parts_are_credited_apart(String f, String answer, double score, String told) {
    var verdict = stationary(f, answer);
    assertInstanceOf(Verdict.PartlyCorrect.class, verdict, verdict::toString);
    assertEquals(score, verdict.report().score().value(), 0.1, verdict::toString);
    assertTrue(remarks(verdict).contains(told), () -> remarks(verdict));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x³ − 3x + y² | no stationary points | missing
          x³ + 2y      | (0,0) saddle         | ∂f/∂y there is 2, not 0
          x² + y²      | (1,1) minimum        | ∂f/∂x there is 2, not 0
          ln x + y²    | (-1, 0) minimum      | not defined
          """)
  void a_wrong_answer_is_told_why(String f, String answer, String told) {
    var verdict = stationary(f, answer);
    assertInstanceOf(Verdict.Wrong.class, verdict, verdict::toString);
    assertTrue(remarks(verdict).contains(told), () -> remarks(verdict));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x² + y² | foo bar
          x² + y² | not a minimum at (0,0)
          x² + y² | (0, 0, 0) minimum
          x² + y² | (0, +) minimum
          x² + y² | minimum
          x³ − 3x + y² | (1,0), (-1,0): minimum and saddle respectively
          x²      | somewhere
          """)
  void what_cannot_be_read_costs_nothing(String f, String answer) {
    var verdict = stationary(f, answer);
    assertInstanceOf(Verdict.Unreadable.class, verdict, verdict::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x² − y² − z² + w²    | (0,0,0,0) minimum | class.detOnly
          x² − y² − z²         | (0,0,0) minimum   | class.detOnly
          x³ + y²              | (0,0) minimum     | class.semidefAsDef
          −x³ − y²             | (0,0) maximum     | class.semidefAsDef
          x⁴ + y⁴              | (0,0) saddle      | class.saddleFromZeroDet
          x² + y⁴              | (0,0) saddle      | class.saddleFromZeroDet
          x² + y²              | (0,0) maximum     | class.swapped
          """)
  void wrong_rules_of_classification_are_named(String f, String answer, String id) {
    var verdict = stationary(f, answer);
    assertEquals(List.of(id), verdict.report().misconceptions(), verdict::toString);
    assertInstanceOf(Verdict.PartlyCorrect.class, verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x² + xy + y²     | x=0,y=0     | positive definite        | correct
          x² + xy + y²     | x=0,y=0     | it is pos. def.          | correct
          x² + xy + y²     | x=0,y=0     | PD                       | correct
          x² + xy + y²     | x=0,y=0     | positive semi-definite   | partly correct
          x² + xy + y²     | x=0,y=0     | indefinite               | wrong
          xy               | x=0,y=0     | indefinite               | correct
          −x² − y²         | x=1,y=2     | negative definite        | correct
          (x − y)²         | x=1,y=1     | positive semidefinite    | correct
          x³ + y³          | x=0,y=0     | zero matrix              | correct
          x³ + y³          | x=0,y=0     | negative semidefinite    | partly correct
          x²               | x=0         | convex                   | unreadable
          ln x             | x=-1        | negative definite        | undecided
          abs(x)           | x=0         | zero                     | undecided
          """)
  void the_signs_of_a_hessian_are_judged(String f, String at, String answer, String verdict) {
    assertEquals(verdict, definiteness(f, at, answer).label());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (x − y)²      | x=1,y=1     | positive definite | class.semidefAsDef
          x² − y² − z²  | x=0,y=0,z=0 | positive definite | class.detOnly
          x⁴ + y²       | x=0,y=0     | indefinite        | class.saddleFromZeroDet
          """)
  void wrong_rules_for_signs_are_named(String f, String at, String answer, String id) {
    var verdict = definiteness(f, at, answer);
    assertInstanceOf(Verdict.Wrong.class, verdict);
    assertEquals(List.of(id), verdict.report().misconceptions(), verdict::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(x² + y − 11)² + (x + y² − 7)²",
        "x³ + y³ − 3xy",
        "x e^(−x² − y²)",
        "x⁴ − x²y + y²",
        "xyz + 1/x + 1/y + 1/z",
        "x² + y² − xy³",
      })
  void what_the_engine_finds_is_graded_as_right(String f) {
    var found =
        StationaryPoints.of(
            Reader.standard().expression(f), variables(f), Optional.empty(), Budget.standard());
    var answer =
        found.points().stream()
            .map(StationaryGradingTest::written)
            .collect(Collectors.joining("; "));
    var verdict = stationary(f, answer);
    assertInstanceOf(Verdict.Correct.class, verdict, () -> answer + " " + verdict);
  }

  private static String written(StationaryPoint point) {
    var at =
        point.at().values().stream()
            .map(c ->
                c.exact()
                    .map(Notation.ASCII::write)
                    .orElseGet(() -> c.approximate().toPlainString()))
            .collect(Collectors.joining(", ", "(", ") "));
    return at + KindWord.of(point.kind()).orElseThrow().text();
  }

  @Property(tries = 300)
  void any_text_gets_a_verdict(@ForAll String text) {
    assertNotEquals("", GRADER.grade(text, Budget.standard()).label());
  }

  private static final Grader GRADER = grader("x³ − 3x + y²");

  private static Verdict stationary(String f, String answer) {
    return grader(f).grade(answer, Budget.standard());
  }

  private static Grader grader(String f) {
    return grader(new Task.Stationary(Reader.standard().expression(f), variables(f)));
  }

  private static Verdict definiteness(String f, String at, String answer) {
    var point = new LinkedHashMap<Symbol, Expr>();
    for (var value : at.split(",")) {
      var sides = value.split("=");
      point.put(Symbol.of(sides[0]), Reader.standard().expression(sides[1]));
    }
    var task =
        new Task.Definiteness(
            Reader.standard().expression(f), List.copyOf(point.keySet()), Map.copyOf(point));
    return grader(task).grade(answer, Budget.standard());
  }

  private static Grader grader(Task task) {
    return Grader.of(task, Set.of(), Policy.standard(), Declarations.none(), Budget.standard());
  }

  private static List<Symbol> variables(String f) {
    return FreeSymbols.of(Reader.standard().expression(f)).stream().toList();
  }

  private static String remarks(Verdict verdict) {
    return verdict.report().remarks().stream()
        .map(r -> r.where() + ": " + r.message())
        .collect(Collectors.joining("\n"));
  }
}
