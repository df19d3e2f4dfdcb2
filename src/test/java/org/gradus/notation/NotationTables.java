package org.gradus.notation;

import java.util.stream.Stream;
import org.gradus.TableRows;

/// The specification of the reader by example: one row an example, cells separated by tabs.
final class NotationTables {
  private NotationTables() {}

  record Example(String input, String explicit, boolean hasNote) {}

  record Mistake(String input, int column, String says) {}

  static Stream<Example> readings() {
    return TableRows.of("/notation/readings.tsv")
        .map(row -> new Example(row.get(0), row.get(1), row.size() > 2 && !row.get(2).isEmpty()));
  }

  static Stream<Mistake> errors() {
    return TableRows.of("/notation/errors.tsv")
        .map(row -> new Mistake(row.get(0), Integer.parseInt(row.get(1)), row.get(2)));
  }
}
