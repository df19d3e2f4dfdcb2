package org.gradus.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One panel of a picture for a terminal.
final class TerminalPanel {
  private static final double USUAL_ASPECT = 0.66;

  /// With dots in a larger part of all characters, lines cannot be told apart.
  private static final double CLEAR = 0.45;

  private static final int LEAST_ROWS = 2;
  private static final int LEAST_COLUMNS = 10;

  private final Panel panel;
  private final int width;
  private final int gutter;
  private final BrailleCanvas canvas;
  private final List<Drawing> legend;
  private final boolean hasLetters;

  /// @param gutter the columns left of the vertical axis
  TerminalPanel(Panel panel, int width, int height, int gutter) {
    this.panel = panel;
    this.width = width;
    this.gutter = gutter;
    this.canvas =
        new BrailleCanvas(Math.max(LEAST_COLUMNS, width - gutter - 1), rows(panel, height));
    this.legend = Legend.of(panel);
    this.hasLetters = legend.stream().filter(Drawing.Line.class::isInstance).count() > 1;
  }

  private static int rows(Panel panel, int height) {
    double rows = height * Math.min(1.2, panel.aspect() / USUAL_ASPECT);
    return Math.max(LEAST_ROWS, (int) Math.round(rows));
  }

  /// The columns that the numbers of the vertical axis take.
  static int gutter(Panel panel, int height) {
    return upTicks(panel, rows(panel, height)).stream()
        .mapToInt(tick -> DisplayWidth.of(tick.text()) + 1)
        .max()
        .orElse(0);
  }

  private static List<Ticks.Tick> upTicks(Panel panel, int rows) {
    return Ticks.fitting(panel.up(), rows, 1.5, _ -> 1);
  }

  List<String> lines() {
    var levels = levels();
    levels.forEach(level -> line(level.strokes(), canvas));
    panel.drawings().forEach(this::draw);
    letters();
    marks();
    labels(levels);
    var lines = new ArrayList<String>();
    if (!panel.title().isEmpty()) {
      lines.addAll(TextLines.wrap(panel.title(), width));
    }
    if (!panel.up().label().isEmpty()) {
      lines.add(panel.up().label());
    }
    lines.addAll(withUpAxis());
    lines.addAll(acrossAxis());
    lines.addAll(legendLines());
    return lines;
  }

  /// As many of the levels, at equal distances in their order, as leave the picture clear.
  private List<Drawing.Level> levels() {
    var all =
        panel.drawings().stream()
            .flatMap(d -> d instanceof Drawing.Level level ? Stream.of(level) : Stream.empty())
            .toList();
    for (int stride = 1; stride < all.size(); stride++) {
      var chosen = every(stride, all);
      var trial = new BrailleCanvas(canvas.columns(), canvas.rows());
      chosen.forEach(level -> line(level.strokes(), trial));
      if (trial.share() <= CLEAR) {
        return chosen;
      }
    }
    return all.subList(0, Math.min(1, all.size()));
  }

  private static List<Drawing.Level> every(int stride, List<Drawing.Level> levels) {
    return IntStream.range(0, levels.size())
        .filter(i -> i % stride == stride / 2)
        .mapToObj(levels::get)
        .toList();
  }

  private void line(List<List<Position>> strokes, BrailleCanvas onto) {
    strokes.forEach(stroke -> parts(stroke).forEach(onto::line));
  }

  private void draw(Drawing drawing) {
    switch (drawing) {
      case Drawing.Line line -> line(line.strokes(), canvas);
      case Drawing.Area(var outlines, Drawing.Fill.Tint _, _) -> tint(outlines);
      case Drawing.Area _, Drawing.Marks _, Drawing.Level _, Drawing.Label _ -> {}
    }
  }

  private List<List<Position>> parts(List<Position> stroke) {
    return Clip.line(stroke.stream().map(panel::inBox).toList());
  }

  /// Shades the characters whose middle lies in the area.
  private void tint(List<List<Position>> outlines) {
    var inBox = outlines.stream().map(o -> o.stream().map(panel::inBox).toList()).toList();
    for (int row = 0; row < canvas.rows(); row++) {
      for (int column = 0; column < canvas.columns(); column++) {
        double x = (column + 0.5) / canvas.columns();
        double y = 1 - (row + 0.5) / canvas.rows();
        boolean isInside =
            inBox.stream().filter(outline -> surrounds(outline, x, y)).count() % 2 == 1;
        if (isInside) {
          canvas.shade(row, column);
        }
      }
    }
  }

  /// Whether a ray to the right crosses the outline an odd number of times.
  private static boolean surrounds(List<Position> outline, double x, double y) {
    boolean inside = false;
    for (int i = 0; i < outline.size(); i++) {
      var a = outline.get(i);
      var b = outline.get((i + 1) % outline.size());
      boolean crosses =
          a.y() > y != b.y() > y && x < a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
      inside ^= crosses;
    }
    return inside;
  }

  /// Where there are several named lines, each carries its letter at three places.
  private void letters() {
    for (int i = 0; hasLetters && i < legend.size(); i++) {
      if (legend.get(i) instanceof Drawing.Line line) {
        var seen = line.strokes().stream().flatMap(s -> parts(s).stream()).toList();
        if (!seen.isEmpty()) {
          letters(seen, letter(i), (i + 1.0) / (legend.size() + 1));
        }
      }
    }
  }

