package org.gradus.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.app.CommandRun;
import org.gradus.app.request.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ExerciseTest {
  private static final String POLYNOMIAL = "exercises/gradients/lecture-polynomial.md";

  /// `./gradus exercise schema > exercises/exercise.schema.json` writes it anew.
  @Test
  void the_published_schema_is_what_the_reader_accepts() throws Exception {
    assertEquals(
        CommandRun.of("exercise", "schema").out(),
        Files.readString(Path.of("exercises/exercise.schema.json")));
  }

  @Test
  void a_seed_and_a_number_make_a_variant() {
    var first = CommandRun.of("exercise", "show", POLYNOMIAL, "--seed", "7", "--variant", "3");
    var again = CommandRun.of("exercise", "show", POLYNOMIAL, "--seed", "7", "--variant", "3");
    var other = CommandRun.of("exercise", "show", POLYNOMIAL, "--seed", "7", "--variant", "4");
    assertEquals(ExitCode.DONE, first.exitCode());
    assertEquals(first, again);
    assertTrue(!first.out().equals(other.out()), first.out());
  }

  @Test
  void a_method_has_a_small_letter_within_a_sentence() {
    var run = CommandRun.of("exercise", "show", "exercises/descent/safe-rates.md");
    assertTrue(run.out().contains("does gradient descent on"), run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "text, ∂f/∂z",
    "markdown, \\partial",
    "latex, \\partial",
    "html, <math",
    "json, text"
  })
  void a_solution_is_written_in_every_format(String format, String sign) {
    var run = CommandRun.of("exercise", "solve", POLYNOMIAL, "--format", format);
    assertTrue(run.out().contains(sign), run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "exercises/gradients/lecture-hill.md, ∂f/∂x = −6x, f′",
    "exercises/hessians/mixed-of-sine.md, ∂²f/∂x∂y    x is a constant, f′",
    "exercises/losses/second-derivative.md, L″(w)    xᵢ, f′"
  })
  void steps_name_the_function_and_the_order_as_the_exercise_does(
      String file, String shown, String other) {
    var steps = CommandRun.of("exercise", "solve", file).out();
    assertTrue(steps.contains(shown), steps);
    assertTrue(!steps.contains(other), steps);
  }

  @Test
  void a_folder_gets_sheets_and_keys(@TempDir Path folder) throws Exception {
    var out = folder.resolve("sheets");
    var run =
        CommandRun.of("exercise", "sheet", POLYNOMIAL, "--variants", "3", "--out", out.toString());
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    try (var files = Files.list(out)) {
      assertEquals(6, files.count());
    }
    assertTrue(!Files.readString(out.resolve("sheet-2.txt")).contains("Answer"));
    assertTrue(Files.readString(out.resolve("key-2.txt")).contains("Answer: ∇f = "));
  }

  @Test
  void the_parts_of_a_solution_stand_below_it() {
    var points = "exercises/stationary-points/folium.md";
    var key = CommandRun.of("exercise", "sheet", points, "--key", "--format", "markdown").out();
    assertTrue(key.contains("\n### Solution\n"), key);
    assertTrue(key.contains("\n#### What they are\n"), key);
    assertEquals(1, key.lines().filter(line -> line.startsWith("## ")).count(), key);
    var solved = CommandRun.of("exercise", "solve", points, "--format", "markdown").out();
    assertTrue(solved.contains("\n### What they are\n"), solved);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          exercise shw                         | Did you mean 'show'?
          exercise list --seed 1               | no option '--seed'
          exercise show nowhere.md             | There is no file 'nowhere.md'
          exercise show %s --variant 9999      | there is no variant 9999
          exercise show %s --variant 0         | '--variant' is a whole number from 1 to
          exercise sheet %s --variants 0       | '--variants' is a whole number from 1 to
          exercise show %s --format pdf        | 'pdf' is no format
          """)
  void what_cannot_be_done_is_said(String line, String message) {
    var run = CommandRun.of(line.replace("%s", POLYNOMIAL).split(" "));
    assertEquals(ExitCode.MISUSE, run.exitCode());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void lists_exercises_and_solutions_are_json_too() {
    var listed = CommandRun.of("exercise", "list", "--json", POLYNOMIAL);
    assertEquals(
        "{\"ok\":true,\"file\":\"%s\",\"title\":\"A polynomial in three variables\","
                .formatted(POLYNOMIAL)
            + "\"kinds\":[\"gradient\"],\"points\":3.0,\"parameters\":true}\n",
        listed.out());
    for (var verb : List.of("show", "solve")) {
      var text = CommandRun.of("exercise", verb, POLYNOMIAL, "--variant", "2").out();
      var run = CommandRun.of("exercise", verb, "--json", POLYNOMIAL, "--variant", "2");
      var json = JsonMapper.shared().readTree(run.out());
      assertEquals(2, json.path("variant").asInt());
      assertEquals(text, json.path("document").asString());
    }
  }

  @Test
  void a_check_is_json_too(@TempDir Path folder) throws Exception {
    var good = CommandRun.of("exercise", "check", "--json", POLYNOMIAL, "--variants", "2");
    var checked = JsonMapper.shared().readTree(good.out());
    assertEquals(2, checked.path("variants").asInt());
    assertTrue(checked.path("answers").asInt() > 40, good.out());
    assertEquals(0, checked.path("faults").size());
    var file = Files.writeString(folder.resolve("bad.md"), "---\ntitel: x\n---\n");
    var bad = CommandRun.of("exercise", "check", "--json", file.toString());
    assertEquals(ExitCode.NO, bad.exitCode());
    var fault = JsonMapper.shared().readTree(bad.out()).path("faults").get(0);
    assertEquals(2, fault.path("line").asInt());
    assertEquals(1, fault.path("column").asInt());
    assertTrue(fault.path("message").asString().contains("'title'"), bad.out());
  }

  @Test
  void a_refusal_is_json_where_json_was_asked_for() {
    var run = CommandRun.of("exercise", "show", "--json", "nowhere.md");
    assertEquals(ExitCode.MISUSE, run.exitCode());
    var refusal = JsonMapper.shared().readTree(run.out());
    assertEquals("request", refusal.path("error").path("kind").asString());
    assertEquals("", run.err());
  }

  private static CommandRun graded(Path folder, String table) throws Exception {
    var file = folder.resolve("answers.csv");
    Files.writeString(file, table);
    return CommandRun.of(
        "grade",
        "--exercise",
        "exercises/derivatives/lecture-parabola.md",
        "--submissions",
        file.toString(),
        "--seed",
        "5");
  }

  @Test
  void a_table_of_answers_to_variants_is_graded(@TempDir Path folder) throws Exception {
    var key =
        CommandRun.of(
            "exercise",
            "solve",
            "exercises/derivatives/lecture-parabola.md",
            "--seed",
            "5",
            "--variant",
            "2");
    var zero = key.out().replaceAll("(?s).*2\\. Answer: (\\S+).*", "$1");
    var run =
        graded(
            folder,
            "id,variant,question,answer\na,2,2,%s\nb,2,2,%s+1\nc,2,1,2x\n".formatted(zero, zero));
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    var verdicts = run.out().lines().toList();
    assertTrue(verdicts.get(0).contains("\"correct\""), verdicts.get(0));
    assertTrue(verdicts.get(1).contains("\"wrong\""), verdicts.get(1));
    assertTrue(
        verdicts.get(2).contains("correct\"") || verdicts.get(2).contains("wrong\""), run.out());
  }

  @Test
  void an_answer_to_a_variant_that_is_not_there_is_refused_by_itself(@TempDir Path folder)
      throws Exception {
    var rows = "a,70000,1,1\nb,one,1,1\nc,1,9,1\nd,0,1,1\ne,1,1,1\n";
    var run = graded(folder, "id,variant,question,answer\n" + rows);
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    var verdicts = run.out().lines().map(JsonMapper.shared()::readTree).toList();
    assertEquals(
        List.of(false, false, false, false, true),
        verdicts.stream().map(verdict -> verdict.path("ok").asBoolean()).toList());
    var message = verdicts.getFirst().path("error").path("message").asString();
    assertTrue(
        message.matches("The row 'a' has the variant '70000'; there are 1 to \\d+\\."), message);
    assertEquals("4 of 5 rows have no verdict. The first: " + message, run.err().strip());
  }
}
