package org.gradus.app;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;

/// What a command line did.
public record CommandRun(int exitCode, String out, String err) {

  public static CommandRun of(String... line) {
    var out = new StringWriter();
    var err = new StringWriter();
    var streams =
        new Streams(
            InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true));
    int exitCode = new Gradus(Commands.ALL).run(streams, line);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }
}
