package org.gradus.compute;

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

  /// Vector code is slow until the virtual machine has compiled it; this much work pays for that.
  private static final long ROWS_BEFORE_VECTORS = 1_000_000;

  private final int parameters;
  private final Derivatives derivatives;
  private final RowKernel values;
  private final RowKernel sums;

  private Batch(
      Expr f,
      List<Symbol> parameters,
      List<Symbol> columns,
      Optional<VectorModule> vectors,
      long rowsBeforeVectors) {
    this.parameters = parameters.size();
    var inputs = Stream.concat(parameters.stream(), columns.stream()).toList();
    this.derivatives = new Derivatives(f, inputs, Budget.ofWork(LARGEST_GRAPH));
    var value = derivatives.reduced(new int[0], new int[0], Order.ROWS);
    this.values = kernel(value, false, vectors, rowsBeforeVectors);
    this.sums = kernel(withGradient(), true, vectors, rowsBeforeVectors);
  }

  private RowKernel kernel(
      Program program, boolean isSum, Optional<VectorModule> vectors, long rowsBeforeVectors) {
    return new RowKernel(new RowPlan(program, parameters, isSum), vectors, rowsBeforeVectors);
  }

  /// The function with these parameters, and with these symbols as the names of the columns.
  ///
  /// @throws NotNumeric if the expression has other symbols, or a Σ without numeric bounds
  public static Batch of(Expr f, List<Symbol> parameters, List<Symbol> columns) {
    return new Batch(f, parameters, columns, VectorModule.find(), ROWS_BEFORE_VECTORS);
  }

  /// The same without the vector module.
  static Batch plain(Expr f, List<Symbol> parameters, List<Symbol> columns) {
    return new Batch(f, parameters, columns, Optional.empty(), ROWS_BEFORE_VECTORS);
  }

  /// The same with vectors from the first row.
  static Batch onVectors(
      Expr f, List<Symbol> parameters, List<Symbol> columns, VectorModule vectors) {
    return new Batch(f, parameters, columns, Optional.of(vectors), 0);
  }

  private Program withGradient() {
    var nodes = Arrays.copyOf(derivatives.gradient(), parameters);
    var offsets = new int[parameters];
    Arrays.setAll(offsets, i -> i);
    return derivatives.reduced(nodes, offsets, Order.ROWS);
  }

  /// How the sums of the value and of the partial derivatives run over rows.
  RowPlan planOfSums() {
    return sums.plan();
  }

  /// The value for each row, written into `values` at the row's place.
  public void values(double[] point, double[][] table, double[] values) {
    new RowPass(this.values, values.length).range(point, table, 0, values.length, values);
  }

  /// Sums of values and of partial derivatives over rows of a table of so many rows.
  public Sums sums(double[][] table, int rows) {
    return new Sums(new RowPass(sums, rows), parameters, table, rows);
  }
}
