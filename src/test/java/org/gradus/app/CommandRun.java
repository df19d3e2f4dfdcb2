package org.gradus.app;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/// What a command line did.
record CommandRun(int exitCode, String out, String err) {

  static CommandRun of(String... line) {
    var out = new StringWriter();
    var err = new StringWriter();
    var streams =
        new Streams(
            InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true));
    int exitCode = new Gradus(Commands.ALL).run(streams, line);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }
}
