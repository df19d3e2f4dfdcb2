package org.gradus.app.prompt;

import org.gradus.app.command.Streams;
import org.gradus.app.request.ExitCode;

/// The prompt that `gradus` opens without a command, and that reads a script where one is piped in.
public final class Prompt {
  public static final String SIGN = "gradus> ";
  private static final String WELCOME =
      """
      Define a function, f(x, y) = x²y + sin y, and ask: ∇f, hess f, stationary f, why.
      'help' says more, 'quit' ends.
      """;

  private final Session session;
  private final Lines lines;
  private final boolean stopsAtErrors;

  /// @param stopsAtErrors whether the first line that fails is the last one
  public Prompt(Session session, Lines lines, boolean stopsAtErrors) {
    this.session = session;
    this.lines = lines;
    this.stopsAtErrors = stopsAtErrors;
  }

  static void welcome(Streams streams) {
    streams.out().print(WELCOME);
  }

  /// Answers line by line until the input ends, and returns the exit code of the last line that was
  /// answered.
  public int run() {
    int code = ExitCode.DONE;
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      var answered = lines.answer(session, line.get());
      if (answered.isEmpty()) {
        return code;
      }
      code = line.get().isBlank() ? code : answered.get();
      if (stopsAtErrors && code != ExitCode.DONE) {
        return code;
      }
    }
    return code;
  }
}
