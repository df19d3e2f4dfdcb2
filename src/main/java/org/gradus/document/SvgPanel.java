package org.gradus.document;

import java.util.List;

/// One panel of an SVG: the box between the axes, what is around it, and what is in it.
///
/// @param left the room to the left of the box
/// @param above the room above it
record SvgPanel(Panel panel, double boxWidth, double left, double above) {
  private static final double RIGHT = 16;
  private static final double TICK = 5;
  private static final double TEXT_HEIGHT = Svg.FONT * 1.15;
  private static final double SMALL_GAP = 8;

  /// Nobody sees that a line is off by less.
  private static final double INVISIBLE = 0.08;

  /// The room that the numbers of the vertical axis take.
  static double leftMargin(Panel panel, double boxWidth) {
    double widest =
        upTicks(panel, boxWidth * panel.aspect()).stream()
            .mapToDouble(tick -> width(tick.text()))
            .max()
            .orElse(0);
    return widest + TICK + SMALL_GAP;
  }

  private static double width(String text) {
    return TextWidth.of(text) * Svg.FONT;
  }

  double width() {
    return left + boxWidth + RIGHT;
  }

  private double boxHeight() {
    return boxWidth * panel.aspect();
  }

  /// The room that the title and the name of the vertical axis take.
  static double topMargin(Panel panel) {
    return rows(panel.title()) + rows(panel.up().label()) + SMALL_GAP;
  }

  private static double rows(String text) {
    return text.isEmpty() ? 0 : Svg.ROW;
  }

  double height() {
    double ticks = panel.across().scale() == Axis.Scale.BARE ? 0 : Svg.ROW;
    return above
        + boxHeight()
        + ticks
        + rows(panel.across().label())
        + SvgLegend.of(panel, boxWidth + left).height();
  }

  private static List<Ticks.Tick> upTicks(Panel panel, double length) {
    return Ticks.fitting(panel.up(), length, 1.3 * Svg.FONT, _ -> Svg.FONT);
  }

  private List<Ticks.Tick> acrossTicks() {
    return Ticks.fitting(panel.across(), boxWidth, 1.5 * Svg.FONT, SvgPanel::width);
  }

  String write(double x, double y) {
    var out = new StringBuilder();
    out.append(
        "<g transform=\"translate(%s,%s)\">\n"
            .formatted(Svg.number(x + left), Svg.number(y + above)));
    grid(out);
    panel.drawings().forEach(drawing -> draw(drawing, out));
    out.append(
        "<rect class=\"frame\" fill=\"none\" width=\"%s\" height=\"%s\"/>\n"
            .formatted(Svg.number(boxWidth), Svg.number(boxHeight())));
    texts(out);
    labels(out);
    out.append("</g>\n");
    return out.toString();
  }

  private Position onPaper(Position p) {
    var at = panel.inBox(p);
    return scaled(at);
  }

  private Position scaled(Position inBox) {
    return new Position(inBox.x() * boxWidth, (1 - inBox.y()) * boxHeight());
  }

  private void grid(StringBuilder out) {
    for (var tick : acrossTicks()) {
      double x = panel.across().fraction(tick.value()) * boxWidth;
      rule(tick, panel.across(), new Position(x, 0), new Position(x, boxHeight()), out);
    }
    for (var tick : upTicks(panel, boxHeight())) {
      double y = (1 - panel.up().fraction(tick.value())) * boxHeight();
      rule(tick, panel.up(), new Position(0, y), new Position(boxWidth, y), out);
    }
  }

  private static void rule(
      Ticks.Tick tick, Axis axis, Position from, Position to, StringBuilder out) {
    boolean isZero = tick.value() == 0 && axis.scale() == Axis.Scale.LINEAR;
    out.append(
        "<path class=\"%s\" d=\"%s\"/>\n"
            .formatted(isZero ? "zero" : "grid", Svg.path(List.of(from, to))));
  }

  private void draw(Drawing drawing, StringBuilder out) {
    switch (drawing) {
      case Drawing.Area(var outlines, var fill, _) -> area(outlines, fill, out);
      case Drawing.Line(var strokes, var pen, _) -> line(strokes, pen, out);
      case Drawing.Marks(var at, var marker, var ink, _) ->
          at.stream().filter(this::isInBox).forEach(p -> out.append(mark(onPaper(p), marker, ink)));
      case Drawing.Level level -> line(level.strokes(), level.pen(), out);
      case Drawing.Label _ -> {}
    }
  }

  private boolean isInBox(Position p) {
    return Panel.isInBox(panel.inBox(p));
  }

  private void area(List<List<Position>> outlines, Drawing.Fill fill, StringBuilder out) {
    var path = new StringBuilder();
    for (var outline : outlines) {
      var inside = Clip.polygon(outline.stream().map(panel::inBox).toList());
      if (inside.size() > 2) {
        path.append(Svg.path(thinned(inside))).append("Z");
      }
    }
    if (!path.isEmpty()) {
      out.append(
          "<path class=\"%s\"%s fill-rule=\"evenodd\" stroke=\"none\" d=\"%s\"/>\n"
              .formatted(fillClass(fill), opacity(fill), path));
    }
  }

