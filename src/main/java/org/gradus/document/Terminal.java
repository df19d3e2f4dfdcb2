package org.gradus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a figure for a terminal: lines in the dots of Braille characters, numbers and names
/// around them.
public final class Terminal {
  private static final int LEAST_PANEL_WIDTH = 34;
  private static final int GAP = 3;

  private Terminal() {}

  /// The picture in so many columns; `height` is the number of rows of a usual panel between its
  /// axes.
  public static String write(Figure figure, int width, int height) {
    return lines(figure, width, height).stream()
        .map(line -> line.stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  static List<String> lines(Figure figure, int width, int height) {
    var lines = new ArrayList<String>();
    if (!figure.title().isEmpty()) {
      lines.addAll(TextLines.wrap(figure.title(), width));
      lines.add("");
    }
    int columns = Math.min(figure.columns(), figure.panels().size());
    while (columns > 1 && panelWidth(width, columns) < LEAST_PANEL_WIDTH) {
      columns--;
    }
    int own = panelWidth(width, columns);
    int gutter =
        figure.panels().stream().mapToInt(p -> TerminalPanel.gutter(p, height)).max().orElse(0);
    for (int first = 0; first < figure.panels().size(); first += columns) {
      var row = figure.panels().subList(first, Math.min(first + columns, figure.panels().size()));
      lines.addAll(
          beside(
              row.stream()
                  .map(panel -> new TerminalPanel(panel, own, height, gutter).lines())
                  .toList(),
              own));
      if (first + columns < figure.panels().size()) {
        lines.add("");
      }
    }
    return lines;
  }

  private static int panelWidth(int width, int columns) {
    return (width - GAP * (columns - 1)) / columns;
  }

  private static List<String> beside(List<List<String>> panels, int width) {
    int height = panels.stream().mapToInt(List::size).max().orElse(0);
    var lines = new ArrayList<String>();
    for (int row = 0; row < height; row++) {
      int line = row;
      lines.add(
          panels.stream()
              .map(panel -> line < panel.size() ? panel.get(line) : "")
              .map(text -> DisplayWidth.padRight(text, width))
              .collect(Collectors.joining(" ".repeat(GAP))));
    }
    return lines;
  }
}
