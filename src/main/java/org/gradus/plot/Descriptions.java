package org.gradus.plot;

import java.util.ArrayList;
import java.util.stream.Collectors;

/// Words for those who do not see a picture.
final class Descriptions {
  private Descriptions() {}

  /// From where to where a descent went.
  static String of(Track track, Subject subject) {
    var points = track.points();
    if (points.isEmpty()) {
      return track.name() + ": no point.";
    }
    return "%s: %d steps from %s to %s."
        .formatted(
            track.name(),
            points.size() - 1,
            place(points.getFirst(), subject),
            place(points.getLast(), subject));
  }

  private static String place(java.util.List<Double> point, Subject subject) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < point.size(); i++) {
      parts.add(subject.variable(i) + " = " + Numbers.text(point.get(i)));
    }
    return parts.stream().collect(Collectors.joining(", "));
  }
}
