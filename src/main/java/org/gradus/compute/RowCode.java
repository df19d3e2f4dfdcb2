package org.gradus.compute;

/// Something that runs a program over rows of columns.
interface RowCode {

  /// Adds up, or writes out, the results of the rows from `from` to before `to`.
  ///
  /// `uniform` has the results of the steps that do not vary, by step; `kept` has an array of a
  /// block's length for every result that one loop leaves for another: where turns take one row, by
  /// row, else from the first row on. Sums are added to `out` by the result's number; values are
  /// written to `out` by row.
  void run(double[][] columns, double[][] kept, double[] uniform, int from, int to, double[] out);
}
