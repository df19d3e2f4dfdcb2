package org.gradus.document;

import java.util.ArrayList;
import java.util.List;

/// What the named drawings of a panel are, in rows below it.
record SvgLegend(List<List<Drawing>> rows) {
  private static final double SAMPLE = 28;
  private static final double GAP = 18;

  static SvgLegend of(Panel panel, double width) {
    var rows = new ArrayList<List<Drawing>>();
    double used = Double.POSITIVE_INFINITY;
    for (var drawing : Legend.of(panel)) {
      double own = width(drawing);
      if (used + own > width) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.getLast().add(drawing);
      used += own + GAP;
    }
    return new SvgLegend(rows);
  }

  private static double width(Drawing drawing) {
    return SAMPLE + 6 + TextWidth.of(Legend.name(drawing)) * Svg.FONT;
  }

  double height() {
    return rows.isEmpty() ? 0 : rows.size() * Svg.ROW + 6;
  }

  String write(double left, double top) {
    var out = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      double x = left;
      double y = top + (i + 0.5) * Svg.ROW;
      for (var drawing : rows.get(i)) {
        out.append(sample(drawing, x, y));
        out.append(
            SvgPanel.text("start", "", x + SAMPLE + 6, y + 0.35 * Svg.FONT, Legend.name(drawing)));
        x += width(drawing) + GAP;
      }
    }
    return out.toString();
  }

  private static String sample(Drawing drawing, double x, double y) {
    return switch (drawing) {
      case Drawing.Line line ->
          SvgPanel.stroke(
              line.pen(), Svg.path(List.of(new Position(x, y), new Position(x + SAMPLE, y))));
      case Drawing.Marks marks ->
          SvgPanel.mark(new Position(x + SAMPLE / 2, y), marks.marker(), marks.ink());
      case Drawing.Area area ->
          "<rect class=\"%s\"%s x=\"%s\" y=\"%s\" width=\"%s\" height=\"12\"/>\n"
              .formatted(
                  SvgPanel.fillClass(area.fill()),
                  SvgPanel.opacity(area.fill()),
                  Svg.number(x),
                  Svg.number(y - 6),
                  Svg.number(SAMPLE));
      case Drawing.Level _, Drawing.Label _ -> "";
    };
  }
}
