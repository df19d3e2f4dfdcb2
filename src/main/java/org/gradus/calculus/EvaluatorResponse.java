package org.gradus.calculus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gradus.compute.Enclosures;
import org.gradus.compute.Evaluator;
import org.gradus.number.Definedness;
import org.gradus.number.Interval;

/// The response of an evaluator in double arithmetic, with bounds for its rounding from enclosures.
final class EvaluatorResponse implements Response {
  private final Evaluator f;
  private final Enclosures enclosures;
  private final double[] point;
  private final int coordinate;
  private final double still;
  private final double roundingHere;

  EvaluatorResponse(Evaluator f, double[] point, int coordinate) {
    this.f = f;
    this.enclosures = f.enclosures();
    this.point = point.clone();
    this.coordinate = coordinate;
    this.still = f.value(point);
    this.roundingHere = rounding(point);
  }

  @Override
  public Nudge to(double step) {
    var moved = point.clone();
    moved[coordinate] += step;
    return new Nudge(
        moved[coordinate] - point[coordinate],
        f.value(moved) - still,
        roundingHere + rounding(moved));
  }

  private double rounding(double[] at) {
    return rounding(enclosures, at);
  }

  /// How far a value may be off: both the double and the true value lie in the enclosure.
  static double rounding(Enclosures enclosures, double[] at) {
    double width = enclosures.value(box(at)).width();
    return Double.isNaN(width) ? Double.POSITIVE_INFINITY : width;
  }

  /// By Taylor's formula, from an enclosure of the second derivative.
  @Override
  public double roughness(double step) {
    var box = box(point);
    box.set(coordinate, Interval.of(point[coordinate] - step, point[coordinate] + step));
    var curvature = enclosures.hessian(box).get(coordinate).get(coordinate);
    boolean isSmooth =
        enclosures.value(box).definedness() == Definedness.CONTINUOUS
            && curvature.definedness() == Definedness.CONTINUOUS;
    return isSmooth ? step * curvature.magnitude() : Double.POSITIVE_INFINITY;
  }

  static List<Interval> box(double... point) {
    return new ArrayList<>(Arrays.stream(point).mapToObj(Interval::of).toList());
  }

  @Override
  public boolean boundsRounding() {
    return true;
  }

  @Override
  public double scale() {
    return Math.max(1, Math.abs(point[coordinate]));
  }
}
