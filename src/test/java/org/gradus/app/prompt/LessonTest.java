package org.gradus.app.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.app.CommandRun;
import org.gradus.app.Commands;
import org.gradus.app.command.Gradus;
import org.gradus.app.request.ExitCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The lessons of the lectures: what they show is what the commands print.
class LessonTest {
  private static final Path FOLDER = Path.of("exercises", "lectures");
  private static final Path ROWS = Path.of("src", "test", "resources", "lectures", "lessons.tsv");
  private static final int LECTURE_ROWS = 54;

  private static final Map<String, String> OUTPUTS = new ConcurrentHashMap<>();

  static List<Path> lessons() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static List<Transcript.Entry> commands(Path lesson) throws IOException {
    return new LessonFile(Files.readString(lesson)).commands();
  }

  private static String output(Transcript.Entry entry) {
    return OUTPUTS.computeIfAbsent(
        entry.command(),
        _ -> new CommandOutput(new Gradus(Commands.ALL), entry.arguments()).text());
  }

  @TestFactory
  Stream<DynamicTest> every_command_prints_what_the_lesson_shows() throws IOException {
    var tests = Stream.<DynamicTest>builder();
    for (var lesson : lessons()) {
      for (var entry : commands(lesson)) {
        tests.add(
            DynamicTest.dynamicTest(
                lesson.getFileName() + " " + entry.command(),
                () -> assertEquals("", entry.missing(output(entry)).orElse(""), output(entry))));
      }
    }
    return tests.build();
  }

  /// A row of the lectures: its number, a command of a lesson, and what it prints.
  private record Row(int number, String lesson, String command, String value) {
    static Row of(String line) {
      var cells = line.split("\t", -1);
      return new Row(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3]);
    }
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(ROWS).stream().skip(1).map(Row::of).toList();
  }

  @TestFactory
  Stream<DynamicTest> every_row_of_the_lectures_has_its_value_in_a_lesson() throws IOException {
    return rows().stream()
        .map(row ->
            DynamicTest.dynamicTest("☐" + row.number() + " " + row.command(), () -> holds(row)));
  }

  private static void holds(Row row) throws IOException {
    var entry =
        commands(FOLDER.resolve(row.lesson() + ".md")).stream()
            .filter(command -> command.command().equals(row.command()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No lesson has this command."));
    var printed = output(entry).replaceAll("\\s+", " ");
    assertFalse(row.value().isBlank());
    assertTrue(whole(row.value()).matcher(printed).find(), printed);
  }

  /// The value, and not a part of a longer number or name: `3` is not in `3x²`, nor in `1.3`.
  private static Pattern whole(String value) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}.−])" + Pattern.quote(value) + "(?!\\.?[\\p{L}\\p{N}])");
  }

  @Test
  void no_row_of_the_lectures_is_missing() throws IOException {
    var numbers = rows().stream().map(Row::number).collect(Collectors.toSet());
    assertEquals(
        IntStream.rangeClosed(1, LECTURE_ROWS).boxed().collect(Collectors.toSet()), numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          diff "x^3"                      | <msup><mi>x</mi><mn>2</mn></msup>
          gradient "x^2*y"                | <mfrac><mrow><mi>∂</mi><mi>f</mi></mrow>
          hessian "x^2*y"                 | <mtable>
          hessian "x^2*y" --at x=1,y=2    | <p>indefinite:
          """)
  void results_are_formulas(String command, String shown, @TempDir Path folder) throws Exception {
    var lesson = folder.resolve("lesson.md");
    Files.writeString(lesson, "# One\n\n```gradus\n$ ./gradus " + command + "\n…\n```\n");
    var page = CommandRun.of("lesson", "render", lesson.toString());
    assertTrue(page.out().contains(shown), page.out());
  }

  @ParameterizedTest
  @CsvSource({
    "one.html, <!DOCTYPE html>",
    "one.tex, \\documentclass",
    "one.txt, One",
    "one.page, <!DOCTYPE html>",
  })
  void the_name_of_the_file_says_the_format(String name, String start, @TempDir Path folder)
      throws Exception {
    var lesson = Files.writeString(folder.resolve("lesson.md"), "# One\n").toString();
    var page = folder.resolve(name);
    var run = CommandRun.of("lesson", "render", lesson, "--out", page.toString());
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    assertTrue(Files.readString(page).startsWith(start), Files.readString(page));
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void a_lesson_is_one_page_that_asks_for_nothing(Path lesson) {
    var page = CommandRun.of("lesson", "render", lesson.toString());
    assertEquals(ExitCode.DONE, page.exitCode(), page.err());
    assertTrue(page.out().contains("<math"), "formulas");
    assertFalse(page.out().matches("(?s).*(src|href)=\"?http.*"), "requests");
    assertFalse(page.out().contains("This is a fault"), "faults");
  }
}
