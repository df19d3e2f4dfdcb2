package org.gradus.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The run from which the build makes the ahead-of-time cache.
///
/// Only what these command lines load and run starts quickly later, so every short command has a
/// line in the resource `training`.
final class Training {

  private Training() {}

  /// Runs every command line of the list in one process.
  public static void main(String[] arguments) {
    var gradus = new Gradus(Commands.ALL);
    for (var line : commandLines()) {
      gradus.run(silence(), line.toArray(String[]::new));
    }
  }

  /// The command lines, a line each, with `|` between two arguments.
  static List<List<String>> commandLines() {
    try (var text =
        new InputStreamReader(
            Training.class.getResourceAsStream("training"), StandardCharsets.UTF_8)) {
      return text.readAllLines().stream().map(line -> List.of(line.split("\\|"))).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Streams silence() {
    var nowhere = new PrintWriter(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return new Streams(InputStream.nullInputStream(), nowhere, nowhere);
  }
}
