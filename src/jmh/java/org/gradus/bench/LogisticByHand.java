package org.gradus.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;

/// Descent on Σ ln(1 + e^(−y(w·x + b))), written by hand for columns and for rows.
///
/// `columns` has the features and, last, the labels −1 and 1; `rows` has the same the other way.
record LogisticByHand(double[][] columns, double[][] rows) {
  private static final int BLOCK = 512;

  static LogisticByHand random(int count, int features) {
    var random = new Random(1);
    var columns = new double[features + 1][];
    Arrays.setAll(columns, _ -> random.doubles(count, -1, 1).toArray());
    columns[features] = random.ints(count, 0, 2).mapToDouble(bit -> 2 * bit - 1).toArray();
    var rows = new double[count][features + 1];
    for (int r = 0; r < count; r++) {
      for (int j = 0; j <= features; j++) {
        rows[r][j] = columns[j][r];
      }
    }
    return new LogisticByHand(columns, rows);
  }

  private int features() {
    return columns.length - 1;
  }

  /// Gradient descent on all rows, as the C program does it: column by column in blocks.
  double fullBatches(int steps, double rate) {
    var w = new double[features() + 1];
    var g = new double[w.length];
    for (int k = 0; k < steps; k++) {
      columnGradient(w, g);
      for (int j = 0; j < w.length; j++) {
        w[j] -= rate * g[j];
      }
    }
    return w[0];
  }

  private double columnGradient(double[] w, double[] g) {
    int features = features();
    int count = rows.length;
    var y = columns[features];
    var z = new double[BLOCK];
    double sum = 0;
    Arrays.fill(g, 0);
    for (int base = 0; base < count; base += BLOCK) {
      int n = Math.min(BLOCK, count - base);
      Arrays.fill(z, w[features]);
      for (int j = 0; j < features; j++) {
        var x = columns[j];
        for (int r = 0; r < n; r++) {
          z[r] += w[j] * x[base + r];
        }
      }
      for (int r = 0; r < n; r++) {
        double u = -y[base + r] * z[r];
        double t = Math.exp(-Math.abs(u));
        sum += Math.max(u, 0) + Math.log1p(t);
        z[r] = -y[base + r] * ((u >= 0 ? 1 : t) / (1 + t));
        g[features] += z[r];
      }
      for (int j = 0; j < features; j++) {
        var x = columns[j];
        double s = 0;
        for (int r = 0; r < n; r++) {
          s += z[r] * x[base + r];
        }
        g[j] += s;
      }
    }
    return sum;
  }

  /// The same on a few rows at a time, drawn anew each epoch: row by row.
  double miniBatches(int steps, int size, double rate) {
    var random = new SplittableRandom(1);
    var order = new int[rows.length];
    Arrays.setAll(order, r -> r);
    var w = new double[features() + 1];
    var g = new double[w.length];
    int from = order.length;
    for (int k = 0; k < steps; k++) {
      if (from >= order.length) {
        shuffle(order, random);
        from = 0;
      }
      int to = Math.min(from + size, order.length);
      rowGradient(w, order, from, to, g);
      for (int j = 0; j < w.length; j++) {
        w[j] -= rate * g[j];
      }
      from = to;
    }
    return w[0];
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int r = order.length - 1; r > 0; r--) {
      int other = random.nextInt(r + 1);
      int row = order[r];
      order[r] = order[other];
      order[other] = row;
    }
  }

  private double rowGradient(double[] w, int[] order, int from, int to, double[] g) {
    int features = features();
    double sum = 0;
    Arrays.fill(g, 0);
    for (int r = from; r < to; r++) {
      var row = rows[order[r]];
      double z = w[features];
      for (int j = 0; j < features; j++) {
        z += w[j] * row[j];
      }
      double u = -row[features] * z;
      double t = Math.exp(-Math.abs(u));
      sum += Math.max(u, 0) + Math.log1p(t);
      double s = -row[features] * ((u >= 0 ? 1 : t) / (1 + t));
      for (int j = 0; j < features; j++) {
        g[j] += s * row[j];
      }
      g[features] += s;
    }
    return sum;
  }
}
