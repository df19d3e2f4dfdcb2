package org.gradus.app.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gradus.app.CommandRun;
import org.gradus.app.request.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckOperationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x³y²+2xy+5yz⁴ | x=1,y=2,z=-1 | 0 | All second derivatives agree with nudges of the first.
          sin x         | x=π/6        | 0 | The formula agrees
          10^16 + x     | x=0.1        | 0 | The formula agrees: nothing is left of the change.
          7             | x=1          | 0 | The formula agrees: nothing is left of the change.
          sin(10^30 x)  | x=1          | 4 | the difference quotients do not settle
          floor(x)      | x=2.5        | 0 | The formula agrees: nothing is left of the change.
          Σ_{i=1}^{800} sin(i x)/i² | x=1 | 0 | The formula agrees with what smaller and smaller nudges show.
          √(x²)         | x=0          | 1 | the slope is −1 from the left and 1 from the right
          sin x·abs(x)  | x=0          | 4 | the formula of the slope has no value at the point
          √x            | x=0          | 4 | the function has values on one side of the point only
          floor(x)      | x=2          | 4 | the difference quotients do not settle
          ln(x-3)       | x=1          | 4 | There is no value at x = 1: ln(x − 3) needs x − 3 > 0.
          exp(x)^1000   | x=2          | 4 | The value at x = 2 is too large for decimals.
          x y           | x=1          | 2 | gives no value for 'y'
          x y           | x=1,y=2,q=3  | 2 | has a value for 'q', which the function has not
          x y           | x=1,y        | 2 | gives no value. A point is written x=1,y=2.
          x y           | x=1,x=2,y=1  | 2 | gives two values for 'x'
          x y           | x=t,y=1      | 2 | of 'x' is a number, not 't'
          """)
  void a_check_says_what_was_found_or_what_is_missing(
      String f, String at, int exitCode, String expected) {
    var run = CommandRun.of("check", f, "--at", at);
    var shown = (run.out() + run.err()).replace('\n', ' ');
    assertTrue(shown.contains(expected), shown);
    assertEquals(exitCode, run.exitCode());
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "1e-17", "1e9", "h"})
  void a_nudge_has_a_sensible_size(String nudge) {
    var run = CommandRun.of("check", "x²", "--at", "x=1", "--nudge", nudge);
    assertEquals(ExitCode.MISUSE, run.exitCode());
    assertTrue(run.err().contains("The nudge is a number from 1e-16 to 1000"), run.err());
  }

  @Test
  void a_wrong_gradient_is_denied_by_the_order_of_its_remainder() {
    var check = json("check", "x²y", "--at", "x=1,y=2", "--against", "[2.02xy, x²]");
    assertFalse(check.path("agrees").asBoolean());
    var wrong = check.path("rows").path(0);
    assertEquals("disagrees", wrong.path("verdict").asString());
    assertEquals(1.0, wrong.path("order").asDouble(), 1e-6);
    assertEquals(4.0, wrong.path("measured").asDouble(), 1e-9);
    assertTrue(check.path("rows").path(1).path("agrees").asBoolean());
    var missing = CommandRun.of("check", "x²y", "--at", "x=1,y=2", "--against", "2xy");
    assertEquals("The gradient to check has 1 components for 2 variables.", missing.err().strip());
  }

  @Test
  void a_batch_answers_with_the_fields_of_the_contract() {
    var check = json("check", "x³y²+2xy+5yz⁴", "--at", "x=1,y=2,z=-1");
    var row = check.path("rows").path(0);
    assertEquals("x", row.path("symbol").asString());
    assertEquals(16.0, row.path("symbolic").asDouble());
    assertEquals(16.0, row.path("graph").asDouble());
    assertEquals(16.012004, row.path("forward").asDouble(), 1e-9);
    assertEquals(16.000004, row.path("central").asDouble(), 1e-9);
    assertEquals("16.012004", row.path("exact_quotient").asString());
    assertEquals(0.012004, row.path("error").asDouble(), 1e-12);
    assertEquals(2.0, row.path("order").asDouble(), 1e-6);
    assertTrue(row.path("agrees").asBoolean());
    assertEquals(16, row.path("steps").size());
    assertEquals("agrees", check.path("hessian").path(2).path(1).asString());
    assertTrue(check.path("agrees").asBoolean());
  }

  @Test
  void what_is_undecided_neither_agrees_nor_disagrees() {
    var check = json("check", "√x", "--at", "x=0");
    assertTrue(check.path("agrees").isMissingNode());
    assertEquals("undecided", check.path("verdict").asString());
  }

  @Test
  void outside_the_domain_a_response_says_which_part_needs_what() {
    for (var op : new String[] {"evaluate", "gradient", "hessian", "check"}) {
      var undefined = json(op, "y ln(x-3)", "--at", "x=1,y=2").path("undefined");
      assertEquals("ln(x-3)", undefined.path("subterm").asString(), op);
      assertEquals("x − 3 > 0", undefined.path("condition").asString(), op);
    }
  }

  private static JsonNode json(String... line) {
    var all = java.util.Arrays.copyOf(line, line.length + 1);
    all[line.length] = "--json";
    return JsonMapper.shared().readTree(CommandRun.of(all).out());
  }
}
