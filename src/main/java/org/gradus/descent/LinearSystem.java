package org.gradus.descent;

import java.util.Optional;

/// Small systems of linear equations in doubles.
final class LinearSystem {
  /// A pivot that is smaller than this share of the largest entry counts as zero.
  private static final double NEGLIGIBLE = 1e-14;

  private LinearSystem() {}

  /// The solution of ax = b by elimination with partial pivoting; empty where a is singular to the
  /// precision of doubles.
  static Optional<double[]> solve(double[][] a, double[] b) {
    int n = b.length;
    var rows = new double[n][];
    double largest = 0;
    for (int i = 0; i < n; i++) {
      rows[i] = a[i].clone();
      for (double entry : a[i]) {
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    var x = b.clone();
    for (int k = 0; k < n; k++) {
      bringLargestTo(k, rows, x);
      if (!(Math.abs(rows[k][k]) > NEGLIGIBLE * largest)) {
        return Optional.empty();
      }
      eliminateBelow(k, rows, x);
    }
    return Optional.of(substituteBack(rows, x));
  }

  private static void bringLargestTo(int k, double[][] rows, double[] x) {
    int best = k;
    for (int i = k + 1; i < rows.length; i++) {
      best = Math.abs(rows[i][k]) > Math.abs(rows[best][k]) ? i : best;
    }
    var row = rows[k];
    rows[k] = rows[best];
    rows[best] = row;
    double right = x[k];
    x[k] = x[best];
    x[best] = right;
  }

  private static void eliminateBelow(int k, double[][] rows, double[] x) {
    for (int i = k + 1; i < rows.length; i++) {
      double factor = rows[i][k] / rows[k][k];
      for (int j = k; j < rows.length; j++) {
        rows[i][j] -= factor * rows[k][j];
      }
      x[i] -= factor * x[k];
    }
  }

  private static double[] substituteBack(double[][] rows, double[] x) {
    for (int k = x.length - 1; k >= 0; k--) {
      for (int j = k + 1; j < x.length; j++) {
        x[k] -= rows[k][j] * x[j];
      }
      x[k] /= rows[k][k];
    }
    return x;
  }
}
