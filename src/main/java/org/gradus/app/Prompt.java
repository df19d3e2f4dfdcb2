package org.gradus.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The prompt that `gradus` opens without a command: a function by itself is differentiated, a line
/// that begins with the name of a command runs it.
///
/// The words of a line need no quotes where a command takes one expression; two expressions are
/// quoted.
final class Prompt {
  private static final String SIGN = "gradus> ";
  private static final Set<String> ENDS = Set.of("quit", "exit", ":q");
  private static final Set<String> FLAGS = Set.of("--json", "--steps", "--help");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");
  private static final String WELCOME =
      """
      Type a function to differentiate it, such as x³y² + 2xy, or a command: %s.
      'help' lists the commands, 'quit' ends.
      """;

  private final Gradus gradus;
  private final Streams streams;
  private final boolean interactive;
  private final Set<String> commands;

  /// @param interactive whether a person reads along, who wants to be asked
  Prompt(Gradus gradus, Streams streams, boolean interactive) {
    this.gradus = gradus;
    this.streams = streams;
    this.interactive = interactive;
    this.commands = gradus.commands().stream().map(Subcommand::name).collect(Collectors.toSet());
  }

  /// Answers line by line until the input ends, and returns the exit code of the last line that was
  /// answered.
  int run() {
    var in = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
    welcome();
    int code = ExitCode.DONE;
    try {
      for (var line = next(in); line != null; line = next(in)) {
        var words = line.strip();
        if (ENDS.contains(words)) {
          break;
        }
        code = words.isEmpty() ? code : gradus.run(streams, arguments(words));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return code;
  }

  private void welcome() {
    if (interactive) {
      var names = gradus.commands().stream().map(Subcommand::name).toList();
      streams.out().print(WELCOME.formatted(String.join(", ", names)));
    }
  }

  private String next(BufferedReader in) throws IOException {
    if (interactive) {
      streams.out().print(SIGN);
    }
    streams.out().flush();
    streams.err().flush();
    return in.readLine();
  }

  /// The command line that a line at the prompt stands for.
  private String[] arguments(String line) {
    if (line.equals("help")) {
      return new String[] {"--help"};
    }
    var words = WORD.matcher(line).results().map(Prompt::unquoted).toList();
    if (!commands.contains(words.getFirst())) {
      return new String[] {"gradient", line};
    }
    return line.contains("\"") ? words.toArray(String[]::new) : joined(words);
  }

  private static String unquoted(MatchResult word) {
    return word.group(1) == null ? word.group() : word.group(1);
  }

  /// The name of the command, and of the task for `explain`; then the options; all other words are
  /// one expression.
  private static String[] joined(List<String> words) {
    int names = words.getFirst().equals("explain") ? Math.min(2, words.size()) : 1;
    var line = new ArrayList<>(words.subList(0, names));
    var expression = new ArrayList<String>();
    for (var rest = words.subList(names, words.size()).iterator(); rest.hasNext(); ) {
      var word = rest.next();
      if (!word.startsWith("--") || word.length() == 2) {
        expression.add(word);
        continue;
      }
      line.add(word);
      if (!FLAGS.contains(word) && !word.contains("=") && rest.hasNext()) {
        line.add(rest.next());
      }
    }
    if (!expression.isEmpty()) {
      line.add(String.join(" ", expression));
    }
    return line.toArray(String[]::new);
  }
}
