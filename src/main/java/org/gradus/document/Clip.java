package org.gradus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What of a line or an area lies in the unit square.
final class Clip {
  private Clip() {}

  /// Each part of a line inside (Liang and Barsky, 1984, segment by segment).
  static List<List<Position>> line(List<Position> stroke) {
    var parts = new ArrayList<List<Position>>();
    for (int i = 0; i + 1 < stroke.size(); i++) {
      var inside = segment(stroke.get(i), stroke.get(i + 1));
      if (inside.isPresent()) {
        append(inside.get(), parts);
      }
    }
    return parts;
  }

  private static void append(Segment segment, List<List<Position>> parts) {
    if (parts.isEmpty() || !parts.getLast().getLast().equals(segment.from)) {
      parts.add(new ArrayList<>(List.of(segment.from)));
    }
    parts.getLast().add(segment.to);
  }

  private record Segment(Position from, Position to) {}

  private static Optional<Segment> segment(Position a, Position b) {
    double[] range = {0, 1};
    boolean isSeen =
        cut(-(b.x() - a.x()), a.x(), range)
            && cut(b.x() - a.x(), 1 - a.x(), range)
            && cut(-(b.y() - a.y()), a.y(), range)
            && cut(b.y() - a.y(), 1 - a.y(), range);
    return isSeen
        ? Optional.of(
            new Segment(
                range[0] == 0 ? a : between(a, b, range[0]),
                range[1] == 1 ? b : between(a, b, range[1])))
        : Optional.empty();
  }

  /// Shortens the range of t to where p·t ≤ q; false where nothing is left.
  private static boolean cut(double p, double q, double[] range) {
    if (p == 0) {
      return q >= 0;
    }
    double t = q / p;
    if (p < 0) {
      range[0] = Math.max(range[0], t);
    } else {
      range[1] = Math.min(range[1], t);
    }
    return range[0] <= range[1];
  }

  private static Position between(Position a, Position b, double t) {
    return new Position(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y()));
  }

  /// The polygon cut at the four sides in turn (Sutherland and Hodgman, 1974); empty where nothing
  /// is left.
  static List<Position> polygon(List<Position> outline) {
    var left = half(outline, Position::x);
    var right = half(left, p -> 1 - p.x());
    var bottom = half(right, Position::y);
    return half(bottom, p -> 1 - p.y());
  }

  /// The part of the polygon where the distance from a side is not negative.
  private static List<Position> half(List<Position> outline, ToDoubleFunction<Position> distance) {
    var kept = new ArrayList<Position>();
    for (int i = 0; i < outline.size(); i++) {
      var a = outline.get(i);
      var b = outline.get((i + 1) % outline.size());
      double da = distance.applyAsDouble(a);
      double db = distance.applyAsDouble(b);
      if (da >= 0) {
        kept.add(a);
      }
      if (da >= 0 != db >= 0) {
        kept.add(between(a, b, da / (da - db)));
      }
    }
    return kept;
  }
}
