package org.gradus.notation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The specification of the reader by example: one row an example, cells separated by tabs.
final class NotationTables {
  private NotationTables() {}

  record Example(String input, String explicit, boolean hasNote) {}

  record Mistake(String input, int column, String says) {}

  static Stream<Example> readings() {
    return rows("readings.tsv")
        .map(row -> new Example(row.get(0), row.get(1), row.size() > 2 && !row.get(2).isEmpty()));
  }

  static Stream<Mistake> errors() {
    return rows("errors.tsv")
        .map(row -> new Mistake(row.get(0), Integer.parseInt(row.get(1)), row.get(2)));
  }

  private static Stream<List<String>> rows(String file) {
    try (var in = NotationTables.class.getResourceAsStream("/notation/" + file)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> List.of(line.split("\t", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
