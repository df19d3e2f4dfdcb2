package org.gradus.calculus;

import java.util.ArrayList;
import java.util.List;
import org.gradus.compute.Evaluator;
import org.gradus.number.BigInterval;
import org.gradus.number.BigInterval.Bounded;
import org.gradus.number.Rational;

/// The response of an evaluator computed with many digits, where rounding is far below every nudge.
final class DigitsResponse implements Response {
  static final int DIGITS = 60;

  private final Evaluator f;
  private final List<Rational> point;
  private final int coordinate;
  private final EvaluatorResponse inDoubles;
  private final BigInterval still;

  DigitsResponse(Evaluator f, List<Rational> point, int coordinate) {
    this.f = f;
    this.point = point;
    this.coordinate = coordinate;
    this.inDoubles = new EvaluatorResponse(f, doubles(point), coordinate);
    this.still = f.digits(point, DIGITS);
  }

  static double[] doubles(List<Rational> point) {
    return point.stream().mapToDouble(Rational::toDouble).toArray();
  }

  /// The point with one coordinate moved.
  static List<Rational> moved(List<Rational> point, int coordinate, Rational step) {
    var moved = new ArrayList<>(point);
    moved.set(coordinate, point.get(coordinate).plus(step));
    return moved;
  }

  @Override
  public Nudge to(double step) {
    var value = f.digits(moved(point, coordinate, Rational.of(step)), DIGITS);
    if (!(value.minus(still, DIGITS) instanceof Bounded change)) {
      return new Nudge(step, Double.NaN, Double.NaN);
    }
    double width = change.upper().subtract(change.lower()).doubleValue();
    return new Nudge(step, change.toDouble(), width + Math.ulp(change.toDouble()));
  }

  @Override
  public double roughness(double step) {
    return inDoubles.roughness(step);
  }

  @Override
  public boolean boundsRounding() {
    return true;
  }

  @Override
  public double scale() {
    return inDoubles.scale();
  }
}
