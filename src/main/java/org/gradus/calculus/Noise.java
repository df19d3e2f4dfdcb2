package org.gradus.calculus;

import java.util.function.DoubleUnaryOperator;

/// An estimate of how far rounding scatters the values of a function of one coordinate.
///
/// High differences of closely spaced values are those of the scatter, because the smooth part
/// cancels (Hamming 1971; Moré and Wild 2011). Several spacings are tried, because values that move
/// in jumps show them only to steps of their size.
final class Noise {
  private static final int POINTS = 9;
  private static final int LOWEST_ORDER = 4;
  private static final int HIGHEST_ORDER = 6;

  /// Fractions of the coordinate's scale, and no powers of two: steps that are multiples of what is
  /// rounded to would show no rounding.
  private static final double[] SPACINGS = {
    0x1.921fbp-49, 0x1.6a09ep-43, 0x1.5bf0ap-37, 0x1.3988ep-31, 0x1.8b9acp-25, 0x1.62e43p-19
  };

  /// An estimate from a few values can be this much too small.
  private static final double SAFETY = 4;

  private final double scale;
  private final double[] upTo = new double[SPACINGS.length];

  /// @param f the values by the distance from the point
  Noise(DoubleUnaryOperator f, double scale) {
    this.scale = scale;
    double most = Math.ulp(f.applyAsDouble(0));
    for (int k = 0; k < SPACINGS.length; k++) {
      most = Math.max(most, SAFETY * scatter(values(f, SPACINGS[k] * scale)));
      upTo[k] = most;
    }
  }

  /// The scatter of values this far apart, at least the rounding of the value itself; infinite
  /// where the function has no value nearby.
  ///
  /// What scatters only at larger distances is no rounding here, but perhaps a kink there.
  double at(double step) {
    double noise = upTo[0];
    for (int k = 1; k < SPACINGS.length && SPACINGS[k] * scale <= Math.abs(step); k++) {
      noise = upTo[k];
    }
    return Double.isNaN(noise) ? Double.POSITIVE_INFINITY : noise;
  }

  private static double[] values(DoubleUnaryOperator f, double spacing) {
    var values = new double[POINTS];
    for (int k = 0; k < POINTS; k++) {
      values[k] = f.applyAsDouble((k - POINTS / 2) * spacing);
    }
    return values;
  }

  /// The smallest estimate of the standard deviation from differences of high order.
  private static double scatter(double[] values) {
    var differences = values.clone();
    double least = Double.POSITIVE_INFINITY;
    double weight = 1;
    for (int order = 1; order <= HIGHEST_ORDER; order++) {
      double squares = 0;
      int count = values.length - order;
      for (int k = 0; k < count; k++) {
        differences[k] = differences[k + 1] - differences[k];
        squares += differences[k] * differences[k];
      }
      weight *= order / (4.0 * order - 2);
      if (order >= LOWEST_ORDER) {
        least = Math.min(least, Math.sqrt(weight * squares / count));
      }
    }
    return least;
  }
}
