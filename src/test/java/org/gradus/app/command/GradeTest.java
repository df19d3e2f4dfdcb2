package org.gradus.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.app.CommandRun;
import org.gradus.app.file.CsvTable;
import org.gradus.app.operation.Operations;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.JsonValues;
import org.gradus.app.request.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class GradeTest {
  private static final String F = "x³y² + 2xy + 5yz⁴";

  @ParameterizedTest
  @CsvSource({
    "3x²y² + 2y, 0",
    "3x²y² + 2y + 5yz⁴, 1",
    "x, 1",
    "3x²y² +, 3",
    "9^9^9^9^9 + x - x, 1"
  })
  void the_exit_code_says_what_became_of_one_answer(String answer, int exitCode) {
    assertEquals(exitCode, CommandRun.of("grade", answer, "--of", F, "--by", "x").exitCode());
  }

  @ParameterizedTest
  @CsvSource({"sin(x)^2, 1-cos(x)^2, 0", "x, y, 1", "1/0, 1/0 + x, 4"})
  void the_exit_code_says_whether_two_are_equal(String a, String b, int exitCode) {
    assertEquals(exitCode, CommandRun.of("equal", a, b).exitCode());
  }

  @Test
  void an_assumption_can_decide() {
    assertEquals(1, CommandRun.of("equal", "sqrt(x^2)", "x").exitCode());
    assertEquals(0, CommandRun.of("equal", "sqrt(x^2)", "x", "--assume", "x > 0").exitCode());
    assertEquals(2, CommandRun.of("equal", "sqrt(x^2)", "x", "--assume", "positive x").exitCode());
  }

  @Test
  void what_an_equality_rests_on_is_said() {
    var whole = CommandRun.of("equal", "(-1)^n*cos(x)^n", "(-cos(x))^n");
    assertTrue(whole.out().contains("n stands for whole numbers"), whole.out());
    var json = CommandRun.of("equal", "--json", "(-1)^n*cos(x)^n", "(-cos(x))^n");
    assertTrue(json.out().contains("\"whole\":[\"n\"]"), json.out());
    assertTrue(json.out().contains("\"semantics\":"), json.out());
  }

  @Test
  void a_verdict_that_the_clock_ended_says_so() {
    var late = new AtomicLong();
    var operation = Operations.named("equal").orElseThrow();
    var fields = new JsonValues(hard(), operation);
    var answer = operation.answer(new Request(fields, () -> late.getAndAdd(1000)));
    assertEquals(ExitCode.UNDECIDED, answer.exitCode());
    assertTrue(answer.text().contains("longer than the time allowed"), answer.text());
  }

  /// A request that needs more than a thousand units of work.
  private static ObjectNode hard() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("a", "sin(x+y+z)^9 + x/(1+cos(x)^2)")
        .put("b", "sin(x+y+z)^9 + x/(2-sin(x)^2)")
        .put("budget_ms", 500);
  }

  /// Right, wrong, unreadable and hostile answers to several questions.
  private static final String MIXED =
      IntStream.range(0, 12)
          .boxed()
          .flatMap(n ->
              Stream.of(
                      "cos(%d x)".formatted(n),
                      "%d cos(%d x) + 0 x".formatted(n, n),
                      "-%d cos(%d x)".formatted(n, n),
                      "x^x^x^x^x",
                      "((((x+1)^9+1)^9+1)^9+1)^9",
                      "9^9^9^9",
                      "sin(" + "x".repeat(n),
                      "d/dx sin(x)")
                  .map(answer ->
                      "{\"answer\":\"%s\",\"task\":{\"kind\":\"derivative\",\"of\":\"sin(%d x)\",\"by\":\"x\"}}\n"
                          .formatted(answer, n)))
          .collect(Collectors.joining());

  @Test
  void verdicts_do_not_depend_on_the_number_of_threads(@TempDir Path folder) throws Exception {
    var answers = table(folder, MIXED);
    var alone = inThreads(1, () -> CommandRun.of("grade", "--submissions", answers));
    var together = inThreads(4, () -> CommandRun.of("grade", "--submissions", answers));
    assertEquals(96, alone.out().lines().count());
    assertEquals(alone.out(), together.out());
    assertEquals(alone.out(), CommandRun.of("grade", "--submissions", answers).out());
  }

  private static CommandRun inThreads(int threads, Callable<CommandRun> task) throws Exception {
    try (var pool = new ForkJoinPool(threads)) {
      return pool.submit(task).get();
    }
  }

  @Test
  void an_unknown_kind_is_misuse_and_the_known_ones_are_named() {
    var run = CommandRun.of("grade", "0", "--kind", "area", "--of", "x²");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("derivative"), run.err());
  }

  private static final String TABLE =
      "\uFEFFid;answer\r\na;3x²y² + 2y\r\n\"b;1\";\"x²y² + 2y\"\r\nc;\"sin(\"\r\n";

  private static String table(Path folder, String text) throws Exception {
    var file = folder.resolve("answers");
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void a_table_is_graded_in_order_and_ends_with_0(@TempDir Path folder) throws Exception {
    var run = CommandRun.of("grade", "--submissions", table(folder, TABLE), "--of", F, "--by", "x");
    var verdicts = run.out().lines().map(JsonMapper.shared()::readTree).toList();
    assertEquals(0, run.exitCode());
    assertEquals(
        List.of("a", "b;1", "c"), verdicts.stream().map(v -> v.get("id").asString()).toList());
    assertEquals(
        List.of("correct", "partly correct", "unreadable"),
        verdicts.stream().map(v -> v.get("verdict").asString()).toList());
    assertTrue(verdicts.stream().allMatch(v -> v.has("semantics")));
  }

  @Test
  void a_table_may_have_a_question_in_every_row(@TempDir Path folder) throws Exception {
    var text =
        """
        {"id":1,"answer":"2x","task":{"kind":"derivative","of":"x²"}}
        {"id":2,"answer":"(2x, 1)","task":{"kind":"gradient","of":"x²+y"}}
        {"id":3,"answer":"1","task":{"kind":"fly"}}
        """;
    var run = CommandRun.of("grade", "--submissions", table(folder, text), "--format", "csv");
    var rows = CsvTable.read(run.out());
    assertEquals(
        List.of("verdict", "correct", "correct", "error"),
        rows.stream().map(row -> row.cells().get(1)).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,answer\na,2x y\n",
        "id;answer\na;2x y\n",
        "id\tanswer\na\t2x y\n",
        "sep=;\r\nid;answer\r\na;2x y\r\n",
        "ID,Answer\na,2x y\n",
        "\uFEFFid,answer\na,2x y\n",
        "\uFEFFsep=,\nid,answer\na,2x y\n",
      })
  void a_table_is_read_however_a_spreadsheet_wrote_it(String text, @TempDir Path folder)
      throws Exception {
    for (var encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
      var file = folder.resolve("answers.csv");
      Files.write(file, text.replace("\uFEFF", "").getBytes(encoding));
      var run = CommandRun.of("grade", "--submissions", file.toString(), "--of", F, "--by", "x");
      assertEquals(ExitCode.DONE, run.exitCode(), run.err());
      assertTrue(run.out().startsWith("{\"id\":\"a\",\"ok\":true"), run.out());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id,answer\\na,2x,y\\n  | 3 | Line 2 of the table has 3 cells, and its header has 2.
          id,answer\\n          | 3 | The table has no rows.
          id,solution\\na,2x\\n  | 2 | The table has no column 'answer'; its first line is 'id, solution'.
          id,answer\\na,\u00fc\\n   | 3 | is not UTF-8: it has the byte FC. Save the file as UTF-8.
          """)
  void a_table_that_cannot_be_read_says_where_and_why(
      String text, int code, String message, @TempDir Path folder) throws Exception {
    var file = folder.resolve("answers.csv");
    Files.write(file, text.replace("\\n", "\n").getBytes(StandardCharsets.ISO_8859_1));
    var run = CommandRun.of("grade", "--submissions", file.toString(), "--of", F, "--by", "x");
    assertEquals(code, run.exitCode(), run.err());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void verdicts_that_cannot_be_written_are_no_fault_of_the_input(@TempDir Path folder)
      throws Exception {
    var out = folder.resolve("none").resolve("out.jsonl").toString();
    var run =
        CommandRun.of(
            "grade", "--submissions", table(folder, TABLE), "--of", F, "--by", "x", "--out", out);
    assertEquals(ExitCode.UNWRITTEN, run.exitCode());
    assertTrue(run.err().contains(out), run.err());
  }

  @Test
  void gradescope_gets_a_test_for_each_row(@TempDir Path folder) throws Exception {
    var run =
        CommandRun.of(
            "grade",
            "--submissions",
            table(folder, TABLE),
            "--of",
            F,
            "--by",
            "x",
            "--format",
            "gradescope");
    var results = JsonMapper.shared().readTree(run.out());
    assertEquals(3, results.get("tests").size());
    assertEquals(1.5, results.get("score").asDouble());
  }

  @Test
  void a_stopped_run_goes_on_where_it_stopped(@TempDir Path folder) throws Exception {
    var answers = table(folder, TABLE);
    var out = folder.resolve("out");
    var line =
        new String[] {
          "grade", "--submissions", answers, "--of", F, "--by", "x", "--out", out.toString()
        };
    assertEquals(ExitCode.DONE, CommandRun.of(line).exitCode());
    var whole = Files.readString(out);
    var journal = stop(out, line);
    Files.writeString(journal, marked(Files.readString(journal)));
    assertEquals(ExitCode.DONE, CommandRun.of(line).exitCode());
    assertEquals(marked(whole), Files.readString(out));
    assertFalse(Files.exists(journal));
  }

  @Test
  void a_stopped_run_begins_anew_where_the_exercise_asks_something_else(@TempDir Path folder)
      throws Exception {
    var exercise = folder.resolve("exercise.md");
    var text = Files.readString(Path.of("exercises/derivatives/lecture-parabola.md"));
    Files.writeString(exercise, text);
    var answers = table(folder, "id,answer\na,2x\n");
    var out = folder.resolve("out");
    var line =
        new String[] {
          "grade",
          "--exercise",
          exercise.toString(),
          "--submissions",
          answers,
          "--out",
          out.toString()
        };
    var journal = stop(out, line);
    Files.writeString(journal, marked(Files.readString(journal)));
    Files.writeString(exercise, text.replace("function: y = x² −", "function: y = 3x² −"));
    assertEquals(ExitCode.DONE, CommandRun.of(line).exitCode());
    assertFalse(Files.readString(out).contains("known"));
  }

  /// Grades where the verdicts cannot be written; returns the file that keeps them.
  private static Path stop(Path out, String... line) throws Exception {
    Files.deleteIfExists(out);
    Files.createDirectory(out);
    assertEquals(ExitCode.UNWRITTEN, CommandRun.of(line).exitCode());
    Files.delete(out);
    return out.resolveSibling(out.getFileName() + ".partial");
  }

  private static String marked(String verdicts) {
    return verdicts.replace("\"id\"", "\"known\"");
  }

  @Test
  void nothing_is_written_where_the_table_is_faulty(@TempDir Path folder) throws Exception {
    var out = folder.resolve("out.csv");
    var run =
        CommandRun.of(
            "grade",
            "--submissions",
            table(folder, "id,answer\n1,\"2x"),
            "--of",
            "x²",
            "--out",
            out.toString());
    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("quote"), run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void csv_that_is_written_is_read_back() {
    var cells = List.of("a", "b,c", "say \"so\"", "two\nlines", "", "x;y");
    assertEquals(cells, CsvTable.read("a,b,c,d,e,f\n" + CsvTable.write(cells)).get(1).cells());
  }
}
