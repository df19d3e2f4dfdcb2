package org.gradus.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// A function of parameters and of the columns of a table, evaluated for all rows at once.
///
/// A table is an array of columns of equal length. Rows go through in blocks. After enough rows the
/// vectors of `jdk.incubator.vector` take over, where the launcher has added that module; results
/// then differ by a few units in the last place. An instance may be shared among threads.
public final class Batch {
  private static final long LARGEST_GRAPH = 2_000_000;

  /// Blocks of this many rows stay in the nearest cache.
  private static final int BLOCK = 512;

  /// Vector code is slow until the virtual machine has compiled it; this much work pays for that.
  private static final long ROWS_BEFORE_VECTORS = 1_000_000;

  private final int parameters;
  private final Derivatives derivatives;
  private final Optional<VectorModule> vectors;
  private final Kernel values;
  private final Kernel sums;

  private Batch(
      Expr f,
      List<Symbol> parameters,
      List<Symbol> columns,
      Optional<VectorModule> vectors,
      Budget budget) {
    this.parameters = parameters.size();
    this.vectors = vectors;
    var inputs = Stream.concat(parameters.stream(), columns.stream()).toList();
    this.derivatives = new Derivatives(f, inputs, budget);
    this.values = new Kernel(derivatives.reduced(new int[0], new int[0]), false);
    this.sums = new Kernel(withGradient(), true);
  }

  /// The function with these parameters, and with these symbols as the names of the columns.
  ///
  /// @throws NotNumeric if the expression has other symbols, or a Σ without numeric bounds
  public static Batch of(Expr f, List<Symbol> parameters, List<Symbol> columns) {
    var budget = Budget.ofWork(LARGEST_GRAPH);
    return new Batch(f, parameters, columns, VectorModule.find(), budget);
  }

  /// The same without the vector module.
  static Batch plain(Expr f, List<Symbol> parameters, List<Symbol> columns) {
    return new Batch(f, parameters, columns, Optional.empty(), Budget.ofWork(LARGEST_GRAPH));
  }

  private Program withGradient() {
    var nodes = Arrays.copyOf(derivatives.gradient(), parameters);
    var offsets = new int[parameters];
    Arrays.setAll(offsets, i -> i);
    return derivatives.reduced(nodes, offsets);
  }

  /// The value for each row, written into `values` at the row's place.
  public void values(double[] point, double[][] columns, double[] values) {
    this.values.run(point, columns, 0, values.length, values);
  }

  /// The sum of the values over the rows from `from` to before `to`; the sums of the partial
  /// derivatives by the parameters are written into `gradient`.
  public double sum(double[] point, double[][] columns, int from, int to, double[] gradient) {
    var totals = new double[1 + parameters];
    sums.run(point, columns, from, to, totals);
    System.arraycopy(totals, 1, gradient, 0, parameters);
    return totals[0];
  }

  /// One program over rows: its plan, and its code.
  private final class Kernel {
    private final Program program;
    private final boolean isSum;
    private final RowPlan plan;
    private final RowCode scalar;
    private long rowsSeen;
    private RowPlan vectorPlan;
    private RowCode vector;

    Kernel(Program program, boolean isSum) {
      this.program = program;
      this.isSum = isSum;
      this.plan = RowPlan.scalar(program, parameters, isSum);
      var constants = new ArrayList<Object>();
      this.scalar = compile(plan, new ScalarLanes(program, constants), constants);
    }

    private RowCode compile(RowPlan rowPlan, Lanes lanes, List<Object> constants) {
      return isSum
          ? RowCompiler.sums(rowPlan, lanes, constants)
          : RowCompiler.values(rowPlan, lanes, constants);
    }

    void run(double[] point, double[][] columns, int from, int to, double[] out) {
      var uniform = plan.uniform(point);
      addUniform(uniform, to - from, out);
      int lanes = lanes();
      int whole = from + (to - from) / lanes * lanes;
      if (lanes > 1) {
        blocks(vector, vectorPlan, columns, uniform, from, whole, out);
      }
      blocks(scalar, plan, columns, uniform, lanes > 1 ? whole : from, to, out);
      rowsSeen += to - from;
    }

    /// How many rows vector code takes at once; 1 as long as there is none.
    private int lanes() {
      if (vector == null && vectors.isPresent() && rowsSeen >= ROWS_BEFORE_VECTORS) {
        startVectors(vectors.get());
      }
      return vector == null ? 1 : vectors.get().lanes();
    }

    private synchronized void startVectors(VectorModule module) {
      if (vector == null && module.covers(program)) {
        vectorPlan = RowPlan.vector(program, parameters, isSum);
        var constants = new ArrayList<Object>();
        vector = compile(vectorPlan, new VectorLanes(program, constants, module), constants);
      }
      rowsSeen = Long.MIN_VALUE;
    }

    private static void blocks(
        RowCode code,
        RowPlan plan,
        double[][] columns,
        double[] uniform,
        int from,
        int to,
        double[] out) {
      int block = plan.slotCount() == 0 ? to - from : Math.min(BLOCK, to - from);
      var kept = new double[plan.slotCount()][block];
      for (int start = from; start < to; start += block) {
        code.run(columns, kept, uniform, start, Math.min(start + block, to), out);
      }
    }

    /// Results that are the same for every row.
    private void addUniform(double[] uniform, int rows, double[] out) {
      for (int number = 0; number < plan.resultCount(); number++) {
        int step = plan.resultStep(number);
        if (!plan.isVarying(step)) {
          if (isSum) {
            out[number] = rows * uniform[step];
          } else if (number == 0) {
            Arrays.fill(out, uniform[step]);
          }
        }
      }
    }
  }
}
