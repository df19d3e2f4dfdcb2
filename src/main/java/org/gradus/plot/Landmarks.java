package org.gradus.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Interval;
import org.gradus.stationary.Family;
import org.gradus.stationary.Kind;
import org.gradus.stationary.StationaryPoint;
import org.gradus.stationary.StationaryPoints;

/// What is known of the stationary points of a function that is drawn.
public record Landmarks(List<Landmark> points, List<Family> families) {
  public static final Landmarks NONE = new Landmarks(List.of(), List.of());

  /// A window is chosen around so many points at most.
  private static final int MOST_SHOWN = 40;

  /// More marks would cover the picture.
  private static final int MOST_MARKED = 400;

  /// A stationary point, and what it was proved to be.
  public record Landmark(List<Double> at, Kind kind) {
    public Landmark {
      at = List.copyOf(at);
    }
  }

  public Landmarks {
    points = List.copyOf(points);
    families = List.copyOf(families);
  }

  public static Landmarks of(StationaryPoints found) {
    return new Landmarks(
        found.points().stream().map(point -> landmark(found, point)).toList(), found.families());
  }

  private static Landmark landmark(StationaryPoints found, StationaryPoint point) {
    return new Landmark(
        found.variables().stream().map(x -> point.at().get(x).approximate().doubleValue()).toList(),
        point.kind());
  }

  /// What lies in a window: the points one by one, where those found before are endlessly many, or
  /// more than a window can be chosen by; nothing where there are too many to be told apart.
  static Landmarks within(List<Range> ranges, StationaryPoints found, Budget budget) {
    boolean isLattice =
        found.families().stream()
            .anyMatch(family -> family.parameters().stream().anyMatch(Family.Parameter::integer));
    if (!isLattice && found.points().size() <= MOST_SHOWN) {
      return of(found);
    }
    Map<Symbol, Interval> box = new LinkedHashMap<>();
    for (int i = 0; i < ranges.size(); i++) {
      box.put(found.variables().get(i), Interval.of(ranges.get(i).from(), ranges.get(i).to()));
    }
    var shown =
        of(StationaryPoints.of(found.function(), found.variables(), Optional.of(box), budget));
    return shown.points.size() > MOST_MARKED ? NONE : shown;
  }

  /// The coordinates of the points, if they are so few that a picture can show them all.
  List<Double> coordinate(int i) {
    return points.size() > MOST_SHOWN
        ? List.of()
        : points.stream().map(point -> point.at().get(i)).toList();
  }
}
