package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.gradus.document.Drawing;
import org.gradus.document.Figure;
import org.gradus.document.Ink;
import org.gradus.document.Marker;
import org.gradus.document.Panel;
import org.gradus.document.Pen;
import org.gradus.document.Position;
import org.gradus.number.Budget;
import org.gradus.stationary.StationaryPoints;

/// The graph of a function of one variable, with tangents, stationary points and iterates.
///
/// @param window what is shown of the variable; empty to choose it
/// @param height what is shown of the values; empty to choose it
/// @param tangents where tangents are drawn
public record Curve(
    Subject subject,
    Optional<Range> window,
    Optional<Range> height,
    Landmarks landmarks,
    List<Double> tangents,
    List<Track> tracks) {
  static final String NOWHERE =
      "The function has no value at any of the points that were tried. Give a window, such as"
          + " --window %s=1..2.";

  private static final double MARGIN = 0.6;
  private static final int MOST_TANGENTS = 4;

  public Curve {
    tangents = List.copyOf(tangents);
    tracks = List.copyOf(tracks);
  }

  public static Curve of(Subject subject) {
    return new Curve(
        subject, Optional.empty(), Optional.empty(), Landmarks.NONE, List.of(), List.of());
  }

  public Curve in(Optional<Range> across, Optional<Range> up) {
    return new Curve(subject, across, up, landmarks, tangents, tracks);
  }

  private Curve with(Landmarks known) {
    return new Curve(subject, window, height, known, tangents, tracks);
  }

  /// The curve with what is known of its stationary points; where they are endlessly many, with
  /// those that are shown.
  public Curve knowing(StationaryPoints found, Budget budget) {
    var first = with(Landmarks.of(found));
    return first
        .shown()
        .map(range ->
            first
                .in(Optional.of(range), height)
                .with(Landmarks.within(List.of(range), found, budget)))
        .orElse(first);
  }

  public Curve withTangents(List<Double> at) {
    return new Curve(subject, window, height, landmarks, at, tracks);
  }

  /// The picture.
  public Plot plot() {
    var shown = shown();
    return shown.isEmpty()
        ? new Plot.Refused(NOWHERE.formatted(subject.variable(0)))
        : panel(shown.get())
            .<Plot>map(panel ->
                new Plot.Drawn(Figure.of(subject.equation(), description(shown.get()), panel)))
            .orElse(new Plot.Refused(NOWHERE.formatted(subject.variable(0))));
  }

  /// What is shown of the variable.
  Optional<Range> shown() {
    return window
        .or(() -> Windows.around(interesting(), MARGIN))
        .or(() -> Windows.inOneVariable(subject::value));
  }

  private List<Double> interesting() {
    return Stream.of(
            landmarks.coordinate(0).stream(),
            tangents.stream(),
            tracks.stream().flatMap(track -> Windows.followed(track.coordinate(0)).stream()))
        .flatMap(xs -> xs)
        .toList();
  }

  /// The panel; empty where the function has no value in the range.
  Optional<Panel> panel(Range range) {
    var graph = Sampler.strokes(subject::value, range);
    var marked = marked(range);
    if (graph.isEmpty() && marked.isEmpty()) {
      return Optional.empty();
    }
    var drawings = new ArrayList<Drawing>();
    drawings.add(new Drawing.Line(graph, Pen.of(Ink.BLUE), subject.call()));
    drawings.addAll(tangentLines(range));
    drawings.addAll(iterates());
    drawings.addAll(Kinds.drawings(marked));
    var up = height.orElseGet(() -> Heights.of(subject::value, range, mattering(range, marked)));
    return Optional.of(
        Panel.of("", range.axis(subject.variable(0)), up.axis(subject.call()), drawings));
  }

  private List<Kinds.Marked> marked(Range range) {
    var marked = new ArrayList<Kinds.Marked>();
    for (var point : landmarks.points()) {
      double x = point.at().getFirst();
      if (range.contains(x)) {
        at(x).ifPresent(p -> marked.add(new Kinds.Marked(p, point.kind())));
      }
    }
    return marked;
  }

  private Optional<Position> at(double x) {
    double y = subject.value(x);
    return Double.isFinite(x) && Double.isFinite(y)
        ? Optional.of(new Position(x, y))
        : Optional.empty();
  }

  private List<Double> mattering(Range range, List<Kinds.Marked> marked) {
    var values = new ArrayList<>(marked.stream().map(point -> point.at().y()).toList());
    Stream.concat(
            tangents.stream(),
            tracks.stream().flatMap(track -> Windows.followed(track.coordinate(0)).stream()))
        .filter(range::contains)
        .map(subject::value)
        .filter(Double::isFinite)
        .forEach(values::add);
    return values;
  }

  private List<Drawing> tangentLines(Range range) {
    var drawings = new ArrayList<Drawing>();
    for (int i = 0; i < tangents.size(); i++) {
      double x = tangents.get(i);
      double y = subject.value(x);
      double slope = subject.slope(x);
      if (Double.isFinite(y) && Double.isFinite(slope)) {
        drawings.add(
            new Drawing.Line(
                List.of(line(u -> y + slope * (u - x), range)),
                Pen.number(i + 1),
                "tangent at %s = %s, slope %s"
                    .formatted(subject.variable(0), Numbers.text(x), Numbers.text(slope))));
        drawings.add(new Drawing.Marks(List.of(new Position(x, y)), Marker.DISC, Ink.BLACK, ""));
      }
    }
    return drawings;
  }

  private static List<Position> line(DoubleUnaryOperator f, Range range) {
    return Stream.of(range.from(), range.to())
        .filter(x -> Double.isFinite(f.applyAsDouble(x)))
        .map(x -> new Position(x, f.applyAsDouble(x)))
        .toList();
  }

  /// The iterates on the graph, joined in their order; of one run, with the tangents along which it
  /// begins.
  private List<Drawing> iterates() {
    var drawings = new ArrayList<Drawing>();
    var starts = new ArrayList<Position>();
    for (int i = 0; i < tracks.size(); i++) {
      var points = tracks.get(i).coordinate(0).stream().flatMap(x -> at(x).stream()).toList();
      if (tracks.size() == 1) {
        drawings.add(new Drawing.Line(tangentPieces(points), Pen.thin(Ink.GREY), "tangents"));
      }
      drawings.addAll(
          TrackLines.of(tracks.get(i).name(), points, TrackLines.pen(i, tracks.size())));
      points.stream().limit(1).forEach(starts::add);
    }
    drawings.addAll(TrackLines.starts(starts));
    return drawings;
  }

  /// The tangent at each of the first iterates, as far as the next iterate.
  private List<List<Position>> tangentPieces(List<Position> points) {
    var pieces = new ArrayList<List<Position>>();
    for (int k = 0; k + 1 < points.size() && k < MOST_TANGENTS; k++) {
      var from = points.get(k);
      double slope = subject.slope(from.x());
      double end = from.y() + slope * (points.get(k + 1).x() - from.x());
      if (Double.isFinite(end)) {
        pieces.add(List.of(from, new Position(points.get(k + 1).x(), end)));
      }
    }
    return pieces;
  }

  private String description(Range range) {
    var sentences = new ArrayList<String>();
    sentences.add(
        "The graph of %s for %s from %s to %s."
            .formatted(
                subject.equation(),
                subject.variable(0),
                Numbers.text(range.from()),
                Numbers.text(range.to())));
    for (var point : landmarks.points()) {
      double x = point.at().getFirst();
      sentences.add(
          "Stationary point (%s) at %s = %s."
              .formatted(point.kind().text(), subject.variable(0), Numbers.text(x)));
    }
    for (double x : tangents) {
      sentences.add(
          "The tangent at %s = %s has slope %s."
              .formatted(subject.variable(0), Numbers.text(x), Numbers.text(subject.slope(x))));
    }
    for (var track : tracks) {
      sentences.add(Descriptions.of(track, subject));
    }
    return String.join(" ", sentences);
  }
}
