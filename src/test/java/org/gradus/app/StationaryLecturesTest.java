package org.gradus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gradus.app.request.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The stationary points of the lectures, from the command line, for programs and for people.
class StationaryLecturesTest {

  /// The row of the lectures' checklist, the function, and its points and families; a kind that is
  /// not strict has a tilde before it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1  | x² − 4x + 5                                  | (2) f=1 minimum
          5  | x₁³ + 2x₂ + 5x₃⁴                             | none
          6  | x³ + 2y + 5z⁴                                | none
          7  | x³y² + 2xy + 5yz⁴                            | (-5*t^4/2, 0, t): ~saddle
          10 | x³ + 3x²y − yz³ + z²                         | (-2*6^(1/5)/3, 6^(1/5)/3, 6^(4/5)/3) f=10*6^(3/5)/27 ~saddle; (0, t, 0) t < 0: ~saddle; (0, t, 0) t = 0: ~degenerate saddle; (0, t, 0) t > 0: ~degenerate minimum
          11 | θ₁² + θ₂²                                    | (0, 0) f=0 minimum
          12 | −θ₁² − θ₂²                                   | (0, 0) f=0 maximum
          13 | cos(θ₁)² + θ₂²                               | (k*pi/2, 0) k odd: minimum; (k*pi/2, 0) k even: ~saddle
          14 | cos²θ₁ + cos²θ₂                              | (k*pi/2, j*pi/2) k odd, j odd: minimum; (k*pi/2, j*pi/2) k odd, j even: ~saddle; (k*pi/2, j*pi/2) k even, j odd: ~saddle; (k*pi/2, j*pi/2) k even, j even: maximum
          15 | 9 − x² − y²                                  | (0, 0) f=9 maximum
          25 | x⁴ − 2x²                                     | (-1) f=-1 minimum; (0) f=0 maximum; (1) f=-1 minimum
          28 | (a+b−1)² + (a+2b−2)² + (a+3b−2)²             | (2/3, 1/2) f=1/6 minimum
          28 | (a+2b−1)² + (a+2b−3)²                        | (-2*t+2, t): ~degenerate minimum
          """)
  void every_row_comes_out_exactly(String row, String f, String expected) {
    var run = CommandRun.of("stationary", "--json", f);
    assertEquals(ExitCode.DONE, run.exitCode(), run::toString);
    var answer = JsonMapper.shared().readTree(run.out());
    assertEquals(expected, told(answer), "row " + row);
    assertTrue(answer.path("complete").asBoolean());
    assertEquals("reals", answer.path("scope").asString());
    var text = CommandRun.of("stationary", f).out();
    assertTrue(text.contains("every case is closed"), text);
    for (var kind : kinds(answer)) {
      assertTrue(text.contains(kind), () -> kind + " in " + text);
    }
  }

  /// ☐2: what answers where solving for the roots is not possible.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          x² − 4x + 5                    | solving by cases          | reals
          (x² + y − 11)² + (x + y² − 7)² | elimination               | reals
          sin x + x²                     | Rolle's theorem           | reals
          x e^y + y e^x                  | interval branch and prune | box
          """)
  void the_method_that_answered_is_named(String f, String method, String scope) {
    var answer = JsonMapper.shared().readTree(CommandRun.of("stationary", "--json", f).out());
    assertEquals(method, answer.path("method").asString());
    assertEquals(scope, answer.path("scope").asString());
    assertTrue(answer.path("complete").asBoolean());
  }

  /// ☐9: all four cases of the second-derivative test.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x² + y²  | positive definite: P is a minimum
          −x² − y² | negative definite: P is a maximum
          x² − y²  | indefinite: P is a saddle
          x² + y⁴  | positive semidefinite: The second-derivative test is silent.
          """)
  void every_case_of_the_test_has_its_sentence(String f, String sentence) {
    var text = CommandRun.of("explain", "stationary", f).out().replaceAll("\\s+", " ");
    var parts = sentence.split(": ");
    int at = text.indexOf("H is " + parts[0]);
    assertTrue(at >= 0 && text.indexOf(parts[1], at) > at, text);
  }

  /// ☐21.
  @Test
  void the_sign_of_the_derivative_tells_where_a_function_rises() {
    var text = CommandRun.of("explain", "stationary", "x³ − 3x").out();
    assertTrue(
        text.contains(
            """
                x             f′(x)       f
                x < −1        positive    rises
                x = −1        0
                −1 < x < 1    negative    falls
                x = 1         0
                x > 1         positive    rises
            """),
        text);
  }

  private static String told(JsonNode answer) {
    var lines = new ArrayList<String>();
    for (var point : answer.path("points")) {
      lines.add(
          tuple(point.path("at")) + " f=" + point.path("exact").asString() + " " + kind(point));
    }
    for (var family : answer.path("families")) {
      for (var piece : family.path("kinds")) {
        var when = piece.path("when").asString();
        lines.add(
            tuple(family.path("at")) + (when.isEmpty() ? "" : " " + when) + ": " + kind(piece));
      }
    }
    return lines.isEmpty() ? "none" : String.join("; ", lines);
  }

  private static String tuple(JsonNode at) {
    return StreamSupport.stream(at.spliterator(), false)
        .map(JsonNode::asString)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String kind(JsonNode node) {
    return (node.path("strict").asBoolean() ? "" : "~") + node.path("kind").asString();
  }

  private static List<String> kinds(JsonNode answer) {
    var kinds = new ArrayList<String>();
    answer.path("points").forEach(p -> kinds.add(p.path("kind").asString()));
    answer
        .path("families")
        .forEach(f -> f.path("kinds").forEach(k -> kinds.add(k.path("kind").asString())));
    return kinds;
  }
}
