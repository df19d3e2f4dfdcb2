package org.gradus.document;

import java.util.ArrayList;
import java.util.List;

/// Lines of text that stand beside other boxes, with the line that is level with theirs.
record TextBox(List<String> lines, int baseline) {
  TextBox {
    lines = List.copyOf(lines);
  }

  static TextBox of(String line) {
    return new TextBox(List.of(line), 0);
  }

  int width() {
    return lines.stream().mapToInt(DisplayWidth::of).max().orElse(0);
  }

  int height() {
    return lines.size();
  }

  /// This box with another to its right, baselines level.
  TextBox beside(TextBox right) {
    int above = Math.max(baseline, right.baseline);
    int below = Math.max(height() - baseline, right.height() - right.baseline);
    var joined = new ArrayList<String>();
    for (int row = -above; row < below; row++) {
      joined.add(
          DisplayWidth.padRight(line(baseline + row), width()) + right.line(right.baseline + row));
    }
    return new TextBox(joined, above);
  }

  private String line(int row) {
    return row >= 0 && row < height() ? lines.get(row) : "";
  }

  /// The rows of cells between tall brackets, cells aligned to the left.
  static TextBox bracketed(List<List<String>> rows) {
    var widths = columnWidths(rows);
    int last = rows.size() - 1;
    var lines = new ArrayList<String>();
    for (int i = 0; i <= last; i++) {
      lines.add(
          bracket("⎡⎢⎣", "[", i, last) + row(rows.get(i), widths) + bracket("⎤⎥⎦", "]", i, last));
    }
    return new TextBox(lines, last / 2);
  }

  private static String bracket(String tall, String single, int row, int last) {
    if (last == 0) {
      return single;
    }
    return tall.substring(row == 0 ? 0 : row == last ? 2 : 1).substring(0, 1);
  }

  private static String row(List<String> cells, List<Integer> widths) {
    var padded = new ArrayList<String>();
    for (int j = 0; j < cells.size(); j++) {
      padded.add(DisplayWidth.padRight(cells.get(j), widths.get(j)));
    }
    return " " + String.join("   ", padded) + " ";
  }

  /// The width of the widest cell of each column.
  static List<Integer> columnWidths(List<List<String>> rows) {
    var widths = new ArrayList<Integer>();
    for (int j = 0; j < rows.getFirst().size(); j++) {
      int column = j;
      widths.add(rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).max().orElse(0));
    }
    return widths;
  }
}
