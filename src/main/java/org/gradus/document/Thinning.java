package org.gradus.document;

import java.util.ArrayList;
import java.util.List;

/// A polygonal line without the points that nobody sees.
final class Thinning {
  /// So many points are replaced by one piece at most, which bounds the work.
  private static final int LONGEST = 64;

  private Thinning() {}

  /// The line with its ends, and as few points between them as keep it within a distance of where
  /// it was.
  static List<Position> of(List<Position> points, double distance) {
    var kept = new ArrayList<>(List.of(points.getFirst()));
    int end;
    for (int start = 0; start < points.size() - 1; start = end) {
      end = start + 1;
      int last = Math.min(points.size() - 1, start + LONGEST);
      while (end < last && isStraight(points, start, end + 1, distance)) {
        end++;
      }
      kept.add(points.get(end));
    }
    return kept;
  }

  private static boolean isStraight(List<Position> points, int start, int end, double distance) {
    var a = points.get(start);
    var b = points.get(end);
    for (int i = start + 1; i < end; i++) {
      if (distance(points.get(i), a, b) > distance) {
        return false;
      }
    }
    return true;
  }

  /// From a point to the nearest one between a and b.
  private static double distance(Position p, Position a, Position b) {
    double x = b.x() - a.x();
    double y = b.y() - a.y();
    double square = x * x + y * y;
    double t = square == 0 ? 0 : ((p.x() - a.x()) * x + (p.y() - a.y()) * y) / square;
    double along = Math.clamp(t, 0, 1);
    double across = p.x() - a.x() - along * x;
    double up = p.y() - a.y() - along * y;
    return Math.sqrt(across * across + up * up);
  }
}
