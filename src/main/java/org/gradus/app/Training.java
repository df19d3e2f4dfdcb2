package org.gradus.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The run from which the build makes an ahead-of-time cache.
///
/// Only what these command lines load and run starts quickly later. All that is in a cache is
/// loaded at every start, so there are two: one for the shortest commands, from the resource
/// `training`, and one for all others, from `training` and `training-long`.
final class Training {

  private Training() {}

  /// Runs every command line of the lists with these names in one process.
  public static void main(String[] lists) {
    for (var list : lists) {
      for (var line : commandLines(list)) {
        var in = InputStream.nullInputStream();
        var nowhere = OutputStream.nullOutputStream();
        Main.run(in, nowhere, nowhere, line.toArray(String[]::new));
      }
    }
  }

  /// The command lines of all lists.
  static List<List<String>> commandLines() {
    return Stream.of("training", "training-long")
        .flatMap(list -> commandLines(list).stream())
        .toList();
  }

  /// The command lines of a list, a line each, with `|` between two arguments.
  private static List<List<String>> commandLines(String list) {
    try (var text =
        new InputStreamReader(Training.class.getResourceAsStream(list), StandardCharsets.UTF_8)) {
      return text.readAllLines().stream().map(line -> List.of(line.split("\\|"))).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
