package org.gradus.app.command;

import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// One command of the command line: its name, what its help says, and what it does.
public interface Subcommand {

  String name();

  /// The options and parameters, from which picocli makes the help, the completion and the error
  /// messages.
  ///
  /// They are built by calls and not from annotations, because reading annotations takes longer
  /// than all the rest of a short command. An option has no short form: `-h` is the negative of h.
  CommandSpec spec();

  /// Runs with a command line that fits the specification, and returns one of the {@link
  /// ExitCode}s.
  int run(ParseResult line, Streams streams);

  /// Runs with the arguments behind the command's name if they are in order and need nothing of
  /// picocli, and returns one of the exit codes; empty where picocli is to read them.
  default OptionalInt runPlain(List<String> arguments, Streams streams) {
    return OptionalInt.empty();
  }
}
