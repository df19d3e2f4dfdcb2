package org.gradus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Tables among the test's resources: cells are divided by tabs, and the first line names them.
public final class TableRows {
  private TableRows() {}

  public static Stream<List<String>> of(String resource) {
    try (var table = TableRows.class.getResourceAsStream(resource)) {
      var text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> List.of(line.split("\t", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