  private void letters(List<List<Position>> seen, char letter, double shift) {
    double from = seen.getFirst().getFirst().x();
    double to = seen.getLast().getLast().x();
    for (int k = 0; k < 3; k++) {
      double x = from + (k + shift) / 3 * (to - from);
      nearest(seen, x).ifPresent(p -> canvas.sign(canvas.row(p.y()), canvas.column(p.x()), letter));
    }
  }

  /// The point of the lines whose x is nearest.
  private static Optional<Position> nearest(List<List<Position>> seen, double x) {
    return seen.stream()
        .flatMap(List::stream)
        .min(Comparator.comparingDouble(p -> Math.abs(p.x() - x)));
  }

  private char letter(int i) {
    long before = legend.subList(0, i).stream().filter(Drawing.Line.class::isInstance).count();
    return (char) ('a' + before % 26);
  }

  private void marks() {
    for (var drawing : panel.drawings()) {
      if (drawing instanceof Drawing.Marks marks) {
        marks.at().stream()
            .map(panel::inBox)
            .filter(Panel::isInBox)
            .forEach(
                p -> canvas.sign(canvas.row(p.y()), canvas.column(p.x()), marks.marker().sign()));
      }
    }
  }

  private void labels(List<Drawing.Level> levels) {
    var places =
        new TextPlaces(new TextPlaces.Box(0, 0, canvas.columns(), canvas.rows()), 1.5, 0.5);
    for (var drawing : panel.drawings()) {
      if (drawing instanceof Drawing.Marks marks && marks.marker() != Marker.POINT) {
        marks.at().stream()
            .map(panel::inBox)
            .filter(Panel::isInBox)
            .forEach(p ->
                places.take(new TextPlaces.Box(canvas.column(p.x()), canvas.row(p.y()), 1, 1)));
      }
    }
    levels.forEach(level -> label(level.label(), places));
    for (var drawing : panel.drawings()) {
      if (drawing instanceof Drawing.Label label) {
        label(label, places);
      }
    }
  }

  private void label(Drawing.Label label, TextPlaces places) {
    var seen =
        label.places().stream()
            .map(panel::inBox)
            .filter(Panel::isInBox)
            .map(p -> new Position(canvas.column(p.x()) + 0.5, canvas.row(p.y()) + 0.5))
            .toList();
    places
        .place(label, seen, DisplayWidth.of(label.text()), 1)
        .ifPresent(box ->
            canvas.text((int) Math.floor(box.top()), (int) Math.floor(box.left()), label.text()));
  }

  private List<String> withUpAxis() {
    var numbers = new String[canvas.rows()];
    for (var tick : upTicks(panel, canvas.rows())) {
      numbers[canvas.row(panel.up().fraction(tick.value()))] = tick.text();
    }
    var rows = canvas.lines();
    var lines = new ArrayList<String>();
    for (int row = 0; row < rows.size(); row++) {
      boolean hasTick = numbers[row] != null;
      var number = hasTick ? numbers[row] + " " : "";
      lines.add(DisplayWidth.padLeft(number, gutter) + (hasTick ? "┤" : "│") + rows.get(row));
    }
    return lines;
  }

  private List<String> acrossAxis() {
    var rule = new StringBuilder("─".repeat(canvas.columns()));
    var numbers = new StringBuilder(" ".repeat(width + 1));
    var ticks = Ticks.fitting(panel.across(), canvas.columns(), 2, text -> DisplayWidth.of(text));
    for (var tick : ticks) {
      int column = canvas.column(panel.across().fraction(tick.value()));
      rule.setCharAt(column, '┬');
      int start = gutter + 1 + column - DisplayWidth.of(tick.text()) / 2;
      int within = Math.max(0, Math.min(start, width - DisplayWidth.of(tick.text())));
      numbers.replace(within, within + tick.text().length(), tick.text());
    }
    var lines = new ArrayList<String>();
    lines.add(" ".repeat(gutter) + "└" + rule);
    if (!ticks.isEmpty()) {
      lines.add(numbers.toString());
    }
    if (!panel.across().label().isEmpty()) {
      int room = gutter + 1 + (canvas.columns() - DisplayWidth.of(panel.across().label())) / 2;
      lines.add(" ".repeat(Math.max(0, room)) + panel.across().label());
    }
    return lines;
  }

  private List<String> legendLines() {
    var entries = new ArrayList<String>();
    for (int i = 0; i < legend.size(); i++) {
      var sample = sample(legend.get(i), i);
      if (!sample.isEmpty()) {
        entries.add(
            (sample + " " + Legend.name(legend.get(i)) + "  ").replace(' ', TextLines.FIXED_SPACE));
      }
    }
    return entries.isEmpty() ? List.of() : TextLines.wrap(String.join(" ", entries), width);
  }

  private String sample(Drawing drawing, int i) {
    return switch (drawing) {
      case Drawing.Line _ -> hasLetters ? Character.toString(letter(i)) : "⠤⠤";
      case Drawing.Marks marks -> Character.toString(marks.marker().sign());
      case Drawing.Area(_, Drawing.Fill.Tint _, _) -> "░";
      case Drawing.Area _, Drawing.Level _, Drawing.Label _ -> "";
    };
  }
}
