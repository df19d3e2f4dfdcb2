package org.gradus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradus.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {
  private static final List<String> RUN =
      List.of("descend", "x²y²+sin(x)+e^(xy)", "--from", "x=1.5,y=-1", "--rate", "0.05");

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"numpy", "pytorch", "java"})
  void a_run_is_written_in_every_language(String language) {
    var extension = language.equals("java") ? "java.txt" : language + ".py.txt";
    Golden.check("exports/momentum." + extension, export(language, "momentum:0.9", "cosine:10"));
  }

  @ParameterizedTest
  @CsvSource({"nesterov, step:2", "adam, inverse:0.5"})
  void the_java_program_makes_the_same_updates(String method, String schedule)
      throws IOException, InterruptedException {
    var file = folder.resolve("Descent.java");
    Files.writeString(
        file, export("java", method, schedule + (schedule.contains("step") ? ",0.5" : "")));
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var process =
        new ProcessBuilder(java.toString(), file.toString()).redirectErrorStream(true).start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    var last = printed.lines().toList().getLast();
    assertTrue(last.startsWith("3 " + lastPoint(method, schedule)), last);
  }

  /// ☐51: the loop of the lecture on the logistic loss.
  @Test
  void the_programs_of_a_logistic_loss_make_the_same_third_iterate()
      throws IOException, InterruptedException {
    var point = fitted("--json");
    var at = JsonMapper.shared().readTree(point).path("iterates").get(3).path("at");
    var file = folder.resolve("Descent.java");
    Files.writeString(file, fitted("--export", "java"));
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    assertIterate(at, ran(java.toString(), file));
    var python = Files.writeString(folder.resolve("descent.py"), fitted("--export", "numpy"));
    if (hasNumpy()) {
      assertIterate(at, ran("python3", python));
    }
  }

  private static boolean hasNumpy() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "-c", "import numpy").start().waitFor() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  private static void assertIterate(JsonNode at, String line) {
    var numbers = line.replaceAll("[\\[\\],]", " ").strip().split("\\s+");
    assertEquals("3", numbers[0]);
    assertEquals(at.path("w").asDouble(), Double.parseDouble(numbers[1]), 1e-8);
    assertEquals(at.path("b").asDouble(), Double.parseDouble(numbers[2]), 1e-8);
  }

  private static String ran(String program, Path file) throws IOException, InterruptedException {
    var process = new ProcessBuilder(program, file.toString()).redirectErrorStream(true).start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return printed.lines().toList().getLast();
  }

  private String fitted(String... more) {
    var data = "src/test/resources/lectures/signs.csv";
    var line = new ArrayList<>(List.of("fit", "y = w x + b", "--data", data));
    line.addAll(List.of("--loss", "signed-logistic", "--rate", "0.1", "--steps", "3"));
    line.addAll(List.of(more));
    assertEquals(ExitCode.DONE, answer(line), err::toString);
    return out.toString();
  }

  @Test
  void a_program_goes_over_all_rows() {
    var data = "src/test/resources/lectures/signs.csv";
    var line = List.of("fit", "y = w x + b", "--data", data, "--batch", "1", "--export", "java");
    answer(line);
    assertEquals(
        "A program is written for updates over all rows; leave 'batch' out.",
        err.toString().strip());
  }

  private String lastPoint(String method, String schedule) {
    var more = schedule + (schedule.contains("step") ? ",0.5" : "");
    run("--steps", "3", "--method", method, "--schedule", more, "--json");
    var at = JsonMapper.shared().readTree(out.toString()).path("iterates").get(3).path("at");
    return List.of(at.path("x").asDouble(), at.path("y").asDouble()).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "cobol | gd | 'cobol' is no language for a program. There are numpy, pytorch, java.",
        "numpy | newton | This method is not written as a program; gd, ascent, momentum, nesterov,"
            + " adagrad, adadelta, rmsprop, adam and qhm are.",
      })
  void what_cannot_be_written_is_refused(String language, String method, String message) {
    run("--method", method, "--export", language);
    assertEquals(message, err.toString().strip());
  }

  @Test
  void variables_have_names_that_the_language_allows() {
    var line = List.of("descend", "λ² + θ_1²", "--from", "λ=1,θ₁=2", "--steps", "1");
    var all = new ArrayList<>(line);
    all.addAll(List.of("--export", "numpy"));
    assertEquals(ExitCode.DONE, answer(all));
    assertTrue(out.toString().contains("lambda_, theta_1 = point"), out.toString());
  }

  private String export(String language, String method, String schedule) {
    var code =
        run("--steps", "3", "--method", method, "--schedule", schedule, "--export", language);
    assertEquals(ExitCode.DONE, code, err::toString);
    return out.toString();
  }

  private int run(String... more) {
    var line = new ArrayList<>(RUN);
    line.addAll(List.of(more));
    return answer(line);
  }

  private int answer(List<String> line) {
    out.getBuffer().setLength(0);
    var streams =
        new Streams(
            InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true));
    return new Gradus(Commands.ALL).run(streams, line.toArray(String[]::new));
  }
}
