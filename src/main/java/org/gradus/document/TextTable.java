package org.gradus.document;

import java.util.ArrayList;
import java.util.List;

/// Lays out a table as text, columns four spaces apart.
final class TextTable {
  private static final String GAP = "    ";

  private TextTable() {}

  static List<String> lines(Block.Table table) {
    var columns = new ArrayList<List<String>>();
    for (int j = 0; j < table.columns().size(); j++) {
      columns.add(column(table, j));
    }
    var lines = new ArrayList<String>();
    for (int i = 0; i <= table.rows().size(); i++) {
      int row = i;
      lines.add(String.join(GAP, columns.stream().map(column -> column.get(row)).toList()));
    }
    return lines;
  }

  /// The title and the cells of a column, all of one width.
  private static List<String> column(Block.Table table, int j) {
    var column = table.columns().get(j);
    var cells = new ArrayList<String>();
    cells.add(PlainText.line(column.title()));
    table.rows().forEach(row -> cells.add(cell(table, j, row.get(j))));
    int width = cells.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    return cells.stream()
        .map(cell ->
            column.side() == Block.Side.LEFT
                ? DisplayWidth.padRight(cell, width)
                : DisplayWidth.padLeft(cell, width))
        .toList();
  }

  private static String cell(Block.Table table, int j, Prose cell) {
    return PlainText.line(cell) + missingDecimals(table, j, cell).replaceAll(".", " ");
  }

  /// What stands for the digits and the point that a number lacks compared with the longest of its
  /// column, so that all points are level when the column is aligned to the right.
  static String missingDecimals(Block.Table table, int j, Prose cell) {
    if (table.columns().get(j).side() != Block.Side.POINT) {
      return "";
    }
    int longest =
        table.rows().stream().mapToInt(row -> decimals(PlainText.line(row.get(j)))).max().orElse(0);
    int own = decimals(PlainText.line(cell));
    return own == 0 && longest > 0 ? "." + "0".repeat(longest - 1) : "0".repeat(longest - own);
  }

  /// The length of a number from its point on, 0 where it has none.
  private static int decimals(String number) {
    int point = number.indexOf('.');
    return point < 0 ? 0 : number.length() - point;
  }
}
