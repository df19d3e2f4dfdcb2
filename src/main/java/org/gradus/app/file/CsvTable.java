package org.gradus.app.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Tables of comma-separated values, as RFC 4180 has them.
///
/// A byte order mark is skipped. Where the first line has more semicolons than commas outside
/// quotes, the table is separated by semicolons, as spreadsheets in many countries write it.
public final class CsvTable {
  private static final char QUOTE = '"';

  private CsvTable() {}

  /// One record with the number of the line on which it begins.
  public record Row(int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// The records, the header among them; lines with nothing on them are left out.
  ///
  /// @throws Refused if a quote is not closed, or is followed by text
  public static List<Row> read(String text) {
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try {
      return rows(new CsvScanner(bytes, separator(text)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<Row> rows(CsvScanner scanner) throws IOException {
    var rows = new ArrayList<Row>();
    while (!scanner.isAtEnd()) {
      int line = scanner.line();
      var cells = new ArrayList<String>();
      CsvScanner.Next next;
      do {
        next = scanner.cell();
        cells.add(scanner.text());
      } while (next == CsvScanner.Next.CELL);
      if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
        rows.add(new Row(line, cells));
      }
    }
    return rows;
  }

  private static char separator(String text) {
    int commas = 0;
    int semicolons = 0;
    boolean quoted = false;
    for (int k = 0; k < text.length() && (quoted || text.charAt(k) != '\n'); k++) {
      char c = text.charAt(k);
      quoted ^= c == QUOTE;
      commas += !quoted && c == ',' ? 1 : 0;
      semicolons += !quoted && c == ';' ? 1 : 0;
    }
    return semicolons > commas ? ';' : ',';
  }

  /// One record of a table, ended as the standard asks.
  public static String write(List<String> cells) {
    return String.join(",", cells.stream().map(CsvTable::written).toList()) + "\r\n";
  }

  private static String written(String cell) {
    boolean isPlain = cell.chars().noneMatch(c -> c == QUOTE || c == ',' || c == '\n' || c == '\r');
    return isPlain ? cell : QUOTE + cell.replace("\"", "\"\"") + QUOTE;
  }
}
