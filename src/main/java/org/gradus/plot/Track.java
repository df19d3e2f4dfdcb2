package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import org.gradus.descent.Trajectory;

/// The points that a descent went through, and what it is called.
///
/// @param points each with a coordinate for every variable, all finite
/// @param values the value of the objective at each point; not finite where it has none
public record Track(String name, List<List<Double>> points, List<Double> values) {
  /// More points than a picture can show are thinned out evenly.
  private static final int MOST_POINTS = 3000;

  public Track {
    points = points.stream().map(List::copyOf).toList();
    values = List.copyOf(values);
  }

  /// The iterates of a run up to the first that is not finite.
  public static Track of(String name, Trajectory run) {
    var points = new ArrayList<List<Double>>();
    var values = new ArrayList<Double>();
    int stride = Math.max(1, Math.ceilDiv(run.size(), MOST_POINTS));
    for (int j = 0;
        j < run.size();
        j += j + stride > run.last() && j < run.last() ? run.last() - j : stride) {
      var point = run.point(j);
      if (!point.stream().allMatch(Double::isFinite)) {
        break;
      }
      points.add(point);
      values.add(run.value(j));
    }
    return new Track(name, points, values);
  }

  List<Double> coordinate(int i) {
    return points.stream().map(point -> point.get(i)).toList();
  }
}
