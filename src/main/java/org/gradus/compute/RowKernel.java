package org.gradus.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// One program over rows: its loops, and later the same on vectors.
final class RowKernel {
  /// Blocks of this many rows stay in the nearest cache.
  static final int BLOCK = 512;

  /// Loops that take so many rows a turn.
  private record Loops(RowPlan plan, RowCode code, int lanes) {}

  private final Program program;
  private final int parameters;
  private final boolean isSum;
  private final Optional<VectorModule> vectors;
  private final long rowsBeforeVectors;
  private final Loops scalar;
  private long rowsSeen;
  private volatile Optional<Loops> vector = Optional.empty();

  /// A kernel that adds results up, or writes out the value of each row; vectors take over after so
  /// many rows.
  RowKernel(
      Program program,
      int parameters,
      boolean isSum,
      Optional<VectorModule> vectors,
      long rowsBeforeVectors) {
    this.program = program;
    this.parameters = parameters;
    this.isSum = isSum;
    this.vectors = vectors.filter(module -> module.covers(program));
    this.rowsBeforeVectors = rowsBeforeVectors;
    var plan = RowPlan.scalar(program, parameters, isSum);
    this.scalar = new Loops(plan, compile(plan, list -> new ScalarLanes(program, list)), 1);
  }

  private RowCode compile(RowPlan plan, Function<ArrayList<Object>, Lanes> lanes) {
    var constants = new ArrayList<Object>();
    return isSum
        ? RowCompiler.sums(plan, lanes.apply(constants), constants)
        : RowCompiler.values(plan, lanes.apply(constants), constants);
  }

  /// The loops on vectors; empty as long as they do not pay.
  private Optional<Loops> vector() {
    if (vectors.isPresent() && vector.isEmpty() && rowsSeen >= rowsBeforeVectors) {
      startVectors(vectors.get());
    }
    return vector;
  }

  private synchronized void startVectors(VectorModule module) {
    if (vector.isEmpty()) {
      var plan = RowPlan.vector(program, parameters, isSum);
      var code = compile(plan, list -> new VectorLanes(program, list, module));
      vector = Optional.of(new Loops(plan, code, module.lanes()));
    }
  }

  Pass pass() {
    return new Pass();
  }

  /// The arrays in which one thread runs the kernel.
  final class Pass {
    private final double[] uniform = new double[program.size()];
    private double[][] kept = new double[0][];

    /// Adds the sums over the rows from `from` to before `to` to `out`, by the result's number; or
    /// writes the values to `out`, by row.
    void run(double[] point, double[][] columns, int from, int to, double[] out) {
      scalar.plan.uniform(point, uniform);
      addUniform(to - from, out);
      int whole = from;
      var loops = vector();
      if (loops.isPresent()) {
        whole += (to - from) / loops.get().lanes * loops.get().lanes;
        blocks(loops.get(), columns, from, whole, out);
      }
      blocks(scalar, columns, whole, to, out);
      rowsSeen += to - from;
    }

    private void blocks(Loops loops, double[][] columns, int from, int to, double[] out) {
      int slots = loops.plan.slotCount();
      if (kept.length < slots) {
        kept = new double[slots][BLOCK];
      }
      int block = slots == 0 ? to - from : BLOCK;
      for (int start = from; start < to; start += block) {
        loops.code.run(columns, kept, uniform, start, Math.min(start + block, to), out);
      }
    }

    /// Results that are the same for every row.
    private void addUniform(int rows, double[] out) {
      var plan = scalar.plan;
      for (int number = 0; number < plan.resultCount(); number++) {
        int step = plan.resultStep(number);
        if (!plan.isVarying(step)) {
          if (isSum) {
            out[number] += rows * uniform[step];
          } else if (number == 0) {
            Arrays.fill(out, uniform[step]);
          }
        }
      }
    }
  }
}
