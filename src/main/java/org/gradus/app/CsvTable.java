package org.gradus.app;

import java.util.ArrayList;
import java.util.List;

/// Tables of comma-separated values, as RFC 4180 has them.
///
/// A byte order mark is skipped. Where the first line has more semicolons than commas outside
/// quotes, the table is separated by semicolons, as spreadsheets in many countries write it.
final class CsvTable {
  private static final char QUOTE = '"';

  private final String text;
  private final char separator;
  private int next;
  private int line = 1;

  private CsvTable(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /// One record with the number of the line on which it begins.
  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /// The records, the header among them; lines with nothing on them are left out.
  ///
  /// @throws Refused if a quote is not closed, or is followed by text
  static List<Row> read(String text) {
    var body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    var table = new CsvTable(body, separator(body));
    var rows = new ArrayList<Row>();
    while (table.next < body.length()) {
      var row = table.row();
      if (row.cells().size() > 1 || !row.cells().getFirst().isEmpty()) {
        rows.add(row);
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

  private Row row() {
    int start = line;
    var cells = new ArrayList<String>();
    cells.add(cell());
    while (next < text.length() && text.charAt(next) == separator) {
      next++;
      cells.add(cell());
    }
    endLine();
    return new Row(start, cells);
  }

  private void endLine() {
    if (next < text.length() && text.charAt(next) == '\r') {
      next++;
    }
    if (next < text.length() && text.charAt(next) == '\n') {
      next++;
    }
    line++;
  }

  private String cell() {
    if (next < text.length() && text.charAt(next) == QUOTE) {
      return quoted();
    }
    int start = next;
    while (next < text.length() && !isEnd(text.charAt(next))) {
      next++;
    }
    return text.substring(start, next);
  }

  private boolean isEnd(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private String quoted() {
    int first = line;
    var cell = new StringBuilder();
    for (next++; next < text.length(); next++) {
      char c = text.charAt(next);
      if (c == QUOTE && next + 1 < text.length() && text.charAt(next + 1) == QUOTE) {
        next++;
      } else if (c == QUOTE) {
        next++;
        requireEnd();
        return cell.toString();
      }
      line += c == '\n' ? 1 : 0;
      cell.append(c);
    }
    throw Refused.request("The quote that opens on line " + first + " of the table is not closed.");
  }

  private void requireEnd() {
    if (next < text.length() && !isEnd(text.charAt(next))) {
      throw Refused.request(
          "On line " + line + " of the table there is text behind a closing quote.");
    }
  }

  /// One record of a table, ended as the standard asks.
  static String write(List<String> cells) {
    return String.join(",", cells.stream().map(CsvTable::written).toList()) + "\r\n";
  }

  private static String written(String cell) {
    boolean isPlain = cell.chars().noneMatch(c -> c == QUOTE || c == ',' || c == '\n' || c == '\r');
    return isPlain ? cell : QUOTE + cell.replace("\"", "\"\"") + QUOTE;
  }
}
