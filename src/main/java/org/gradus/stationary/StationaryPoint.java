package org.gradus.stationary;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.gradus.expr.Symbol;

/// A stationary point with the value of f there and what it is.
public record StationaryPoint(
    SequencedMap<Symbol, Coordinate> at, Coordinate value, Classification classification) {
  /// From left to right: by the first coordinate, then by the second, and so on.
  static List<StationaryPoint> sorted(List<StationaryPoint> points) {
    var places = new IdentityHashMap<StationaryPoint, List<Double>>();
    for (var point : points) {
      places.put(point, point.at.values().stream().map(StationaryPoint::position).toList());
    }
    return points.stream().sorted((a, b) -> compare(places.get(a), places.get(b))).toList();
  }

  private static double position(Coordinate c) {
    return c.approximate().doubleValue();
  }

  private static int compare(List<Double> a, List<Double> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  public Kind kind() {
    return classification.kind();
  }
}
