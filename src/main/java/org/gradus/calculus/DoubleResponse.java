package org.gradus.calculus;

import java.util.function.ToDoubleFunction;

/// The response of a function in double arithmetic, of which only the values are known: how far
/// rounding puts them off is estimated from the values themselves.
///
/// The step is the one that is left after the coordinate was rounded.
final class DoubleResponse implements Response {
  private static final double UNIT_ROUND_OFF = Math.ulp(1.0) / 2;
  private static final double LARGE_STEP = 0x1p-3;

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

  @Override
  public boolean boundsRounding() {
    return false;
  }

  @Override
  public double scale() {
    return Math.max(1, Math.abs(point[coordinate]));
  }
}
