package org.gradus.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gradus.app.CommandRun;
import org.gradus.app.request.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchTest {

  @Test
  void responses_come_in_the_order_of_the_requests_with_their_ids() {
    var responses =
        batch(
            """
            {"id":1,"op":"diff","f":"x²"}
            {"id":"two","op":"gradient","f":"x²y","vars":["y","x"]}
            {"id":[3],"op":"read","text":"½x²"}
            """);
    assertEquals(3, responses.size());
    assertEquals("2*x", responses.get(0).get("derivative").asString());
    assertEquals("two", responses.get(1).get("id").asString());
    assertEquals("[\"x^2\",\"2*x*y\"]", responses.get(1).get("gradient").toString());
    assertEquals("0.5*x^2", responses.get(2).get("ascii").asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                         | 0  | This line is empty. A request is an object
          x                          | 1  | This line is not JSON: at column 1 'x' does not fit.
          {"op":                     | 7  | This line is not JSON: at column 7 it breaks off.
          {"op":"diff","f":"x²",}    | 23 | This line is not JSON: at column 23 '}' does not fit.
          {"op":"diff","f":"x²"} [1] | 24 | This line is not JSON: at column 24 '[1]' does not fit.
          [1]                        | 0  | This line is not a JSON object
          {"f":"x²"}                 | 0  | The field 'op' is missing. There are check,
          {"op":"fly"}               | 0  | 'fly' is no operation. There are check,
          """)
  void a_line_that_is_no_request_gets_one_response_that_says_where(
      String line, int column, String expected) {
    var responses = batch(line + "\n{\"op\":\"diff\",\"f\":\"x²\"}\n");
    assertEquals(2, responses.size());
    var error = responses.getFirst().path("error");
    assertTrue(error.path("message").asString().startsWith(expected), error::toString);
    assertEquals(column, error.path("column").asInt(0));
    assertTrue(responses.getLast().path("ok").asBoolean());
  }

  @Test
  void a_derivation_is_nested_and_ends_in_the_derivative() {
    var response =
        batch("{\"op\":\"diff\",\"f\":\"x² sin x\",\"steps\":true,\"notation\":\"latex\"}")
            .getFirst();
    var derivation = response.get("derivation").get(0);
    assertEquals(response.get("derivative"), derivation.get("after"));
    assertTrue(derivation.toString().contains("product rule"));
    assertTrue(response.get("derivative_latex").asString().contains("\\cos x"));
  }

  @Test
  void a_hole_of_the_function_that_the_derivative_does_not_show_is_said() {
    var responses =
        batch(
            """
            {"op":"diff","f":"(x^2-1)/(x-1)"}
            {"op":"diff","f":"1/(x-1)"}
            """);
    assertEquals("1", responses.get(0).get("derivative").asString());
    assertEquals("[\"x − 1 ≠ 0\"]", responses.get(0).get("holes").toString());
    assertFalse(responses.get(1).has("holes"));
  }

  @Test
  void a_higher_order_is_a_repeated_variable_or_an_order() {
    var responses =
        batch(
            """
            {"op":"diff","f":"x³y","by":["x","x","y"]}
            {"op":"diff","f":"x³","order":2}
            """);
    assertEquals("6*x", responses.get(0).get("derivative").asString());
    assertEquals("6*x", responses.get(1).get("derivative").asString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "[1]",
        "{\"op\":\"fly\"}",
        "{\"op\":\"diff\"}",
        "{\"op\":\"diff\",\"f\":\"x²\",\"ordre\":2}",
        "{\"op\":\"diff\",\"f\":\"x²\",\"order\":-2}",
        "{\"op\":\"diff\",\"f\":\"xy\"}",
        "{\"op\":\"hessian\",\"f\":\"xy\",\"vars\":[\"x\",\"x\"]}",
        "{\"op\":\"diff\",\"f\":{\"x\":1}}",
        "{\"op\":\"diff\",\"f\":\"x²\",\"steps\":\"yes\"}",
        "{\"op\":\"diff\",\"f\":\"x²\",\"notation\":\"braille\"}"
      })
  void a_wrong_request_gets_an_error_and_the_next_line_is_answered(String wrong) {
    var responses = batch(wrong + "\n{\"id\":7,\"op\":\"diff\",\"f\":\"x\"}\n");
    assertFalse(responses.get(0).get("ok").asBoolean());
    assertEquals("request", responses.get(0).get("error").get("kind").asString());
    assertEquals(7, responses.get(1).get("id").asInt());
    assertEquals("1", responses.get(1).get("derivative").asString());
  }

  @Test
  void a_product_of_very_many_factors_is_refused_at_once() {
    var request = "{\"op\":\"gradient\",\"f\":\"%s\"}".formatted("x".repeat(98_000));
    var error = batch(request).getFirst().get("error");
    assertEquals("budget", error.get("kind").asString());
  }

  @Test
  void a_constant_is_a_function_of_x() {
    var responses =
        batch(
            """
            {"op":"diff","f":"3"}
            {"op":"gradient","f":"3"}
            {"op":"hessian","f":"3"}
            {"op":"explain","task":"hessian","f":"3"}
            """);
    assertEquals("0", responses.get(0).get("derivative").asString());
    assertEquals("0", responses.get(1).get("gradient").get(0).asString());
    assertEquals("0", responses.get(2).get("hessian").get(0).get(0).asString());
    assertTrue(responses.get(3).get("ok").asBoolean());
  }

  @Test
  void a_syntax_error_has_its_column_and_its_suggestion() {
    var error = batch("{\"id\":1,\"op\":\"read\",\"text\":\"3*sen(x)\"}").getFirst().get("error");
    assertEquals("syntax", error.get("kind").asString());
    assertEquals(3, error.get("column").asInt());
    assertEquals("sin", error.get("suggestion").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"9^9^9^9", "x^x^x^x^x^x", "((((x))))"})
  void hostile_input_is_answered_or_refused_within_its_budget(String f) {
    var request = "{\"op\":\"diff\",\"f\":\"%s\",\"by\":\"x\",\"order\":12}".formatted(f);
    var response = batch(request).getFirst();
    assertTrue(
        response.get("ok").asBoolean()
            || response.get("error").get("kind").asString().equals("budget"));
  }

  private static List<JsonNode> batch(String input) {
    var run = CommandRun.ofInput(input, "batch");
    assertEquals(ExitCode.DONE, run.exitCode(), run::err);
    return run.out().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
  }
}
