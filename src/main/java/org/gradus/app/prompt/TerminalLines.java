package org.gradus.app.prompt;

import java.io.PrintWriter;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gradus.app.command.Progress;
import org.gradus.app.command.Streams;
import org.gradus.app.request.ExitCode;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp;

/// Lines that a person types on a terminal; Ctrl-C ends the work on one, and not the session.
///
/// Work that does not end at the first Ctrl-C ends with the process at the second.
///
/// @param held the messages of the work, which wait until its progress is no longer shown
record TerminalLines(
    LineReader reader,
    PromptHighlighter highlighter,
    Streams streams,
    PrintWriter held,
    Interruption interruption,
    Colours colours,
    Deque<String> pasted)
    implements Lines {
  /// What a shell reports of a process that Ctrl-C ended.
  private static final int INTERRUPTED = 130;

  private static final long STACK = 256L << 20;
  private static final int LIMIT_SECONDS = 10;

  @Override
  public Optional<String> next() {
    streams.out().flush();
    streams.err().flush();
    if (!pasted.isEmpty()) {
      streams.out().println(colours.sign(Prompt.SIGN) + pasted.getFirst());
      return Optional.of(pasted.removeFirst());
    }
    highlighter.echo(true);
    try {
      return Optional.of(first(reader.readLine(colours.sign(Prompt.SIGN))));
    } catch (UserInterruptException given) {
      return Optional.of("");
    } catch (EndOfFileException end) {
      return Optional.empty();
    }
  }

  /// Text that was pasted may have several lines, which are answered one after the other.
  private String first(String text) {
    text.lines().skip(1).forEach(pasted::add);
    return text.lines().findFirst().orElse("");
  }

  @Override
  public Optional<Integer> answer(Session session, String line) {
    if (line.strip().equals(EntryReader.CLEAR)) {
      reader.getTerminal().puts(InfoCmp.Capability.clear_screen);
    }
    interruption.begin();
    var usual = reader.getTerminal().handle(Terminal.Signal.INT, _ -> interrupt());
    try {
      return worked(session, line);
    } finally {
      reader.getTerminal().handle(Terminal.Signal.INT, usual);
    }
  }

  private void interrupt() {
    if (interruption.isAsked()) {
      Runtime.getRuntime().halt(INTERRUPTED);
    }
    pasted.clear();
    streams.err().println();
    interruption.ask();
  }

  /// Works on a line in a thread of its own, whose stack is as deep as expressions may be.
  private Optional<Integer> worked(Session session, String line) {
    var answer = new CompletableFuture<Optional<Integer>>();
    Thread.ofPlatform()
        .daemon()
        .stackSize(STACK)
        .start(() -> answer.complete(answered(session, line)));
    var code = await(answer);
    streams.out().flush();
    held.flush();
    if (interruption.isAsked()) {
      streams.err().println("Ended by Ctrl-C.");
    }
    return code;
  }

  private Optional<Integer> answered(Session session, String line) {
    try {
      return session.answer(line);
    } catch (StackOverflowError | OutOfMemoryError tooLarge) {
      streams.err().println("This is too large for the memory of the process.");
    } catch (RuntimeException fault) {
      streams.err().println("This is a fault of the program, please report it: " + fault);
    }
    return Optional.of(ExitCode.FAULT);
  }

  private Optional<Integer> await(CompletableFuture<Optional<Integer>> answer) {
    var progress = Progress.on(streams.err());
    for (int seconds = 0; ; seconds++) {
      try {
        var code = answer.get(1, TimeUnit.SECONDS);
        progress.end();
        return code;
      } catch (TimeoutException working) {
        progress.show(Math.min(seconds + 1, LIMIT_SECONDS), LIMIT_SECONDS);
      } catch (InterruptedException | ExecutionException broken) {
        throw new IllegalStateException(broken);
      }
    }
  }
}
