package org.gradus.app.prompt;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// The prompt on a terminal: history, completion, colours, and an echo of what is typed as it
/// stands in a book.
public final class TerminalPrompt {
  private static final String UNICODE = "unicode-or-complete";

  private TerminalPrompt() {}

  /// Runs a session until the person ends it.
  ///
  /// The terminal is not asked whether it joins characters: its answer would swallow what was typed
  /// before the prompt stood there.
  public static int run(Gradus gradus, Streams streams) {
    try (var terminal =
        TerminalBuilder.builder().system(true).dumb(true).graphemeCluster(false).build()) {
      return run(gradus, streams, terminal);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Runs a session on a terminal, however little it can do.
  public static int run(Gradus gradus, Streams streams, Terminal terminal) {
    Prompt.welcome(streams);
    streams.out().flush();
    return terminal.getType().startsWith(Terminal.TYPE_DUMB)
        ? plain(gradus, streams)
        : onTerminal(gradus, streams, terminal);
  }

  private static int plain(Gradus gradus, Streams streams) {
    var session = new Session(gradus, streams, Gradus.CLOCK);
    return new Prompt(session, PlainLines.of(streams, Prompt.SIGN), false).run();
  }

  private static int onTerminal(Gradus gradus, Streams streams, Terminal terminal) {
    var interruption = new Interruption(Gradus.CLOCK);
    var held = new PrintWriter(new BufferedWriter(streams.err()));
    var session = new Session(gradus, new Streams(streams.in(), streams.out(), held), interruption);
    var colours = new Colours(wantsColour(System.getenv()));
    var highlighter = new PromptHighlighter(session, colours);
    var reader = reader(terminal, session, highlighter);
    var lines =
        new TerminalLines(
            reader, highlighter, streams, held, interruption, colours, new ArrayDeque<>());
    return new Prompt(session, lines, false).run();
  }

  /// Colours are off where the person asked for none (https://no-color.org).
  private static boolean wantsColour(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  private static LineReader reader(
      Terminal terminal, Session session, PromptHighlighter highlighter) {
    var builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("gradus")
            .parser(new TypedLine.Splitter())
            .completer(new PromptCompleter(session))
            .highlighter(highlighter)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "")
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_IGNORE_DUPS, true);
    history(System.getenv()).ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
    return withKeys(builder.build(), highlighter);
  }

  /// Tab puts in a character by its name before it completes, and the echo ends with the line.
  private static LineReader withKeys(LineReader reader, PromptHighlighter highlighter) {
    var accept = reader.getBuiltinWidgets().get(LineReader.ACCEPT_LINE);
    reader
        .getWidgets()
        .put(
            LineReader.ACCEPT_LINE,
            () -> {
              highlighter.echo(false);
              return accept.apply();
            });
    reader
        .getWidgets()
        .put(
            UNICODE,
            () -> {
              if (!UnicodeInput.replaceBeforeCursor(reader.getBuffer())) {
                reader.callWidget(LineReader.EXPAND_OR_COMPLETE);
              }
              return true;
            });
    reader.getKeyMaps().get(LineReader.MAIN).bind(new Reference(UNICODE), "\t");
    return reader;
  }

  /// The file of what was typed, by the rules of the XDG base directories; empty where it cannot be
  /// kept.
  private static Optional<Path> history(Map<String, String> environment) {
    var home = Path.of(System.getProperty("user.home"), ".local", "state");
    var state = Optional.ofNullable(environment.get("XDG_STATE_HOME")).filter(s -> !s.isEmpty());
    var folder = state.map(Path::of).orElse(home).resolve("gradus");
    try {
      return Optional.of(Files.createDirectories(folder).resolve("history"));
    } catch (IOException unwritable) {
      return Optional.empty();
    }
  }
}
