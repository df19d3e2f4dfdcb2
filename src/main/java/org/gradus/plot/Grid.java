package org.gradus.plot;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;

/// Values of a function of two variables at the crossings of a grid, with a ring of undefined ones
/// around it.
///
/// The ring lies on the border itself, so that every level line is closed: it runs along the border
/// of the window where it leaves it. A value that is not finite is NaN.
final class Grid {
  static final int COLUMNS = 120;
  static final int ROWS = 96;

  private final double[] xs;
  private final double[] ys;
  private final double[][] values;

  Grid(DoubleBinaryOperator f, Window window) {
    this.xs = places(window.across(), COLUMNS);
    this.ys = places(window.up(), ROWS);
    this.values = new double[xs.length][ys.length];
    for (var column : values) {
      Arrays.fill(column, Double.NaN);
    }
    for (int i = 1; i <= COLUMNS; i++) {
      for (int j = 1; j <= ROWS; j++) {
        double value = f.applyAsDouble(xs[i], ys[j]);
        values[i][j] = Double.isFinite(value) ? value : Double.NaN;
      }
    }
  }

  /// The places of the grid, the first and the last of them twice.
  private static double[] places(Range range, int count) {
    var places = new double[count + 2];
    for (int i = 1; i <= count; i++) {
      places[i] = range.at((i - 1.0) / (count - 1));
    }
    places[0] = places[1];
    places[count + 1] = places[count];
    return places;
  }

  double x(int i) {
    return xs[i];
  }

  double y(int j) {
    return ys[j];
  }

  double value(int i, int j) {
    return values[i][j];
  }

  /// All values, in ascending order.
  List<Double> sorted() {
    return Arrays.stream(values)
        .flatMapToDouble(Arrays::stream)
        .filter(Double::isFinite)
        .sorted()
        .boxed()
        .collect(Collectors.toList());
  }
}
