package org.gradus.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.gradus.app.request.ExitCode;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

class GradusTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void an_unknown_command_is_misuse_and_gets_a_suggestion() {
    assertEquals(ExitCode.MISUSE, run("ehco", "x"));
    assertEquals(
        """
        gradus: There is no command 'ehco'. Did you mean 'echo'?
        Try 'gradus --help'.
        """,
        err.toString());
  }

  @Test
  void an_unknown_option_is_misuse_and_gets_a_suggestion() {
    assertEquals(ExitCode.MISUSE, run("echo", "--twcie", "x"));
    assertEquals(
        """
        gradus: There is no option '--twcie'. Did you mean '--twice'?
        Try 'gradus echo --help'.
        """,
        err.toString());
  }

  @Test
  void a_missing_expression_is_misuse() {
    assertEquals(ExitCode.MISUSE, run("echo"));
    assertTrue(err.toString().contains("EXPR"));
  }

  @Test
  void an_expression_goes_through_untouched() {
    for (var text : List.of("x³y² + $a ${b}", "-x", "--x", "-h", "@x", "\"x\"", "'x'", "", " ")) {
      out.getBuffer().setLength(0);
      assertEquals(ExitCode.DONE, run("echo", text), text);
      assertEquals(text + "\n", out.toString());
    }
  }

  @Test
  void help_and_version_are_results() {
    for (var option : List.of("--help", "--version")) {
      assertEquals(ExitCode.DONE, run(option));
    }
    assertEquals(ExitCode.DONE, run("echo", "--help"));
    assertTrue(out.toString().contains("Says it again."));
    assertEquals("", err.toString());
  }

  @Test
  void a_fault_is_one_line_without_a_stack_trace() {
    var fault =
        run((_, _) -> {
          throw new IllegalStateException("no invariant");
        });
    assertEquals(ExitCode.FAULT, fault);
    assertEquals(1, err.toString().lines().count());
  }

  @Test
  void an_overflow_is_undecided_and_one_line() {
    assertEquals(ExitCode.UNDECIDED, run((_, _) -> depth(0)));
    assertEquals(1, err.toString().lines().count());
    assertFalse(err.toString().contains("Exception"));
  }

  private static int depth(int depth) {
    return depth(depth + 1) + 1;
  }

  private int run(String... arguments) {
    return run(GradusTest::echo, arguments);
  }

  private int run(ToIntBiFunction<ParseResult, Streams> action) {
    return run(action, "echo", "x");
  }

  private int run(ToIntBiFunction<ParseResult, Streams> action, String... arguments) {
    var streams =
        new Streams(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err));
    return new Gradus(List.of(new Echo(action))).run(streams, arguments);
  }

  private static int echo(ParseResult line, Streams streams) {
    streams.out().println(line.matchedPositionalValue(0, ""));
    return ExitCode.DONE;
  }

  private record Echo(ToIntBiFunction<ParseResult, Streams> action) implements Subcommand {

    @Override
    public String name() {
      return "echo";
    }

    @Override
    public CommandSpec spec() {
      var spec = CommandSpec.create();
      spec.usageMessage().description("Says it again.");
      return spec.addOption(OptionSpec.builder("--twice").build())
          .addPositional(
              PositionalParamSpec.builder()
                  .paramLabel("EXPR")
                  .type(String.class)
                  .required(true)
                  .build());
    }

    @Override
    public int run(ParseResult line, Streams streams) {
      return action.applyAsInt(line, streams);
    }
  }
}
