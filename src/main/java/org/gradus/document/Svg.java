package org.gradus.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a figure as SVG: one element that needs nothing else.
///
/// It has a title and a description for those who do not see it, follows the reader's choice of a
/// light or a dark screen, and may stand in a page beside others of its kind.
public final class Svg {
  static final double FONT = 13;
  static final double ROW = 20;

  private static final double TITLE_FONT = 16;
  private static final double TITLE_ROW = 24;
  private static final double MARGIN = 10;
  private static final double GAP = 18;
  private static final List<Integer> BOX_WIDTHS = List.of(560, 370, 280, 240);

  private final Figure figure;
  private final List<SvgPanel> panels;
  private final List<String> title;
  private final double width;

  private Svg(Figure figure) {
    this.figure = figure;
    int columns = Math.min(figure.columns(), figure.panels().size());
    double box = BOX_WIDTHS.get(Math.min(columns, BOX_WIDTHS.size()) - 1);
    double left =
        figure.panels().stream().mapToDouble(p -> SvgPanel.leftMargin(p, box)).max().orElse(0);
    this.panels =
        figure.panels().stream()
            .map(p -> new SvgPanel(p, box, left, above(figure, columns, p)))
            .toList();
    this.width = 2 * MARGIN + columns * panels.getFirst().width() + (columns - 1) * GAP;
    this.title = TextWidth.wrap(figure.title(), (width - 2 * MARGIN) / TITLE_FONT);
  }

  /// Enough for every panel of the same row, so that their boxes are level.
  private static double above(Figure figure, int columns, Panel panel) {
    int row = figure.panels().indexOf(panel) / columns;
    return figure.panels().stream()
        .skip((long) row * columns)
        .limit(columns)
        .mapToDouble(SvgPanel::topMargin)
        .max()
        .orElse(0);
  }

  /// The picture as one file.
  public static String write(Figure figure) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + element(figure).replaceFirst("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ");
  }

  /// The picture as an element of a page.
  static String element(Figure figure) {
    return new Svg(figure).write();
  }

  private String write() {
    var drawn = new StringBuilder();
    double top = MARGIN + title.size() * TITLE_ROW;
    int columns = Math.min(figure.columns(), panels.size());
    for (int first = 0; first < panels.size(); first += columns) {
      var row = panels.subList(first, Math.min(first + columns, panels.size()));
      double left = MARGIN;
      for (var panel : row) {
        drawn.append(panel.write(left, top));
        left += panel.width() + GAP;
      }
      top += row.stream().mapToDouble(SvgPanel::height).max().orElse(0) + GAP / 2;
    }
    return frame(top + MARGIN / 2, drawn.toString());
  }

  private String frame(double height, String drawn) {
    return """
    <svg class="%s" role="img" viewBox="0 0 %s %s" width="%s" height="%s" font-family="Helvetica, Arial, 'DejaVu Sans', sans-serif" font-size="%s">
    <title>%s</title>
    <desc>%s</desc>
    <style>
    %s</style>
    <rect class="paper" width="%s" height="%s"/>
    %s%s</svg>
    """
        .formatted(
            SvgStyle.CLASS,
            number(width),
            number(height),
            number(width),
            number(height),
            number(FONT),
            HtmlCharacters.escaped(figure.title()),
            HtmlCharacters.escaped(figure.description()),
            SvgStyle.sheet(),
            number(width),
            number(height),
            titleLines(),
            drawn);
  }

  private String titleLines() {
    var lines = new ArrayList<String>();
    for (int i = 0; i < title.size(); i++) {
      lines.add(
          "<text class=\"strong\" font-size=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
              .formatted(
                  number(TITLE_FONT),
                  number(MARGIN),
                  number(MARGIN + i * TITLE_ROW + TITLE_FONT),
                  HtmlCharacters.escaped(title.get(i))));
    }
    return String.join("", lines);
  }

  /// A length to a hundredth, without what says nothing.
  static String number(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value)
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        : Double.toString(value);
  }

  static String path(List<Position> points) {
    return points.stream()
        .map(p -> number(p.x()) + "," + number(p.y()))
        .collect(Collectors.joining("L", "M", ""));
  }
}
