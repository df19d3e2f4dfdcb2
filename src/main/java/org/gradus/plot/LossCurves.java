package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import org.gradus.document.Axis;
import org.gradus.document.Drawing;
import org.gradus.document.Marker;
import org.gradus.document.Panel;
import org.gradus.document.Pen;
import org.gradus.document.Position;

/// The value of the objective along one or several runs.
///
/// @param label what is counted across: steps, or passes over the data
record LossCurves(List<Track> tracks, String label, String value) {
  /// From this ratio of the largest to the smallest value on the axis is logarithmic.
  private static final double LARGE_RATIO = 30;

  /// Values below this part of the largest are not told from 0.
  private static final double NEGLIGIBLE = 1e-18;

  /// Runs with no more points than this show each.
  private static final int MOST_MARKS = 30;

  Panel panel() {
    var values =
        tracks.stream().flatMap(track -> track.losses().stream()).map(Position::y).toList();
    double last =
        tracks.stream()
            .flatMap(track -> track.losses().stream())
            .mapToDouble(Position::x)
            .max()
            .orElse(0);
    var drawings = new ArrayList<Drawing>();
    for (int i = 0; i < tracks.size(); i++) {
      drawings.addAll(curve(tracks.get(i), TrackLines.pen(i, tracks.size())));
    }
    return Panel.of("", Axis.linear(label, 0, Math.max(last, 1)), axis(values), drawings);
  }

  private static List<Drawing> curve(Track track, Pen pen) {
    var line = new Drawing.Line(List.of(track.losses()), pen, track.name());
    boolean areFew = track.losses().size() <= MOST_MARKS;
    return areFew
        ? List.of(line, new Drawing.Marks(track.losses(), Marker.POINT, pen.ink(), ""))
        : List.of(line);
  }

  private Axis axis(List<Double> values) {
    double largest = values.stream().mapToDouble(v -> v).max().orElse(1);
    double least = values.stream().mapToDouble(v -> v).min().orElse(0);
    double smallest =
        Math.max(
            NEGLIGIBLE * largest,
            values.stream().mapToDouble(v -> v).filter(v -> v > 0).min().orElse(0));
    boolean isLogarithmic = least >= 0 && smallest > 0 && largest > LARGE_RATIO * smallest;
    if (isLogarithmic && Double.isFinite(1.5 * largest)) {
      return Axis.logarithmic(value + " (logarithmic)", smallest / 1.5, 1.5 * largest);
    }
    var range = Range.of(values).orElseGet(() -> Range.around(largest, 1));
    return range.widened(0.07).axis(value);
  }
}
