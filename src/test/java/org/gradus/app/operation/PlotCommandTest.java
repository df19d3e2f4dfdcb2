package org.gradus.app.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradus.app.Commands;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.gradus.app.request.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pictures from the command line and in responses.
class PlotCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x^3-3x | ▲ maximum",
        "x^2+y^2 | ▼ minimum",
        "x^2-y^2 | ✕ saddle",
        "f(t) = t^2 | f(t)",
      })
  void a_picture_stands_in_the_terminal(String f, String expected) {
    assertEquals(ExitCode.DONE, run("plot", f));
    assertTrue(out.toString().contains(expected), out::toString);
  }

  @Test
  void the_window_holds_the_tangent_and_the_stationary_points() {
    run("plot", "x^3-3x", "--at", "x=10");
    assertTrue(out.toString().contains("tangent at x = 10, slope 297"), out::toString);
    assertTrue(out.toString().contains("●"), out::toString);
    assertTrue(out.toString().contains("▲"), out::toString);
  }

  @Test
  void a_picture_goes_into_a_file_that_is_written_whole() throws IOException {
    var file = folder.resolve("curve.svg");
    assertEquals(ExitCode.DONE, run("plot", "x^2", "--svg", file.toString()));
    assertEquals("", out.toString());
    assertTrue(Files.readString(file).strip().endsWith("</svg>"));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void a_file_that_cannot_be_written_is_named() {
    var file = folder.resolve("no").resolve("curve.svg").toString();
    assertEquals(ExitCode.UNWRITTEN, run("plot", "x^2", "--svg", file));
    assertTrue(err.toString().contains(file), err::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x y z | | 2 | --freeze z=0",
        "x | --freeze x=1 | 2 | All variables are frozen",
        "x | --freeze q=1 | 2 | no variable of the function",
        "x y | --window x=0..1 | 2 | no bounds for 'y'",
        "x y | --window x=1..0,y=0..1 | 2 | smaller number first",
        "x y | --window x=0..1,y=1..1 | 2 | smaller number first",
        "x y | --window x=-1e308..1.7e308,y=0..1 | 2 | too large",
        "x | --window x=a..1 | 2 | no number",
        "x | --window x=0..1,y=0..1,z=0..1 | 2 | one for the value",
        "x | --at y=1 | 2 | A tangent is drawn at a value of x",
        "ln(-1-x^2) | | 3 | no value at any of the points",
        "ln(-1-x^2-y^2) | | 3 | no value at any of the points",
      })
  void what_cannot_be_drawn_is_refused_with_a_repair(
      String f, String options, int exit, String message) {
    var line = options == null ? new String[0] : options.split(" ");
    var arguments = new String[line.length + 2];
    arguments[0] = "plot";
    arguments[1] = f;
    System.arraycopy(line, 0, arguments, 2, line.length);
    assertEquals(exit, run(arguments));
    assertTrue(err.toString().contains(message), err::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stationary | x^3-3x | 0 |",
        "stationary | x^2 y^2 | 0 |",
        "check | e^x | 0 | --at x=1",
        "descend | x^2+10y^2 | 0 | --from x=4,y=1 --rate 0.02 --rate 0.09",
        "fit | y = a + b x | 0 | --data src/test/resources/lectures/udl.csv --rate 0.1",
      })
  void other_answers_have_a_picture_beside_them(String command, String f, int exit, String options)
      throws IOException {
    var file = folder.resolve("picture.svg");
    var line = new ArrayList<>(List.of(command, f, "--plot", file.toString()));
    if (options != null) {
      line.addAll(List.of(options.split(" ")));
    }
    assertEquals(exit, run(line.toArray(String[]::new)), err::toString);
    assertFalse(out.toString().isEmpty());
    assertTrue(Files.readString(file).contains("<desc>"));
  }

  @Test
  void the_picture_beside_an_answer_can_stand_in_the_terminal() {
    assertEquals(ExitCode.DONE, run("check", "e^x", "--at", "x=1", "--plot", "-"));
    assertTrue(out.toString().contains("size of the error"), out::toString);
    assertTrue(out.toString().contains("10⁻¹⁶"), out::toString);
  }

  @Test
  void a_picture_that_there_is_not_is_refused() {
    var file = folder.resolve("picture.svg");
    assertEquals(ExitCode.UNREADABLE, run("stationary", "x^2+y^2+z^2", "--plot", file.toString()));
    assertTrue(err.toString().contains("one and of two variables"), err::toString);
    assertFalse(Files.exists(file));
  }

  @Test
  void a_request_gets_the_picture_where_it_asks_for_one() {
    assertTrue(batch("{\"op\":\"stationary\",\"f\":\"x^2\"}").path("svg").isMissingNode());
    var answer = batch("{\"op\":\"stationary\",\"f\":\"x^2\",\"plot\":true}");
    assertTrue(answer.path("svg").asString().startsWith("<?xml"));
  }

  @Test
  void a_response_has_the_svg_as_a_member() {
    var answer = batch("{\"op\":\"plot\",\"f\":\"x^2 y\",\"window\":{\"x\":[-1,1],\"y\":[-1,1]}}");
    assertTrue(answer.path("ok").asBoolean(), answer::toString);
    assertTrue(answer.path("svg").asString().contains("<svg "));
    assertEquals("f(x, y) = x²y", answer.path("title").asString());
    assertTrue(answer.path("description").asString().startsWith("Level lines of"));
  }

  @Test
  void a_frozen_variable_gives_a_section_and_several_a_plane() {
    var section = batch("{\"op\":\"plot\",\"f\":\"9-x^2-y^2\",\"freeze\":{\"y\":2}}");
    assertEquals("f(x, y) = 9 − x² − y² for y = 2", section.path("title").asString());
    var plane = batch("{\"op\":\"plot\",\"f\":\"x y z\",\"freeze\":{\"z\":2}}");
    assertFalse(plane.path("svg").asString().isEmpty());
  }

  private int run(String... line) {
    return new Gradus(Commands.ALL).run(streams(InputStream.nullInputStream()), line);
  }

  private JsonNode batch(String line) {
    out.getBuffer().setLength(0);
    var in = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
    new Gradus(Commands.ALL).run(streams(in), "batch");
    return JsonMapper.shared().readTree(out.toString());
  }

  private Streams streams(InputStream in) {
    return new Streams(in, new PrintWriter(out, true), new PrintWriter(err, true));
  }
}
