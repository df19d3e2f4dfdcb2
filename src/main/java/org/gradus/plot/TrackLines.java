package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import org.gradus.document.Drawing;
import org.gradus.document.Marker;
import org.gradus.document.Pen;
import org.gradus.document.Position;

/// Trajectories as lines: a square at the start, and a point at every iterate where these can be
/// told apart.
final class TrackLines {
  private static final int MOST_POINTS = 60;

  private TrackLines() {}

  /// The pen of one of several trajectories; one alone needs no pattern to be told from others.
  ///
  /// @param number which it is, counted from 0
  static Pen pen(int number, int of) {
    var pen = Pen.number(number + 1);
    return of == 1 ? pen.with(Pen.Dash.SOLID) : pen;
  }

  static List<Drawing> of(String name, List<Position> points, Pen pen) {
    if (points.isEmpty()) {
      return List.of();
    }
    var drawings = new ArrayList<Drawing>();
    drawings.add(new Drawing.Line(List.of(points), pen, name));
    if (points.size() <= MOST_POINTS) {
      drawings.add(new Drawing.Marks(points, Marker.POINT, pen.ink(), ""));
    }
    drawings.add(new Drawing.Marks(List.of(points.getFirst()), Marker.SQUARE, pen.ink(), ""));
    return drawings;
  }

  /// The word at the places where trajectories start, once for each place.
  static List<Drawing> starts(List<Position> starts) {
    return starts.stream()
        .distinct()
        .<Drawing>map(place -> Drawing.Label.at(place, "start", Drawing.Side.RIGHT))
        .toList();
  }
}
