package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradus.document.Drawing;
import org.gradus.document.Ink;
import org.gradus.document.Marker;
import org.gradus.document.Panel;
import org.gradus.document.Pen;
import org.gradus.document.Position;

/// Where the rule of gradient descent comes from: at each point w₀ the function is replaced by its
/// tangent plus (w − w₀)²/(2α), and the minimizer of that parabola is the next point.
///
/// @param rate the learning rate α
record LocalModels(Curve curve, Track track, double rate) {
  private static final int MOST = 3;
  private static final int STEPS = 120;

  /// The panel with the parabolas at the first points.
  Panel panel(Panel graph, Range across) {
    var drawings = new ArrayList<Drawing>();
    drawings.add(
        new Drawing.Line(
            Sampler.strokes(curve.subject()::value, across),
            Pen.of(Ink.BLUE),
            curve.subject().call()));
    int count = Math.min(MOST, track.points().size() - 1);
    for (int k = 0; k < count; k++) {
      drawings.addAll(model(k, across));
    }
    return new Panel("local models", graph.across(), graph.up(), graph.aspect(), drawings);
  }

  private List<Drawing> model(int k, Range across) {
    double at = track.points().get(k).getFirst();
    double value = curve.subject().value(at);
    double slope = curve.subject().slope(at);
    double next = at - rate * slope;
    double lowest = value - rate / 2 * slope * slope;
    var parabola =
        IntStream.rangeClosed(0, STEPS)
            .mapToDouble(i -> across.at((double) i / STEPS))
            .filter(w -> Double.isFinite(model(w, at, value, slope)))
            .mapToObj(w -> new Position(w, model(w, at, value, slope)))
            .toList();
    var pen = Pen.number(k + 1);
    var drawings = new ArrayList<Drawing>();
    drawings.add(new Drawing.Line(List.of(parabola), pen, "model at point " + k));
    if (Double.isFinite(value)) {
      drawings.add(new Drawing.Marks(List.of(new Position(at, value)), Marker.DISC, pen.ink(), ""));
    }
    if (Double.isFinite(next) && Double.isFinite(lowest)) {
      drawings.add(
          new Drawing.Marks(List.of(new Position(next, lowest)), Marker.OPEN_DOWN, pen.ink(), ""));
    }
    return drawings;
  }

  private double model(double w, double at, double value, double slope) {
    return value + slope * (w - at) + (w - at) * (w - at) / (2 * rate);
  }
}
