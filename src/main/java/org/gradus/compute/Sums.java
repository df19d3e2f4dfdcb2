package org.gradus.compute;

import java.util.Arrays;

/// Sums over rows of one table: of a function's values, and of its partial derivatives by the
/// parameters, which are written into `gradient`.
///
/// All arrays that a pass over rows needs are kept from one pass to the next, so that loops over
/// batches allocate nothing. An instance is for one thread.
public final class Sums {
  private final RowPass pass;
  private final double[][] table;
  private final int rows;
  private final double[] totals;

  Sums(RowPass pass, int parameters, double[][] table, int rows) {
    this.pass = pass;
    this.table = table;
    this.rows = rows;
    this.totals = new double[1 + parameters];
  }

  /// The sum over all rows.
  public double all(double[] point, double[] gradient) {
    return range(point, 0, rows, gradient);
  }

  /// The sum over the rows from `from` to before `to`.
  public double range(double[] point, int from, int to, double[] gradient) {
    Arrays.fill(totals, 0);
    pass.range(point, table, from, to, totals);
    return result(gradient);
  }

  /// The sum over the rows whose numbers stand in `order` from `from` to before `to`.
  public double chosen(double[] point, int[] order, int from, int to, double[] gradient) {
    Arrays.fill(totals, 0);
    pass.chosen(point, table, order, from, to, totals);
    return result(gradient);
  }

  private double result(double[] gradient) {
    System.arraycopy(totals, 1, gradient, 0, totals.length - 1);
    return totals[0];
  }
}
