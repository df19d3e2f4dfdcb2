package org.gradus.plot;

import java.util.List;
import java.util.stream.Collectors;
import org.gradus.stationary.Family;
import org.gradus.stationary.Kind;
import org.gradus.stationary.StationaryPoint;
import org.gradus.stationary.StationaryPoints;

/// What is known of the stationary points of a function that is drawn.
public record Landmarks(List<Landmark> points, List<Family> families) {
  public static final Landmarks NONE = new Landmarks(List.of(), List.of());

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
        found.variables().stream()
            .map(x -> point.at().get(x).approximate().doubleValue())
            .collect(Collectors.toList()),
        point.kind());
  }

  List<Double> coordinate(int i) {
    return points.stream().map(point -> point.at().get(i)).toList();
  }
}
