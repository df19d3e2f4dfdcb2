package org.gradus.app.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Tables of comma-separated values, as RFC 4180 has them.
///
/// A byte order mark is skipped, and so is a first line `sep=;`. The separator is what the first
/// line has most of outside quotes: commas, semicolons, as spreadsheets in many countries write
/// them, or tabs.
public final class CsvTable {
  private static final char QUOTE = '"';
  private static final String SEPARATORS = ",;\t";

  /// What a spreadsheet reads as the name of the separator.
  private static final Pattern SEPARATOR = Pattern.compile("\uFEFF?sep=([,;\t])\r?\n");

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
    var named = SEPARATOR.matcher(text);
    boolean isNamed = named.lookingAt();
    char separator = isNamed ? named.group(1).charAt(0) : separator(text);
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try {
      var rows = rows(new CsvScanner(bytes, separator));
      return isNamed ? rows.subList(1, rows.size()) : rows;
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

  /// In doubt the first of the separators.
  private static char separator(String text) {
    var counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int k = 0; k < text.length() && (quoted || text.charAt(k) != '\n'); k++) {
      int c = SEPARATORS.indexOf(text.charAt(k));
      quoted ^= text.charAt(k) == QUOTE;
      if (c >= 0 && !quoted) {
        counts[c]++;
      }
    }
    int best = 0;
    for (int c = 1; c < counts.length; c++) {
      best = counts[c] > counts[best] ? c : best;
    }
    return SEPARATORS.charAt(best);
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
