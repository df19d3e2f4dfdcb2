package org.gradus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.gradus.app.request.ExitCode;

/// What a command line did.
public record CommandRun(int exitCode, String out, String err) {

  public static CommandRun of(String... line) {
    return ofInput("", line);
  }

  /// The same with something to read from standard input.
  public static CommandRun ofInput(String input, String... line) {
    var out = new StringWriter();
    var err = new StringWriter();
    var streams =
        new Streams(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    int exitCode = new Gradus(Commands.ALL).run(streams, line);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }

  /// What a line prints that must succeed.
  public static String printed(List<String> line) {
    var run = of(line.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.exitCode, () -> line + ": " + run.out + run.err);
    return run.out;
  }
}
