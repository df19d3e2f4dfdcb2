package org.gradus.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.gradus.document.Drawing;
import org.gradus.document.Ink;
import org.gradus.document.Marker;
import org.gradus.document.Position;
import org.gradus.stationary.Kind;

/// How stationary points look: each kind has its form and its colour.
final class Kinds {
  private Kinds() {}

  static Marker marker(Kind kind) {
    return switch (kind) {
      case MINIMUM -> Marker.DOWN;
      case MAXIMUM -> Marker.UP;
      case SADDLE -> Marker.CROSS;
      case DEGENERATE_MINIMUM -> Marker.OPEN_DOWN;
      case DEGENERATE_MAXIMUM -> Marker.OPEN_UP;
      case DEGENERATE_SADDLE -> Marker.DIAMOND;
      case UNDECIDED -> Marker.RING;
    };
  }

  static Ink ink(Kind kind) {
    return switch (kind) {
      case MINIMUM, DEGENERATE_MINIMUM -> Ink.GREEN;
      case MAXIMUM, DEGENERATE_MAXIMUM -> Ink.RED;
      case SADDLE, DEGENERATE_SADDLE -> Ink.PURPLE;
      case UNDECIDED -> Ink.GREY;
    };
  }

  /// A point of a picture that is known to be stationary.
  record Marked(Position at, Kind kind) {}

  /// The points, each kind with its name.
  static List<Drawing> drawings(List<Marked> points) {
    var byKind = new LinkedHashMap<Kind, List<Position>>();
    for (var point : points) {
      byKind.computeIfAbsent(point.kind, _ -> new ArrayList<>()).add(point.at);
    }
    return byKind.entrySet().stream()
        .<Drawing>map(e ->
            new Drawing.Marks(e.getValue(), marker(e.getKey()), ink(e.getKey()), name(e.getKey())))
        .toList();
  }

  private static String name(Kind kind) {
    return kind == Kind.UNDECIDED ? "stationary, kind undecided" : kind.text();
  }
}
