package org.gradus.app.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.app.CommandRun;
import org.gradus.app.request.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `exercise check` tells a fault in a task of any kind with its line, its column and the repair.
class BrokenTaskTest {

  /// A task of each kind; its first line is line 7 of the file.
  private enum Right {
    DERIVATIVE("by: x"),
    GRADIENT,
    HESSIAN,
    VALUE("at: {x: 1, y: 2}"),
    DIRECTIONAL_DERIVATIVE("at: {x: 1, y: 2}", "direction: [3, 4]"),
    TANGENT_PLANE("at: {x: 1, y: 2}"),
    EXPRESSION("of: a x + 1"),
    STATIONARY,
    DEFINITENESS("at: {x: 0, y: 0}"),
    LOSS_GRADIENT("of: Σ_{i=1}^{m} (x u_i − v_i)²", "by: x"),
    NEXT_ITERATE("from: {x: 1, y: 2}", "rate: 1/10", "steps: 2"),
    SAFE_RATES,
    CHOICE("options: [up, down]", "correct: up");

    private final List<String> keys;

    Right(String... keys) {
      var kind = "kind: " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
      this.keys = Stream.concat(Stream.of(kind), Stream.of(keys)).toList();
    }
  }

  private static final String HEAD =
      """
      ---
      title: A task
      function: f(x, y) = a x² + y²
      parameters:
        a: 1..3
      tasks:
      """;

  private static CommandRun checked(Path folder, List<String> keys) throws Exception {
    var file = folder.resolve("task.md");
    var task = keys.stream().collect(Collectors.joining("\n    ", "  - ", "\n---\n"));
    Files.writeString(file, HEAD + task);
    return CommandRun.of("exercise", "check", "--variants", "2", file.toString());
  }

  @Test
  void a_task_of_each_kind_without_a_fault_passes(@TempDir Path folder) throws Exception {
    for (var right : Right.values()) {
      var run = checked(folder, right.keys);
      assertEquals(ExitCode.DONE, run.exitCode(), run.out());
    }
    var kinds = Stream.of(Right.values()).map(right -> right.keys.getFirst().substring(6)).toList();
    assertEquals(TaskFields.KIND.choices(), kinds, "every kind that the grader knows");
  }

  /// The line of the task that is replaced, counted from 0, or after the last of which a line is
  /// added; what stands there then; where the message points, and what it says.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          DERIVATIVE             | 1 | by: x y            | 8:5  | 'x y' is not the name of a variable
          DERIVATIVE             | 1 | by: {x: 1}         | 8:9  | Here stands a text
          DERIVATIVE             | 1 | order: 2           | 7:5  | name the one to differentiate by
          DERIVATIVE             | 2 | of: x² +           | 9:13 | is expected after '+'
          GRADIENT               | 0 | kind: gradeint     | 7:11 | Did you mean 'gradient'?
          GRADIENT               | 1 | of: a x² = y       | 8:5  | this is an equation
          GRADIENT               | 1 | off: x²            | 8:5  | Did you mean 'of'?
          HESSIAN                | 1 | form: [exat]       | 8:5  | There are simplified, expanded
          HESSIAN                | 1 | of: x² sen(y)      | 8:12 | Did you mean 'sin'?
          VALUE                  | 1 | at: {x: 1}         | 8:5  | a value for every variable
          VALUE                  | 1 | at: {x: 1, y: 2, z: 3} | 8:5 | a value for 'z', which is no variable
          VALUE                  | 1 | at: [1, 2]         | 8:9  | a value for each name
          VALUE                  | 1 | at: {x: 1, y: b}   | 8:5  | The value of 'y' is a number
          VALUE                  | 1 | at: {x: 1, y: 2 +} | 8:22 | is expected after '+'
          DIRECTIONAL_DERIVATIVE | 2 | direction: [3]     | 9:5  | a component for every variable
          DIRECTIONAL_DERIVATIVE | 2 | dirction: [3, 4]   | 9:5  | Did you mean 'direction'?
          DIRECTIONAL_DERIVATIVE | 1 | points: 2          | 7:5  | The point 'at' needs
          TANGENT_PLANE          | 1 | at: {x: 1}         | 8:5  | a value for every variable
          TANGENT_PLANE          | 1 | at: x = 1          | 8:9  | this is a text
          EXPRESSION             | 1 | of: a x +          | 8:14 | is expected after '+'
          EXPRESSION             | 1 | of: [a x, 1]       | 8:9  | this is a list
          EXPRESSION             | 1 | expected: a x + 1  | 8:5  | There is no key 'expected'
          STATIONARY             | 0 | kind: stationry    | 7:11 | Did you mean 'stationary'?
          STATIONARY             | 1 | of: x² + c y²      | 7:5  | or name it among the variables.
          STATIONARY             | 1 | of: e^x + y        | 7:5  | ask with a choice
          DEFINITENESS           | 1 | at: {x: 0}         | 8:5  | a value for every variable
          DEFINITENESS           | 1 | from: {x: 0, y: 0} | 7:5  | The point 'at' needs
          LOSS_GRADIENT          | 1 | of: Σ_{i=1}^{m} (x | 8:23 | ')' is expected
          LOSS_GRADIENT          | 2 | by: x + 1          | 9:5  | is not the name of a variable
          LOSS_GRADIENT          | 2 | bye: x             | 9:5  | Did you mean 'by'?
          NEXT_ITERATE           | 1 | from: {x: 1}       | 8:5  | a value for every variable
          NEXT_ITERATE           | 2 | rate: 1/           | 9:13 | is expected after '/'
          NEXT_ITERATE           | 3 | steps: 1000        | 10:5 | a whole number from 1 to 100
          NEXT_ITERATE           | 4 | method: adagard    | 11:5 | There are gd; ascent
          SAFE_RATES             | 0 | kind: safe rats    | 7:11 | Did you mean 'safe rates'?
          SAFE_RATES             | 1 | of: x⁴             | 7:5  | Safe rates are graded for quadratics
          CHOICE                 | 2 | correct: left      | 9:5  | not among the options
          CHOICE                 | 2 | points: 1          | 7:5  | 'correct' is missing
          CHOICE                 | 1 | options: [up, up]  | 7:5  | Two options are the same
          CHOICE                 | 3 | feedback: [yes]    | 10:5 | for every option
          """)
  void a_fault_has_a_place_and_a_repair(
      Right kind, int line, String wrong, String place, String message, @TempDir Path folder)
      throws Exception {
    var keys = new ArrayList<>(kind.keys);
    if (line < keys.size()) {
      keys.remove(line);
    }
    keys.add(line, wrong);
    var run = checked(folder, keys);
    assertEquals(ExitCode.NO, run.exitCode(), run.out());
    var first = run.out().lines().findFirst().orElse("");
    assertTrue(first.endsWith("task.md:" + place), run.out());
    assertTrue(run.out().contains(message), run.out());
    assertEquals(1, run.out().split("task\\.md:", -1).length - 1, "each fault is told once");
  }
}
