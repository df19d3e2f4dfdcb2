package org.gradus.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.app.CommandRun;
import org.gradus.app.request.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A fault in a file is told with its line and column and the repair.
class BrokenExerciseTest {
  private static final String RIGHT =
      """
      ---
      title: A parabola
      function: f(x) = a x² + b
      parameters:
        a: 1..5
        b: [1, 2]
      constraints: a ≠ b
      policy: {terms: true}
      tasks:
        - kind: derivative
          by: x
      ---
      Differentiate {f}.
      """;

  private static CommandRun shown(Path folder, String text) throws Exception {
    var file = folder.resolve("parabola.md");
    Files.writeString(file, text);
    return CommandRun.of("exercise", "show", file.toString());
  }

  @Test
  void the_exercise_without_a_fault_is_shown(@TempDir Path folder) throws Exception {
    var run = shown(folder, RIGHT);
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    assertTrue(run.out().contains("Differentiate f(x) = "), run.out());
  }

  /// The line that is replaced, what replaces it, and where the message points.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          1  | title: A parabola            | 1:1  | An exercise begins with a line ---
          2  | titel: A parabola            | 2:1  | Did you mean 'title'?
          2  | title: [A, parabola]         | 2:8  | Here stands a text, and this is a list.
          2  | title: A: parabola           | 2:9  | needs quotes
          2  | title: A\\nhints: x\\nhints: y | 4:6  | for the second time
          2  | title: *one                  | 2:8  | Anchors and aliases are not used
          3  | function: f(x) = a x² + (b   | 3:27 | ')' is expected
          3  | function: f(x) = a sen(x)    | 3:20 | no function 'sen'
          3  | function: '[a x, b]'         | 3:12 | A function is one expression
          5  | ~  a: 5..1~                  | 5:6  | A range goes upwards
          5  | ~  a: 1..9e9~                | 5:6  | at most 10000 numbers
          5  | ~  a: []~                    | 5:6  | at least one value
          5  | ~  a+b: 1..5~                | 5:3  | is no name
          6  | ~  b: [1, 1]~                | 6:6  | A value stands here twice.
          7  | constraints: a > 7           | 7:14 | No values of the parameters meet
          7  | constraints: a is large      | 7:14 | is no condition
          8  | ~policy: {term: true}~       | 8:10 | Did you mean 'terms'?
          8  | ~policy: {terms: maybe}~     | 10:5 | 'terms' is true or false
          9  | task:                        | 9:1  | Did you mean 'tasks'?
          10 | ~  - kind: derivativ~        | 10:11 | Did you mean 'derivative'?
          10 | ~  - kind: choice~           | 10:5 | 'correct' is missing
          10 | ~  - kind: hesian~           | 10:11 | Did you mean 'hessian'?
          10 | ~  - kind: value~            | 10:5 | 'at'
          11 | ~    by: x + 1~              | 11:5 | is not the name of a variable
          11 | ~    points: -1~             | 11:13 | not negative
          11 | ~    bye: x~                 | 11:5 | Did you mean 'by'?
          11 | ~    order: 99~              | 11:5 | 'order' is a whole number
          12 | ~~                           | 1:1  | A second line --- ends the front matter
          """)
  void a_fault_has_a_place_and_a_repair(
      int line, String replacement, String place, String message, @TempDir Path folder)
      throws Exception {
    var lines = RIGHT.lines().toList();
    var text =
        Stream.of(
                lines.subList(0, line - 1).stream(),
                Stream.of(replacement == null ? "" : replacement.replace("\\n", "\n")),
                lines.subList(line, lines.size()).stream())
            .flatMap(part -> part)
            .collect(Collectors.joining("\n"));
    var run = shown(folder, text);
    assertEquals(ExitCode.UNREADABLE, run.exitCode(), run.out());
    var first = run.err().lines().findFirst().orElse("");
    assertTrue(first.endsWith("parabola.md:" + place), run.err());
    assertTrue(run.err().contains(message), run.err());
  }
}
