package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gradus.document.Drawing;
import org.gradus.document.Figure;
import org.gradus.document.Ink;
import org.gradus.document.Panel;
import org.gradus.document.Pen;
import org.gradus.document.Position;
import org.gradus.number.Budget;
import org.gradus.stationary.Kind;
import org.gradus.stationary.StationaryPoints;

/// The level lines of a function of two variables, with stationary points and trajectories.
///
/// Darker ground is lower. The level through a saddle is drawn too: it crosses itself there.
///
/// @param window what is shown; empty to choose it
/// @param marks what else is marked
public record Contour(
    Subject subject,
    Optional<Window> window,
    Landmarks landmarks,
    List<Track> tracks,
    List<Drawing> marks) {
  static final String NOWHERE =
      "The function has no value at any of the points that were tried. Give a window, such as"
          + " --window %s=1..2,%s=1..2.";

  private static final double USUAL = 0.8;
  private static final double LOWEST = 0.45;
  private static final double HIGHEST = 1.05;
  private static final double MARGIN = 0.35;
  private static final int MOST_SADDLES = 3;

  public Contour {
    tracks = List.copyOf(tracks);
    marks = List.copyOf(marks);
  }

  public static Contour of(Subject subject) {
    return new Contour(subject, Optional.empty(), Landmarks.NONE, List.of(), List.of());
  }

  public Contour in(Optional<Window> shown) {
    return new Contour(subject, shown, landmarks, tracks, marks);
  }

  private Contour with(Landmarks known) {
    return new Contour(subject, window, known, tracks, marks);
  }

  /// The contour with what is known of the stationary points; where they are endlessly many, with
  /// those that are shown.
  public Contour knowing(StationaryPoints found, Budget budget) {
    var first = with(Landmarks.of(found));
    return first
        .shown()
        .map(shown ->
            first
                .in(Optional.of(shown))
                .with(Landmarks.within(List.of(shown.across(), shown.up()), found, budget)))
        .orElse(first);
  }

  /// The picture.
  public Plot plot() {
    var shown = shown();
    var panel = shown.flatMap(this::panel);
    return panel
        .<Plot>map(
            p -> new Plot.Drawn(Figure.of(subject.equation(), description(shown.get(), p), p)))
        .orElseGet(
            () -> new Plot.Refused(NOWHERE.formatted(subject.variable(0), subject.variable(1))));
  }

  /// What is shown.
  Optional<Window> shown() {
    if (window.isPresent()) {
      return window;
    }
    var across = Windows.around(interesting(0), MARGIN);
    var up = Windows.around(interesting(1), MARGIN);
    if (across.isPresent() && up.isPresent()) {
      return Optional.of(Windows.balanced(new Window(across.get(), up.get())));
    }
    return Windows.inTwoVariables(this::value);
  }

  private List<Double> interesting(int i) {
    return Stream.of(
            landmarks.coordinate(i).stream(),
            marks.stream().flatMap(drawing -> places(drawing, i)),
            tracks.stream().flatMap(track -> Windows.followed(track.coordinate(i)).stream()))
        .flatMap(places -> places)
        .toList();
  }

  private static Stream<Double> places(Drawing drawing, int i) {
    return drawing instanceof Drawing.Marks marks
        ? marks.at().stream().map(p -> i == 0 ? p.x() : p.y())
        : Stream.empty();
  }

  private double value(double x, double y) {
    return subject.value(x, y);
  }

  /// The panel; empty where the function has no value in the window.
  Optional<Panel> panel(Window shown) {
    var grid = new Grid(this::value, shown);
    var sorted = grid.sorted();
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    var marked = marked(shown);
    var levels = Levels.of(sorted);
    var drawings = new ArrayList<Drawing>();
    drawings.addAll(ground(grid, levels));
    if (levels.isEmpty()) {
      drawings.add(constant(shown, sorted.getFirst()));
    }
    drawings.addAll(saddleLines(grid, marked, sorted));
    drawings.addAll(trackLines());
    for (var family : landmarks.families()) {
      drawings.addAll(new FamilyPoints(family, subject.variables(), shown::contains).drawings());
    }
    drawings.addAll(marks);
    drawings.addAll(Kinds.drawings(marked));
    return Optional.of(
        new Panel(
            "",
            shown.across().axis(subject.variable(0)),
            shown.up().axis(subject.variable(1)),
            aspect(shown),
            drawings));
  }

  /// Both axes have the same scale, where that makes no strip; then circles are round.
  private static double aspect(Window shown) {
    double equal = shown.up().width() / shown.across().width();
    return equal > LOWEST && equal < HIGHEST ? equal : USUAL;
  }

  /// The tones between the levels, and their lines.
  private List<Drawing> ground(Grid grid, List<Double> levels) {
    var areas = new ArrayList<Drawing>();
    var lines = new ArrayList<Drawing>();
    var defined = Isolines.of(this::value, grid, Double.NEGATIVE_INFINITY, 0);
    areas.add(new Drawing.Area(defined.outlines(), new Drawing.Fill.Shade(0), ""));
    for (int k = 0; k < levels.size(); k++) {
      var level = Isolines.of(this::value, grid, levels.get(k), subject.iterations());
      double tone = (k + 1.0) / levels.size();
      areas.add(new Drawing.Area(level.outlines(), new Drawing.Fill.Shade(tone), ""));
      lines.add(new Drawing.Level(level.lines(), Numbers.text(level.value())));
    }
    areas.addAll(lines);
    return areas;
  }

  private static Drawing constant(Window shown, double value) {
    return Drawing.Label.at(
        new Position(shown.across().at(0.5), shown.up().at(0.5)),
        "the same value at every point looked at: " + Numbers.text(value),
        Drawing.Side.CENTRE);
  }

  private List<Drawing> saddleLines(Grid grid, List<Kinds.Marked> marked, List<Double> sorted) {
    var heights = new TreeSet<Double>();
    for (var point : marked) {
      if (point.kind() == Kind.SADDLE) {
        heights.add(value(point.at().x(), point.at().y()));
      }
    }
    boolean areFew = heights.size() <= MOST_SADDLES;
    return heights.stream()
        .filter(height -> areFew && height > sorted.getFirst() && height < sorted.getLast())
        .<Drawing>map(height ->
            new Drawing.Line(
                Isolines.of(this::value, grid, height, subject.iterations()).lines(),
                Pen.of(Ink.PURPLE).with(Pen.Dash.DASHED),
                "level through a saddle"))
        .toList();
  }

  private List<Kinds.Marked> marked(Window shown) {
    return landmarks.points().stream()
        .map(point ->
            new Kinds.Marked(
                new Position(point.at().getFirst(), point.at().getLast()), point.kind()))
        .filter(point -> shown.contains(point.at()))
        .toList();
  }

  private List<Drawing> trackLines() {
    var drawings = new ArrayList<Drawing>();
    var starts = new ArrayList<Position>();
    for (int i = 0; i < tracks.size(); i++) {
      var points =
          tracks.get(i).points().stream()
              .map(point -> new Position(point.getFirst(), point.getLast()))
              .toList();
      drawings.addAll(
          TrackLines.of(tracks.get(i).name(), points, TrackLines.pen(i, tracks.size())));
      points.stream().limit(1).forEach(starts::add);
    }
    drawings.addAll(TrackLines.starts(starts));
    return drawings;
  }

  private String description(Window shown, Panel panel) {
    var sentences = new ArrayList<String>();
    sentences.add(
        "Level lines of %s for %s from %s to %s and %s from %s to %s; darker ground is lower."
            .formatted(
                subject.equation(),
                subject.variable(0),
                Numbers.text(shown.across().from()),
                Numbers.text(shown.across().to()),
                subject.variable(1),
                Numbers.text(shown.up().from()),
                Numbers.text(shown.up().to())));
    for (var point : landmarks.points()) {
      sentences.add(
          "Stationary point (%s) at (%s, %s)."
              .formatted(
                  point.kind().text(),
                  Numbers.text(point.at().getFirst()),
                  Numbers.text(point.at().getLast())));
    }
    tracks.forEach(track -> sentences.add(Descriptions.of(track, subject)));
    return String.join(" ", sentences);
  }
}
