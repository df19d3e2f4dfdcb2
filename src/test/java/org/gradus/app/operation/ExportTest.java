package org.gradus.app.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.gradus.Golden;
import org.gradus.app.Commands;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.gradus.app.request.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
  private static final List<String> RUN =
      List.of("descend", "x²y²+sin(x)+e^(xy)", "--from", "x=1.5,y=-1", "--rate", "0.05");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"numpy", "pytorch", "java"})
  void a_run_is_written_in_every_language(String language) {
    var extension = language.equals("java") ? "java.txt" : language + ".py.txt";
    Golden.check("exports/momentum." + extension, export(language, "momentum:0.9", "cosine:10"));
  }

  @Test
  void a_language_has_its_name_in_any_case() {
    assertEquals(
        export("numpy", "momentum:0.9", "cosine:10"), export("NumPy", "momentum:0.9", "cosine:10"));
  }

  @Test
  void an_unknown_language_is_refused() {
    run("--export", "cobol");
    assertEquals(
        "'cobol' is no language for a program. There are numpy, pytorch, java.",
        err.toString().strip());
  }

  @Test
  void what_the_library_of_a_language_lacks_is_refused() {
    answer(List.of("descend", "erf(x)", "--from", "x=1", "--export", "java"));
    assertEquals(
        "This cannot be written as a program: it has erf, which the library lacks.",
        err.toString().strip());
  }

  @Test
  void variables_have_names_that_the_language_allows() {
    var line = List.of("descend", "λ² + θ_1²", "--from", "λ=1,θ₁=2", "--steps", "1");
    var all = new ArrayList<>(line);
    all.addAll(List.of("--export", "numpy"));
    assertEquals(ExitCode.DONE, answer(all));
    assertTrue(out.toString().contains("lambda_, theta_1 = point"), out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"numpy", "pytorch", "java"})
  void a_fit_by_batches_is_written_in_every_language(String language) {
    var extension = language.equals("java") ? "java.txt" : language + ".py.txt";
    var data = "src/test/resources/lectures/signs.csv";
    var line = new ArrayList<>(List.of("fit", "y = w x + b", "--data", data, "--batch", "1"));
    line.addAll(List.of("--loss", "signed-logistic", "--epochs", "3", "--export", language));
    assertEquals(ExitCode.DONE, answer(line), err::toString);
    Golden.check("exports/batches." + extension, out.toString());
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
