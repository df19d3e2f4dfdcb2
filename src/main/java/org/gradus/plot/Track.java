package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import org.gradus.descent.Trajectory;
import org.gradus.document.Position;

/// The points that a descent went through, and what it is called.
///
/// @param points each with a coordinate for every variable, all finite
/// @param losses the value of the objective after so many passes over the data, or updates
public record Track(String name, List<List<Double>> points, List<Position> losses) {
  /// More points than a picture can show are thinned out evenly.
  private static final int MOST_POINTS = 3000;

  public Track {
    points = points.stream().map(List::copyOf).toList();
    losses = List.copyOf(losses);
  }

  /// The iterates of a run up to the first that is not finite.
  ///
  /// @param passes how much of the data an update looks at; 1 to count updates
  public static Track of(String name, Trajectory run, double passes) {
    var points = new ArrayList<List<Double>>();
    var losses = new ArrayList<Position>();
    int stride = Math.max(1, Math.ceilDiv(run.size(), MOST_POINTS));
    for (int j = 0; j < run.size(); j = next(j, stride, run)) {
      var point = run.point(j);
      if (!point.stream().allMatch(Double::isFinite)) {
        break;
      }
      points.add(point);
      if (Double.isFinite(run.value(j))) {
        losses.add(new Position(run.step(j) * passes, run.value(j)));
      }
    }
    return new Track(name, points, losses);
  }

  /// The last iterate is never left out.
  private static int next(int j, int stride, Trajectory run) {
    return j < run.last() ? Math.min(j + stride, run.last()) : run.size();
  }

  List<Double> coordinate(int i) {
    return points.stream().map(point -> point.get(i)).toList();
  }

  List<Double> last() {
    return points.getLast();
  }
}
