package org.gradus.matrix;

import java.util.Arrays;
import java.util.List;

/// The eigenvalues of a small symmetric matrix in decimals, by Jacobi's rotations.
///
/// They are shown beside the exact inertia and decide nothing.
public final class Eigenvalues {
  private static final int SWEEPS = 60;

  /// A smaller part of the sum of all entries is rounding, and rotating it away adds more.
  private static final double NEGLIGIBLE = 1e-17;

  private Eigenvalues() {}

  /// In increasing order, to about the precision of doubles relative to the largest.
  public static List<Double> of(List<List<Double>> symmetric) {
    int n = symmetric.size();
    var a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] = symmetric.get(i).get(j);
      }
    }
    double negligible =
        NEGLIGIBLE * Arrays.stream(a).flatMapToDouble(Arrays::stream).map(Math::abs).sum();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          if (Math.abs(a[p][q]) > negligible) {
            rotate(a, p, q);
          }
        }
      }
    }
    var diagonal = new double[n];
    for (int i = 0; i < n; i++) {
      diagonal[i] = a[i][i];
    }
    return Arrays.stream(diagonal).sorted().boxed().toList();
  }

  /// The rotation in the plane of p and q that makes the entry (p, q) zero.
  private static void rotate(double[][] a, int p, int q) {
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double c = 1 / Math.hypot(t, 1);
    double s = t * c;
    for (var row : a) {
      double rowP = row[p];
      row[p] = c * rowP - s * row[q];
      row[q] = s * rowP + c * row[q];
    }
    for (int k = 0; k < a.length; k++) {
      double columnP = a[p][k];
      a[p][k] = c * columnP - s * a[q][k];
      a[q][k] = s * columnP + c * a[q][k];
    }
  }
}
