package org.gradus.calculus;

import java.util.function.ToDoubleFunction;

/// The response of a function in double arithmetic, of which only the values are known: how far
/// rounding puts them off is estimated from the values themselves.
///
/// The step is the one that is left after the coordinate was rounded.
final class DoubleResponse implements Response {
  private static final double UNIT_ROUND_OFF = Math.ulp(1.0) / 2;
  private static final double LARGE_STEP = 0x1p-3;
  private static final double STEP_FOR_CURVATURE = 0x1p-10;

  /// A function rounds its coordinates, and what it makes of them, about so often.
  private static final double ROUNDINGS = 16;

  /// Values that scatter by more of their size than this do so for another reason than rounding.
  private static final double MOST_ROUNDING = 0x1p-20;

  private final ToDoubleFunction<double[]> f;
  private final double[] point;
  private final int coordinate;
  private final double still;
  private final Noise noise;

  DoubleResponse(ToDoubleFunction<double[]> f, double[] point, int coordinate) {
    this.f = f;
    this.point = point.clone();
    this.coordinate = coordinate;
    this.still = f.applyAsDouble(point.clone());
    this.noise = new Noise(this::value, scale());
  }

  private double value(double step) {
    var moved = point.clone();
    moved[coordinate] += step;
    return f.applyAsDouble(moved);
  }

  @Override
  public Nudge to(double step) {
    double made = point[coordinate] + step - point[coordinate];
    double value = value(step);
    return new Nudge(made, value - still, rounding(value, step));
  }

  /// Noise grows with the values.
  private double rounding(double value, double step) {
    double size = Math.abs(value);
    double here = Math.abs(still);
    double growth = size > here && here > 0 ? size / here : 1;
    double scatter = noise.at(step);
    return scatter + Math.max(scatter * growth, UNIT_ROUND_OFF * size);
  }

  /// Where only values are known, a function is taken to have no jumps and waves between
  /// neighbouring doubles; longer ones look like very strong rounding.
  @Override
  public double roughness(double step) {
    double farther = LARGE_STEP * scale();
    double size =
        Math.abs(still) + Math.abs(to(farther).change()) + Math.abs(to(-farther).change());
    return noise.at(step) > MOST_ROUNDING * size ? Double.POSITIVE_INFINITY : 0;
  }

  /// The size of the second derivative, roughly; 0 where the function has no value nearby.
  double curvature() {
    double step = STEP_FOR_CURVATURE * scale();
    double bend = Math.abs(to(step).change() + to(-step).change()) / (step * step);
    return Double.isFinite(bend) ? bend : 0;
  }

  /// How far rounding may move the coordinate, times the root of the curvature: what the root of
  /// the curvature in a second coordinate makes of it bounds the change of the slope there, as
  /// |∂²f/∂x∂y|² ≤ ∂²f/∂x² · ∂²f/∂y² in a valley.
  double shiftByRounding() {
    return Math.sqrt(curvature()) * ROUNDINGS * UNIT_ROUND_OFF * scale();
  }

  @Override
  public boolean boundsRounding() {
    return false;
  }

  @Override
  public double scale() {
    return Math.max(1, Math.abs(point[coordinate]));
  }
}
