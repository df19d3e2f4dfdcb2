package org.gradus.stationary;

import java.util.Optional;

/// Small linear systems in double arithmetic, for approximations that something else proves.
final class LinearSolver {
  private static final double SMALLEST_PIVOT = 1e-250;

  private LinearSolver() {}

  /// x with A x = b, approximately; empty where A is singular to working precision.
  static Optional<double[]> solve(double[][] a, double[] b) {
    return inverse(a)
        .map(inverse -> {
          var x = new double[b.length];
          for (int i = 0; i < b.length; i++) {
            for (int j = 0; j < b.length; j++) {
              x[i] += inverse[i][j] * b[j];
            }
          }
          return x;
        });
  }

  /// The approximate inverse, by elimination with column pivots.
  static Optional<double[][]> inverse(double[][] matrix) {
    int n = matrix.length;
    var work = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(matrix[i], 0, work[i], 0, n);
      work[i][n + i] = 1;
    }
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k + 1; i < n; i++) {
        pivot = Math.abs(work[i][k]) > Math.abs(work[pivot][k]) ? i : pivot;
      }
      if (!(Math.abs(work[pivot][k]) > SMALLEST_PIVOT)) {
        return Optional.empty();
      }
      var row = work[pivot];
      work[pivot] = work[k];
      work[k] = row;
      eliminate(work, k);
    }
    var inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(work[i], n, inverse[i], 0, n);
    }
    return Optional.of(inverse);
  }

  private static void eliminate(double[][] work, int k) {
    double unit = 1 / work[k][k];
    for (int j = 0; j < work[k].length; j++) {
      work[k][j] *= unit;
    }
    for (int i = 0; i < work.length; i++) {
      double factor = work[i][k];
      for (int j = 0; i != k && j < work[i].length; j++) {
        work[i][j] -= factor * work[k][j];
      }
    }
  }
}
