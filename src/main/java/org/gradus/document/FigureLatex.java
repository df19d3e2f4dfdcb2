package org.gradus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes a figure in LaTeX's own `picture` environment, which needs no package: lines as straight
/// Bézier curves in black, told apart by their patterns; areas are left out.
final class FigureLatex {
  private static final double TEXT_WIDTH = 440;
  private static final int MOST_COLUMNS = 2;
  private static final double LEFT = 46;
  private static final double WIDEST_BOX = 300;
  private static final double TEXT = 5;
  private static final double ROW = 12;

  /// Nobody sees that a line is off by less.
  private static final double INVISIBLE = 0.15;

  /// LaTeX puts so many dots on a point of length.
  private static final double DOTS_PER_POINT = 2.2;

  private final Panel panel;
  private final double width;
  private final double height;
  private final StringBuilder out = new StringBuilder();

  private FigureLatex(Panel panel, double width) {
    this.panel = panel;
    this.width = width;
    this.height = width * panel.aspect();
  }

  static String write(Figure figure) {
    int columns = Math.min(MOST_COLUMNS, Math.min(figure.columns(), figure.panels().size()));
    double box = Math.min(WIDEST_BOX, TEXT_WIDTH / columns - LEFT - 8);
    var panels = figure.panels().stream().map(p -> new FigureLatex(p, box).write()).toList();
    var rows = new ArrayList<String>();
    for (int first = 0; first < panels.size(); first += columns) {
      rows.add(String.join("\n", panels.subList(first, Math.min(first + columns, panels.size()))));
    }
    return Latex.environment(
        "center",
        "\\emph{%s}\\par\\nobreak\\smallskip\n".formatted(LatexCharacters.inText(figure.title()))
            + "{\\footnotesize\\setlength{\\unitlength}{1pt}%\n"
            + String.join("\n\n", rows)
            + "\n\\par}");
  }

  private String write() {
    double above = panel.title().isEmpty() ? 1.5 * ROW : 2.5 * ROW;
    var legend = Legend.of(panel);
    double below = (2.5 + legend.size()) * ROW;
    frame();
    panel.drawings().forEach(this::draw);
    labels();
    legend(legend);
    return "\\begin{picture}(%s,%s)(%s,%s)\n%s\\end{picture}"
        .formatted(
            number(LEFT + width + 8),
            number(above + height + below),
            number(-LEFT),
            number(-below),
            out);
  }

  private void frame() {
    line(List.of(new Position(0, 0), new Position(width, 0)));
    line(List.of(new Position(0, 0), new Position(0, height)));
    for (var tick : Ticks.fitting(panel.across(), width, 10, text -> TEXT * text.length())) {
      double x = panel.across().fraction(tick.value()) * width;
      line(List.of(new Position(x, -2), new Position(x, 0)));
      put(x, -4, "t", tick.text());
    }
    for (var tick : Ticks.fitting(panel.up(), height, 12, _ -> 8)) {
      double y = panel.up().fraction(tick.value()) * height;
      line(List.of(new Position(-2, y), new Position(0, y)));
      put(-4, y, "r", tick.text());
    }
    put(width / 2, -1.2 * ROW, "t", panel.across().label());
    put(0, height + 4, "bl", panel.up().label());
    put(0, height + 4 + (panel.up().label().isEmpty() ? 0 : ROW), "bl", panel.title());
  }

  private void draw(Drawing drawing) {
    switch (drawing) {
      case Drawing.Line(var strokes, var pen, _) -> strokes(strokes, pen);
      case Drawing.Level level -> strokes(level.strokes(), level.pen());
      case Drawing.Marks marks ->
          marks.at().stream()
              .map(panel::inBox)
              .filter(Panel::isInBox)
              .map(this::scaled)
              .forEach(p -> out.append(mark(p, marks.marker())));
      case Drawing.Area _, Drawing.Label _ -> {}
    }
  }

  private void strokes(List<List<Position>> strokes, Pen pen) {
    for (var stroke : strokes) {
      for (var part : Clip.line(stroke.stream().map(panel::inBox).toList())) {
        var thinned = Thinning.of(part.stream().map(this::scaled).toList(), INVISIBLE);
        Dashes.of(thinned, pen).forEach(this::line);
      }
    }
  }

  private Position scaled(Position inBox) {
    return new Position(inBox.x() * width, inBox.y() * height);
  }

  private void line(List<Position> points) {
    for (int i = 0; i + 1 < points.size(); i++) {
      var a = points.get(i);
      var b = points.get(i + 1);
      double length = Math.hypot(b.x() - a.x(), b.y() - a.y());
      out.append(
          "\\qbezier[%d](%s,%s)(%s,%s)(%s,%s)\n"
              .formatted(
                  2 + (int) (DOTS_PER_POINT * length),
                  number(a.x()),
                  number(a.y()),
                  number((a.x() + b.x()) / 2),
                  number((a.y() + b.y()) / 2),
                  number(b.x()),
                  number(b.y())));
    }
  }

  private static String mark(Position at, Marker marker) {
    var sign =
        switch (marker) {
          case DISC -> "\\circle*{4}";
          case POINT -> "\\circle*{2}";
          case RING -> "\\circle{4}";
          case SQUARE -> "\\makebox(0,0){\\rule{4pt}{4pt}}";
          case DIAMOND -> inMath("\\diamond");
          case UP, OPEN_UP -> inMath("\\triangle");
          case DOWN, OPEN_DOWN -> inMath("\\nabla");
          case CROSS -> inMath("\\times");
          case PLUS -> inMath("+");
        };
    return "\\put(%s,%s){%s}\n".formatted(number(at.x()), number(at.y()), sign);
  }

  private static String inMath(String sign) {
    return "\\makebox(0,0){$" + sign + "$}";
  }

  private void labels() {
    var places = new TextPlaces(new TextPlaces.Box(0, 0, width, height), 5, 4);
    for (var drawing : panel.drawings()) {
      if (drawing instanceof Drawing.Level level) {
        label(level.label(), places);
      } else if (drawing instanceof Drawing.Label label) {
        label(label, places);
      }
    }
  }

  private void label(Drawing.Label label, TextPlaces places) {
    var seen =
        label.places().stream()
            .map(panel::inBox)
            .filter(Panel::isInBox)
            .map(this::scaled)
            .map(p -> new Position(p.x(), height - p.y()))
            .toList();
    places
        .place(label, seen, TEXT * label.text().length(), 9)
        .ifPresent(box ->
            put(
                box.left() + box.width() / 2,
                height - box.top() - box.height() / 2,
                "",
                label.text()));
  }

  private void legend(List<Drawing> legend) {
    for (int i = 0; i < legend.size(); i++) {
      double y = -(3 + i) * ROW;
      switch (legend.get(i)) {
        case Drawing.Line line ->
            Dashes.of(List.of(new Position(0, y), new Position(28, y)), line.pen())
                .forEach(this::line);
        case Drawing.Marks marks -> out.append(mark(new Position(14, y), marks.marker()));
        case Drawing.Area _, Drawing.Level _, Drawing.Label _ -> {}
      }
      put(34, y, "l", Legend.name(legend.get(i)));
    }
  }

  private void put(double x, double y, String side, String text) {
    if (!text.isEmpty()) {
      out.append(
          "\\put(%s,%s){\\makebox(0,0)[%s]{%s}}\n"
              .formatted(number(x), number(y), side, LatexCharacters.inText(text)));
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
