package org.gradus.compute;

import java.util.Arrays;

/// Runs a kernel over rows of a table, with arrays that are kept from one pass to the next.
///
/// In loops of one row a turn all arrays have the same index, without which the virtual machine
/// would not turn them into vector instructions. So the arrays that keep results are as long as the
/// table, and rows beyond a limit are copied to the beginning. Loops on vectors need neither.
final class RowPass {
  /// So many rows of kept results stay in the cache.
  private static final int LONGEST_KEPT = 16_384;

  private final RowKernel kernel;
  private final RowPlan plan;
  private final double[] uniform;
  private final int block;
  private final double[][] kept;
  private double[][] near = new double[0][];
  private double[] written = new double[0];

  /// For tables of so many rows.
  RowPass(RowKernel kernel, int rows) {
    this.kernel = kernel;
    this.plan = kernel.plan();
    this.uniform = new double[plan.program().size()];
    this.block = Math.min(rows, RowKernel.BLOCK);
    this.kept = new double[plan.slotCount()][Math.min(rows, LONGEST_KEPT)];
  }

  /// Adds the sums over the rows from `from` to before `to` to `out`, by the result's number; or
  /// writes the values to `out`, by row.
  void range(double[] point, double[][] table, int from, int to, double[] out) {
    start(point, to - from, out);
    int next = from + kernel.rowsOnVectors(to - from);
    if (next > from) {
      vectorBlocks(table, from, next, out);
    }
    if (kept.length == 0) {
      kernel.scalar().run(table, kept, uniform, next, to, out);
    } else {
      scalarBlocks(table, next, to, out);
    }
  }

  /// Adds the sums over the rows whose numbers stand in `order` from `from` to before `to` to
  /// `out`.
  void chosen(double[] point, double[][] table, int[] order, int from, int to, double[] out) {
    start(point, to - from, out);
    prepareCopies();
    for (int next = from; next < to; next += block) {
      int count = Math.min(block, to - next);
      for (int column : plan.columns()) {
        gather(table[column], order, next, count, near[column]);
      }
      int onVectors = kernel.rowsOnVectors(count);
      if (onVectors > 0) {
        kernel.vector().run(near, kept, uniform, 0, onVectors, out);
      }
      kernel.scalar().run(near, kept, uniform, onVectors, count, out);
    }
  }

  private void start(double[] point, int rows, double[] out) {
    plan.uniform(point, uniform);
    addUniform(rows, out);
  }

  /// Results that are the same for every row.
  private void addUniform(int rows, double[] out) {
    for (int number = 0; number < plan.resultCount(); number++) {
      int step = plan.resultStep(number);
      if (!plan.isVarying(step)) {
        if (plan.isSum()) {
          out[number] += rows * uniform[step];
        } else if (number == 0) {
          Arrays.fill(out, uniform[step]);
        }
      }
    }
  }

  private void vectorBlocks(double[][] table, int from, int to, double[] out) {
    for (int start = from; start < to; start += block) {
      int end = Math.min(start + block, to);
      kernel.vector().run(table, kept, uniform, start, end, out);
    }
  }

  private void scalarBlocks(double[][] table, int from, int to, double[] out) {
    for (int start = from; start < to; start += block) {
      int end = Math.min(start + block, to);
      if (end <= kept[0].length) {
        kernel.scalar().run(table, kept, uniform, start, end, out);
      } else {
        copied(table, start, end - start, out);
      }
    }
  }

  private void copied(double[][] table, int from, int count, double[] out) {
    prepareCopies();
    for (int column : plan.columns()) {
      System.arraycopy(table[column], from, near[column], 0, count);
    }
    kernel.scalar().run(near, kept, uniform, 0, count, plan.isSum() ? out : written);
    if (!plan.isSum()) {
      System.arraycopy(written, 0, out, from, count);
    }
  }

  private void prepareCopies() {
    if (near.length == 0) {
      near = new double[plan.columnCount()][];
      for (int column : plan.columns()) {
        near[column] = new double[block];
      }
      written = new double[plan.isSum() ? 0 : block];
    }
  }

  private static void gather(double[] column, int[] order, int from, int count, double[] target) {
    for (int i = 0; i < count; i++) {
      target[i] = column[order[from + i]];
    }
  }
}
