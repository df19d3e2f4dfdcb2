package org.gradus.document;

import java.util.ArrayList;
import java.util.List;

/// A polygonal line without the points that nobody sees.
final class Thinning {
  private Thinning() {}

  /// The line with its ends, and between them no two neighbours that are closer than a distance.
  static List<Position> of(List<Position> points, double invisible) {
    var kept = new ArrayList<>(List.of(points.getFirst()));
    for (var p : points.subList(1, points.size() - 1)) {
      var last = kept.getLast();
      if (Math.hypot(p.x() - last.x(), p.y() - last.y()) >= invisible) {
        kept.add(p);
      }
    }
    kept.add(points.getLast());
    return kept;
  }
}