  private List<Position> thinned(List<Position> inBox) {
    return Thinning.of(inBox.stream().map(this::scaled).toList(), INVISIBLE);
  }

  static String fillClass(Drawing.Fill fill) {
    return switch (fill) {
      case Drawing.Fill.Tint(var ink) -> "a " + ink.cssClass();
      case Drawing.Fill.Shade(double lightness) ->
          "b" + Math.round(lightness * (SvgStyle.SHADES - 1));
    };
  }

  static String opacity(Drawing.Fill fill) {
    return switch (fill) {
      case Drawing.Fill.Tint _ -> " fill-opacity=\"0.25\"";
      case Drawing.Fill.Shade _ -> "";
    };
  }

  private void line(List<List<Position>> strokes, Pen pen, StringBuilder out) {
    var path = new StringBuilder();
    for (var stroke : strokes) {
      for (var part : Clip.line(stroke.stream().map(panel::inBox).toList())) {
        path.append(Svg.path(thinned(part)));
      }
    }
    if (!path.isEmpty()) {
      out.append(stroke(pen, path.toString()));
    }
  }

  static String stroke(Pen pen, String path) {
    var dashes =
        pen.dash().lengths().isEmpty()
            ? ""
            : " stroke-dasharray=\"%s\""
                .formatted(
                    String.join(
                        ",",
                        pen.dash().lengths().stream()
                            .map(length -> Svg.number(length * pen.weight().width()))
                            .toList()));
    return "<path class=\"l %s\" fill=\"none\" stroke-width=\"%s\" stroke-linejoin=\"round\"%s d=\"%s\"/>\n"
        .formatted(pen.ink().cssClass(), Svg.number(pen.weight().width()), dashes, path);
  }

  static String mark(Position at, Marker marker, Ink ink) {
    var look =
        marker.isFilled()
            ? "class=\"a edge %s\"".formatted(ink.cssClass())
            : "class=\"l %s\" fill=\"none\" stroke-width=\"2\"".formatted(ink.cssClass());
    return "<path %s transform=\"translate(%s,%s)\" d=\"%s\"/>\n"
        .formatted(look, Svg.number(at.x()), Svg.number(at.y()), marker.outline());
  }

  /// The numbers and names of the axes, the title and the legend.
  private void texts(StringBuilder out) {
    for (var tick : acrossTicks()) {
      double x = panel.across().fraction(tick.value()) * boxWidth;
      out.append(text("middle", "", x, boxHeight() + TICK + Svg.FONT, tick.text()));
    }
    for (var tick : upTicks(panel, boxHeight())) {
      double y = (1 - panel.up().fraction(tick.value())) * boxHeight();
      out.append(text("end", "", -TICK - 2, y + 0.35 * Svg.FONT, tick.text()));
    }
    double below = boxHeight() + (panel.across().scale() == Axis.Scale.BARE ? 0 : Svg.ROW);
    out.append(text("middle", "", boxWidth / 2, below + Svg.FONT + 2, panel.across().label()));
    out.append(text("start", "", -left, -SMALL_GAP, panel.up().label()));
    out.append(
        text("start", "strong", -left, -SMALL_GAP - rows(panel.up().label()), panel.title()));
    double legend = below + rows(panel.across().label()) + 4;
    out.append(SvgLegend.of(panel, boxWidth + left).write(-left, legend));
  }

  static String text(String anchor, String look, double x, double y, String text) {
    return text.isEmpty()
        ? ""
        : "<text%s text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
            .formatted(
                look.isEmpty() ? "" : " class=\"" + look + "\"",
                anchor,
                Svg.number(x),
                Svg.number(y),
                HtmlCharacters.escaped(text));
  }

  private void labels(StringBuilder out) {
    var places =
        new TextPlaces(new TextPlaces.Box(2, 2, boxWidth - 4, boxHeight() - 4), SMALL_GAP, 6);
    for (var drawing : panel.drawings()) {
      if (drawing instanceof Drawing.Marks marks && marks.marker() != Marker.POINT) {
        marks.at().stream()
            .filter(this::isInBox)
            .map(this::onPaper)
            .forEach(p -> places.take(new TextPlaces.Box(p.x() - 5, p.y() - 5, 10, 10)));
      }
    }
    for (var drawing : panel.drawings()) {
      if (drawing instanceof Drawing.Level level) {
        label(level.label(), places, out);
      } else if (drawing instanceof Drawing.Label label) {
        label(label, places, out);
      }
    }
  }

  private void label(Drawing.Label label, TextPlaces places, StringBuilder out) {
    var seen = label.places().stream().filter(this::isInBox).map(this::onPaper).toList();
    places
        .place(label, seen, width(label.text()), TEXT_HEIGHT)
        .ifPresent(box ->
            out.append(
                text(
                    "middle",
                    "halo",
                    box.left() + box.width() / 2,
                    box.top() + 0.82 * box.height(),
                    label.text())));
  }
}
