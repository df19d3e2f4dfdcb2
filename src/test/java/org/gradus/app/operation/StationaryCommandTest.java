package org.gradus.app.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `stationary` from the command line, as a person and as a program see it.
class StationaryCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parabola | x² − 4x + 5",
        "example-A | x³y² + 2xy + 5yz⁴",
        "example-C | x³ + 3x²y − yz³ + z²",
        "none | x₁³ + 2x₂ + 5x₃⁴",
        "lattice | cos²θ₁ + cos²θ₂",
        "himmelblau | (x² + y − 11)² + (x + y² − 7)²",
        "corner | abs(x) + x²",
        "border | x ln x",
        "default-box | x e^y + y e^x",
      })
  void a_person_sees_a_table_with_reasons(String name, String f) {
    assertEquals(ExitCode.DONE, run("stationary", f));
    Golden.check("stationary/" + name + ".txt", out.toString());
  }

  @Test
  void a_program_sees_exact_and_decimal_coordinates() {
    var answer = json("x³ + 3x²y − yz³ + z²");
    var point = answer.path("points").get(0);
    assertEquals("-2*6^(1/5)/3", point.path("at").path("x").asString());
    assertEquals(-0.953979387404, point.path("approx").path("x").asDouble());
    assertEquals(1.08524298207, point.path("value").asDouble());
    assertEquals("10*6^(3/5)/27", point.path("exact").asString());
    assertEquals("saddle", point.path("kind").asString());
    assertFalse(point.path("strict").asBoolean());
    assertTrue(point.path("certificate").asString().contains("indefinite"));
    assertTrue(answer.path("complete").asBoolean());
    assertEquals("reals", answer.path("scope").asString());
    assertEquals("solving by cases", answer.path("method").asString());
  }

  @Test
  void a_family_has_coordinates_in_parameters_and_a_kind_for_each_piece() {
    var family = json("x³ + 3x²y − yz³ + z²").path("families").get(0);
    assertEquals("{\"x\":\"0\",\"y\":\"t\",\"z\":\"0\"}", family.path("at").toString());
    assertEquals("[\"t\"]", family.path("parameters").toString());
    assertEquals("[]", family.path("needs").toString());
    assertEquals(
        "[t < 0: saddle, t = 0: degenerate saddle, t > 0: degenerate minimum]", kinds(family));
    assertFalse(family.path("kinds").get(2).path("strict").asBoolean());
  }

  @Test
  void a_family_says_what_its_coordinates_need() {
    var family = json("xyz + xy + yz").path("families").get(0);
    assertEquals("-t/(t+1)", family.path("at").path("x").asString());
    assertEquals("[\"t + 1 ≠ 0\"]", family.path("needs").toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x² − 4x + 5                     | solving by cases                 | true",
        "(x² + y − 11)² + (x + y² − 7)²  | elimination                      | true",
        "x² + 4 cos x                    | interval branch and prune        | true",
        "x² + 2 cos x                    | Newton's method from many starts | false",
      },
      quoteCharacter = '"')
  void an_answer_says_which_method_gave_it_and_whether_it_is_complete(
      String f, String method, boolean complete) {
    assertEquals(complete ? ExitCode.DONE : ExitCode.UNDECIDED, run("stationary", f, "--json"));
    var answer = JsonMapper.shared().readTree(out.toString());
    assertEquals(method, answer.path("method").asString());
    assertEquals(complete, answer.path("complete").asBoolean());
  }

  @Test
  void what_newtons_method_found_is_not_told_as_all() {
    assertEquals(ExitCode.UNDECIDED, run("stationary", "x² + 2 cos x"));
    var text = out.toString().replaceAll("\\s+", " ");
    assertTrue(text.contains("found by Newton's method from many starts"), text);
    assertTrue(text.contains("it is not proved that there are no others"), text);
    assertTrue(text.contains("seed 1"), text);
  }

  @Test
  void strictness_stands_only_where_it_is_proved() {
    var answer = json("cos(x² + y²)");
    assertTrue(answer.path("points").get(0).path("strict").asBoolean());
    var circles = answer.path("families").get(0).path("kinds").get(0);
    assertEquals("degenerate maximum", circles.path("kind").asString());
    assertTrue(circles.path("strict").isMissingNode(), "k = 0 is a point alone");
  }

  @Test
  void nothing_is_said_of_strictness_that_is_not_known() {
    assertEquals(ExitCode.DONE, run("stationary", "|x|³ + y²"));
    assertFalse(out.toString().contains("strict"));
  }

  @Test
  void a_periodic_family_counts_with_integers() {
    var family = json("cos²θ₁ + θ₂²").path("families").get(0);
    assertEquals("k*pi/2", family.path("at").path("theta_1").asString());
    assertEquals("[\"k\"]", family.path("integer").toString());
    assertEquals("[k odd: minimum, k even: saddle]", kinds(family));
  }

  @Test
  void a_number_without_a_short_form_is_defined_by_its_polynomial() {
    var at = json("x⁶/6 − x²/2 + x").path("points").get(0).path("at").path("x").asString();
    assertEquals("root of x^5-x+1 between -1.2 and -1.1", at);
  }

  @Test
  void a_second_notation_stands_beside_ascii() {
    var answer = json("x² − 2x", "--notation", "latex");
    assertEquals("1", answer.path("points").get(0).path("at_latex").path("x").asString());
  }

  @Test
  void what_lies_apart_is_listed_apart() {
    var corner = json("abs(x) + x²").path("nonsmooth").get(0);
    assertEquals("0", corner.path("at").path("x").asString());
    assertEquals("minimum", corner.path("kind").asString());
    out.getBuffer().setLength(0);
    var end = json("x ln x").path("boundary").get(0);
    assertEquals(0, end.path("approx").path("x").asDouble());
    assertTrue(end.path("value").isMissingNode());
    out.getBuffer().setLength(0);
    var apart = json("abs(x) + y²").path("nonsmooth");
    assertEquals("0", apart.get(0).path("at").path("y").asString());
    assertEquals("x = 0", apart.get(1).path("where").asString());
  }

  @Test
  void a_box_restricts_and_is_part_of_the_answer() {
    var answer = json("sin x", "--box", "x=0..2π");
    assertEquals("box", answer.path("scope").asString());
    assertEquals(2, answer.path("points").size());
    assertEquals("[0.0,6.2831853071796]", answer.path("box").path("x").toString());
  }

  @Test
  void a_family_outside_the_box_is_left_out() {
    var answer = json("x² + sin y", "--box", "x=0.5..1.5,y=-inf..inf");
    assertTrue(answer.path("families").isEmpty());
    assertTrue(answer.path("complete").asBoolean());
  }

  @Test
  void a_request_of_a_batch_gives_the_box_as_lists() {
    var answer =
        batch("{'op':'stationary','f':'sin x sin y','box':{'x':[0.1,6],'y':['0.1','2pi-0.1']}}");
    assertEquals(5, answer.path("points").size());
    assertTrue(answer.path("complete").asBoolean());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x=1 | 'x=1' is no side of a box. A box is written x=-5..5,y=0..1.",
        "x=1..0,y=0..1 | The side of 'x' goes from 1 down to 0. Write x=0..1.",
        "x=0..1 | The box has no side for 'y'. Add one, such as y=-5..5, or y=-∞..∞ for all real"
            + " numbers.",
        "x=0..1,z=0..1 | The box has a side for 'z', which is no variable of the function. It has"
            + " x, y.",
        "x=0..0,y=1..2 | The side of 'x' goes from 0 to the same number. Give two different"
            + " numbers.",
        "x=0..1,y=q..2 | The bound 'q' of 'y' is no number.",
        "x=0..1,x=1..2 | The box has two sides for 'x'. Give one.",
        "x=0..1,y=ln(-1)..2 | The bound 'ln(-1)' of 'y' is no number.",
        "`` | The box is empty. A box is written x=-5..5,y=0..1.",
      })
  void a_box_that_is_none_is_refused_with_the_repair(String box, String message) {
    assertEquals(ExitCode.MISUSE, run("stationary", "x² + sin y", "--box", box));
    assertEquals(message + "\n", err.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'x':1} | The side 'x' of the field 'box' is a list of two bounds, such as [-5, 5].",
        "{'x':[1]} | The side 'x' of the field 'box' is a list of two bounds, such as [-5, 5].",
        "3 | The field 'box' is an object, such as {\"x\": [-5, 5]}.",
        "{} | The field 'box' is an object, such as {\"x\": [-5, 5]}.",
      })
  void a_box_of_a_batch_that_is_none_is_refused(String box, String message) {
    var answer = batch("{'op':'stationary','f':'x²','box':" + box + "}");
    assertEquals(message, answer.path("error").path("message").asString());
  }

  @Test
  void a_symbol_without_a_value_is_refused() {
    assertEquals(ExitCode.MISUSE, run("stationary", "a x²", "--vars", "x"));
    assertTrue(err.toString().contains("'a'"), err.toString());
  }

  @Test
  void a_list_of_points_is_graded() {
    var answer = "(1,0) minimum, (-1,0) minimum";
    assertEquals(ExitCode.NO, run("grade", "--kind", "stationary", "--of", "x³ − 3x + y²", answer));
    assertEquals(
        """
        partly correct (0.75)
        You call (−1, 0) a minimum; it is a saddle. The second leading principal minor of the \
        Hessian, −12, is negative: it is indefinite.
          (1, 0)   right, a minimum
        """,
        out.toString());
  }

  @Test
  void definiteness_is_graded_in_a_batch() {
    var answer =
        batch(
            "{'op':'grade','task':{'kind':'definiteness','of':'(x-y)^2','at':{'x':1,'y':1}},"
                + "'answer':'positive definite'}");
    assertEquals("wrong", answer.path("verdict").asString());
    assertEquals("class.semidefAsDef", answer.path("misconception").asString());
  }

  private static String kinds(JsonNode family) {
    var kinds = new ArrayList<String>();
    family
        .path("kinds")
        .forEach(piece ->
            kinds.add(piece.path("when").asString() + ": " + piece.path("kind").asString()));
    return kinds.toString();
  }

  private JsonNode json(String f, String... more) {
    var line = new ArrayList<>(List.of("stationary", "--json", f));
    line.addAll(List.of(more));
    assertEquals(ExitCode.DONE, run(line.toArray(String[]::new)), err::toString);
    return JsonMapper.shared().readTree(out.toString());
  }

  private JsonNode batch(String request) {
    var answers = new StringWriter();
    var input =
        new java.io.ByteArrayInputStream(
            request.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var streams = new Streams(input, new PrintWriter(answers, true), new PrintWriter(err, true));
    new Gradus(Commands.ALL).run(streams, "batch");
    return JsonMapper.shared().readTree(answers.toString());
  }

  private int run(String... arguments) {
    var streams =
        new Streams(
            InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true));
    return new Gradus(Commands.ALL).run(streams, arguments);
  }
}
