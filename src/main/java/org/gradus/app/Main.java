package org.gradus.app;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.gradus.app.prompt.PlainLines;
import org.gradus.app.prompt.Prompt;
import org.gradus.app.prompt.Session;
import org.gradus.app.prompt.TerminalPrompt;
import org.gradus.app.request.ExitCode;

/// Where a process begins and ends.
public final class Main {

  private Main() {}

  /// Runs one command line, or the prompt where there is none, and ends the process with its exit
  /// code.
  ///
  /// What is written is UTF-8, whatever the locale says. The process halts instead of exiting,
  /// because the JDK's log of exits takes longer than a short command.
  public static void main(String[] arguments) {
    var results = new FileOutputStream(FileDescriptor.out);
    var errors = new FileOutputStream(FileDescriptor.err);
    Runtime.getRuntime().halt(run(System.in, results, errors, arguments));
  }

  /// Runs one command line and returns its exit code.
  static int run(InputStream in, OutputStream out, OutputStream err, String... arguments) {
    var results = new WatchedOutput(out);
    var errors = utf8(err);
    var streams = new Streams(in, utf8(results), errors);
    var gradus = new Gradus(Commands.ALL);
    var code = arguments.length == 0 ? prompt(gradus, streams) : gradus.run(streams, arguments);
    streams.out().flush();
    var fault = results.fault();
    if (fault.isPresent()) {
      errors.println("gradus: the results could not be written: " + fault.get() + ".");
    }
    errors.flush();
    return fault.isPresent() ? ExitCode.UNWRITTEN : code;
  }

  private static int prompt(Gradus gradus, Streams streams) {
    if (isTerminal()) {
      return TerminalPrompt.run(gradus, streams);
    }
    var session = new Session(gradus, streams, Gradus.CLOCK);
    return new Prompt(session, PlainLines.of(streams, ""), false).run();
  }

  private static boolean isTerminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }

  private static PrintWriter utf8(OutputStream bytes) {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)));
  }
}
