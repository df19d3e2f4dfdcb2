package org.gradus.descent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.compute.Batch;
import org.gradus.compute.Evaluation;
import org.gradus.compute.Evaluator;
import org.gradus.compute.NotNumeric;
import org.gradus.compute.Sums;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;

/// A loss over the rows of a table, as a function of its parameters.
///
/// An instance is for one thread.
public final class RowObjective implements Objective {
  private final Loss loss;
  private final Table table;
  private final List<Symbol> parameters;
  private final Batch batch;
  private final Sums sums;
  private final Evaluator row;
  private final Optional<Evaluator> added;
  private final double factor;
  private final double[] gradient;

  private RowObjective(Loss loss, Table table, List<Symbol> parameters, Batch batch) {
    this.loss = loss;
    this.table = table;
    this.parameters = List.copyOf(parameters);
    this.batch = batch;
    this.sums = batch.sums(table.columns(), table.rows());
    this.row =
        Evaluator.of(
            loss.row(), Stream.concat(parameters.stream(), table.names().stream()).toList());
    this.added =
        loss.added().equals(Expressions.ZERO)
            ? Optional.empty()
            : Optional.of(Evaluator.of(loss.added(), this.parameters));
    this.factor = factor(table.rows());
    this.gradient = new double[parameters.size()];
  }

  /// @throws NotNumeric if the loss has symbols that are neither columns nor parameters
  public static RowObjective of(Loss loss, Table table, List<Symbol> parameters) {
    return new RowObjective(
        loss, table, parameters, Batch.of(loss.row(), parameters, table.names()));
  }

  /// The loss over the first rows alone, computed by the same code.
  RowObjective first(int rows) {
    return new RowObjective(loss, table.first(rows), parameters, batch);
  }

  public Loss loss() {
    return loss;
  }

  public Table table() {
    return table;
  }

  /// The factor before the sum where there are so many rows.
  double factor(int rows) {
    return Evaluator.of(loss.factor(rows), List.of()).value();
  }

  @Override
  public List<Symbol> variables() {
    return parameters;
  }

  @Override
  public Expr formula() {
    return loss.formula(table.names());
  }

  @Override
  public int rows() {
    return table.rows();
  }

  @Override
  public double value(double[] point) {
    return gradient(point, gradient);
  }

  @Override
  public double gradient(double[] point, double[] into) {
    return completed(point, sums.all(point, into), factor, into);
  }

  /// The loss of the rows whose numbers stand in `order` from `from` to before `to`, as if there
  /// were no others.
  ///
  /// @param scale the factor of a loss of so many rows
  double gradient(double[] point, int[] order, int from, int to, double scale, double[] into) {
    return completed(point, sums.chosen(point, order, from, to, into), scale, into);
  }

  /// The factor and what is added once.
  private double completed(double[] point, double sum, double scale, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] *= scale;
    }
    return scale * sum + (added.isPresent() ? add(added.get(), point, into) : 0);
  }

  private static double add(Evaluator added, double[] point, double[] into) {
    var slopes = new double[into.length];
    double value = added.gradient(point, slopes);
    for (int i = 0; i < into.length; i++) {
      into[i] += slopes[i];
    }
    return value;
  }

  @Override
  public double[][] hessian(double[] point) {
    int n = parameters.size();
    int inputs = n + table.names().size();
    var total = added.map(f -> f.hessian(point)).orElseGet(() -> new double[n][n]);
    var entries = new double[inputs * inputs];
    var slopes = new double[inputs];
    var place = Arrays.copyOf(point, inputs);
    for (int r = 0; r < table.rows(); r++) {
      placeRow(r, n, place);
      row.hessian(place, slopes, entries);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          total[i][j] += factor * entries[i * inputs + j];
        }
      }
    }
    return total;
  }

  /// Whether the second derivatives of the first row differ between two points: then the loss is no
  /// quadratic, and no symbol need be moved to see it.
  boolean bends() {
    var first = first(1);
    var zero = new double[parameters.size()];
    var one = new double[parameters.size()];
    Arrays.fill(one, 1);
    return !isClose(first.hessian(zero), first.hessian(one));
  }

  private static boolean isClose(double[][] a, double[][] b) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        if (Math.abs(a[i][j] - b[i][j]) > 1e-9 * (Math.abs(a[i][j]) + Math.abs(b[i][j]))) {
          return false;
        }
      }
    }
    return true;
  }

  private void placeRow(int r, int parameterCount, double[] place) {
    for (int c = 0; c < table.columns().length; c++) {
      place[parameterCount + c] = table.columns()[c][r];
    }
  }

  /// The slopes of one row by the parameters.
  double[] rowGradient(double[] point, int r) {
    var place = Arrays.copyOf(point, point.length + table.names().size());
    placeRow(r, point.length, place);
    var slopes = new double[place.length];
    row.gradient(place, slopes);
    return Arrays.copyOf(slopes, point.length);
  }

  /// The first row without a value tells why there is none.
  @Override
  public Evaluation at(double[] point) {
    var place = Arrays.copyOf(point, point.length + table.names().size());
    for (int r = 0; r < table.rows(); r++) {
      placeRow(r, point.length, place);
      if (!Double.isFinite(row.value(place))) {
        return row.at(place);
      }
    }
    return new Evaluation.Value(value(point));
  }
}
