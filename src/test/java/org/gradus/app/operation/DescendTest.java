package org.gradus.app.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.gradus.app.CommandRun;
import org.gradus.app.Commands;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.gradus.app.request.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescendTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--method gd:3 | 'gd' takes no number, not 1; it is written gd.",
        "--method momentum:0,9 | 'momentum' takes one number with a decimal point, not 2; it is"
            + " written momentum:β.",
        "--method adam:1,2,3,4 | 'adam' takes at most 3 numbers with decimal points, not 4; it is"
            + " written adam:β₁,β₂,ε.",
        "--method momentum:2 | In momentum:β, β is a number from 0 to less than 1, not '2'.",
        "--schedule cosine | In cosine:n, n is a positive whole number, and it is missing.",
      },
      quoteCharacter = '"')
  void what_a_name_takes_is_said(String options, String message) {
    var line = ("descend x^2 --from x=1 " + options).split(" ");
    var run = CommandRun.of(line);
    assertEquals(ExitCode.MISUSE, run.exitCode());
    assertEquals(message, run.err().strip());
  }

  @ParameterizedTest
  @CsvSource({
    "x^4, x=1, the Hessian is singular at the limit",
    "e^(-x), x=0, there may be no limit",
  })
  void a_run_that_slows_down_says_how_and_when_that_is_so(String f, String from, String why) {
    var run = CommandRun.of("descend", f, "--from", from, "--steps", "2000", "--json");
    assertTrue(run.out().contains("\"outcome\":\"not settled\""), run.out());
    assertTrue(run.out().contains("as far as the iterates show"), run.out());
    assertTrue(run.out().contains(why), run.out());
  }

  /// The smaller eigenvalue of each is lost in rounding; that of the last is positive.
  @ParameterizedTest
  @CsvSource({
    "(3x+y)^2/7-1/10^18*y^2, false",
    "(x+3y)^2/11-1/10^18*y^2, false",
    "(x+3y)^2/11+1/10^6*y^2, true",
  })
  void a_safe_rate_is_named_only_where_there_is_a_minimizer(String f, boolean isNamed) {
    var run = CommandRun.of("descend", f, "--from", "x=1,y=2", "--rate", "0.1", "--json");
    assertEquals(ExitCode.DONE, run.exitCode());
    assertEquals(isNamed, run.out().contains("\"safe_rate\""), run.out());
  }

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          x² | --from x=1 --rate 0 | A learning rate is positive, and '0' is not.
          x² | --from x=1 --rate -0.1 | A learning rate is positive, and '-0.1' is not.
          x² | --from x=1 --rate 1e400 | The learning rate '1e400' is too large for a computer.
          x² | --from x=1 --steps 0 | 'steps' is a whole number from 1 to 100000000, not '0'.
          x² | --from x=1 --schedule slow | There are constant; step:n,γ; exponential:γ; linear:n; cosine:n; inverse:γ.
          x² | --from x=1 --schedule linear | In linear:n, n is a positive whole number, and it is missing.
          x² | --from x=1 --method sgd | There are gd; ascent; momentum:β; nesterov:β;
          x² | --from x=1 --method momentum:1 | In momentum:β, β is a number from 0 to less than 1, not '1'.
          x² | --from x=1 --stop size=1 | 'size' is no stopping rule. There are step, norm, gradient, value and steps.
          x² | --from x=1 --stop step=-1 | The tolerance 'step' is not negative.
          x² | --from x=1 --check some | There are ends, all.
          x²y | --from x=1 | The start gives no value for 'y'.
          x² | --from x=1,y=2 | The start has a value for 'y', which the function has not.
          x² | --from x=1/0 | A number is wanted that is finite.
          ln(x-3) | --from x=2 | The start is outside the domain: ln(x − 3) needs x − 3 > 0.
          """)
  void what_is_unclear_is_refused_with_what_there_is(String f, String options, String message) {
    assertEquals(ExitCode.MISUSE, run(("descend " + f + " " + options).split(" ")));
    assertTrue(err.toString().contains(message), err::toString);
    assertFalse(err.toString().contains("fault of the program"));
  }

  @Test
  void a_small_step_is_not_a_small_error() {
    run(
        "fit",
        "y = a + b x",
        "--data",
        "src/test/resources/lectures/udl.csv",
        "--loss",
        "half-mse",
        "--stop",
        "step=1e-4",
        "--steps",
        "1000");
    var text = out.toString().replaceAll("\\s+", " ");
    assertTrue(
        text.contains("still 0.00775769 away from the minimizer (0.82595005, 0.52222607)"), text);
  }

  @Test
  void the_domain_is_left_at_an_update_through_a_subterm() {
    assertEquals(ExitCode.DONE, run("descend", "ln(x-3)", "--from", "x=4"));
    assertTrue(out.toString().contains("Update 6 left the domain: ln(x − 3) needs x − 3 > 0."));
  }

  @Test
  void several_methods_and_rates_are_compared() {
    var code =
        run(
            "descend",
            "x²+10y²",
            "--from",
            "x=1,y=1",
            "--rate",
            "0.09",
            "--rate",
            "0.11",
            "--method",
            "gd",
            "--method",
            "momentum:0.5");
    assertEquals(ExitCode.DONE, code);
    assertTrue(out.toString().startsWith("4 runs on f(x, y) = x² + 10y², from (1, 1)"));
    assertEquals(1, out.toString().lines().filter(l -> l.endsWith("diverges")).count());
    assertEquals(3, out.toString().lines().filter(l -> l.endsWith("converges")).count());
  }

  @Test
  void every_slope_is_checked_where_that_is_asked_for() {
    run("descend", "x²+sin(x)", "--from", "x=2", "--steps", "6", "--check", "all");
    assertTrue(out.toString().contains("checked by nudges at 7 points"), out::toString);
  }

  private int run(String... line) {
    var streams =
        new Streams(
            InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true));
    return new Gradus(Commands.ALL).run(streams, line);
  }
}
