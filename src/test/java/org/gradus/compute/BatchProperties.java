package org.gradus.compute;

import static org.gradus.compute.RandomFunctions.VARIABLES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.gradus.Trees;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// A function over a table is the function at each of its rows.
class BatchProperties {
  private static final int PARAMETERS = 2;
  private static final List<Symbol> PARAMETER_NAMES = VARIABLES.subList(0, PARAMETERS);
  private static final List<Symbol> COLUMN_NAMES = VARIABLES.subList(PARAMETERS, VARIABLES.size());

  @Provide
  Arbitrary<Expr> everything() {
    return Trees.everything("x", "y", "x_1", "x_2").deep(3).arbitrary();
  }

  @Property(tries = 300)
  void values_are_those_of_each_row_to_the_last_bit(
      @ForAll("everything") Expr f, @ForAll @IntRange(max = 1100) int rows, @ForAll long seed) {
    var evaluator = RandomFunctions.evaluator(f);
    if (evaluator.isEmpty()) {
      return;
    }
    var table = Table.random(new Random(seed), rows);
    var values = new double[rows];
    Batch.plain(f, PARAMETER_NAMES, COLUMN_NAMES).values(table.point, table.columns, values);
    for (int row = 0; row < rows; row++) {
      assertEquals(evaluator.get().value(table.at(row)), values[row], f::toString);
    }
    Statistics.label("rows").collect(rows > RowKernel.BLOCK);
  }

  @Property(tries = 300)
  void sums_are_those_of_the_rows(
      @ForAll("everything") Expr f, @ForAll @IntRange(max = 1100) int rows, @ForAll long seed) {
    var evaluator = RandomFunctions.evaluator(f);
    if (evaluator.isEmpty()) {
      return;
    }
    var random = new Random(seed);
    var table = Table.random(random, rows);
    var sums = Batch.plain(f, PARAMETER_NAMES, COLUMN_NAMES).sums(table.columns, rows);
    var gradient = new double[PARAMETERS];
    int from = rows == 0 ? 0 : random.nextInt(rows);
    var range = IntStream.range(from, rows).toArray();
    double sum = sums.range(table.point, from, rows, gradient);
    new Expected(evaluator.get(), table).over(range).check(sum, gradient);
    var chosen = random.ints(rows, 0, Math.max(1, rows)).toArray();
    sum = sums.chosen(table.point, chosen, 0, rows, gradient);
    new Expected(evaluator.get(), table).over(chosen).check(sum, gradient);
  }

  /// A point of parameters and a table of columns, all between −3 and 3.
  record Table(double[] point, double[][] columns) {
    static Table random(Random random, int rows) {
      var columns = new double[COLUMN_NAMES.size()][];
      java.util.Arrays.setAll(columns, _ -> random.doubles(rows, -3, 3).toArray());
      return new Table(random.doubles(PARAMETERS, -3, 3).toArray(), columns);
    }

    double[] at(int row) {
      return IntStream.range(0, VARIABLES.size())
          .mapToDouble(i -> i < PARAMETERS ? point[i] : columns[i - PARAMETERS][row])
          .toArray();
    }
  }

  /// Sums row by row, and the sums of what the terms are in size.
  private static final class Expected {
    private final Evaluator f;
    private final Table table;
    private final double[] sums = new double[1 + PARAMETERS];
    private final double[] sizes = new double[1 + PARAMETERS];

    Expected(Evaluator f, Table table) {
      this.f = f;
      this.table = table;
    }

    Expected over(int[] rows) {
      var gradient = new double[VARIABLES.size()];
      for (int row : rows) {
        add(0, f.gradient(table.at(row), gradient));
        for (int i = 0; i < PARAMETERS; i++) {
          add(1 + i, gradient[i]);
        }
      }
      return this;
    }

    private void add(int number, double term) {
      sums[number] += term;
      sizes[number] += Math.abs(term);
    }

    void check(double sum, double[] gradient) {
      check(0, sum);
      for (int i = 0; i < PARAMETERS; i++) {
        check(1 + i, gradient[i]);
      }
    }

    /// Sums in another order, of terms computed in another way, differ by rounding.
    private void check(int number, double actual) {
      double expected = sums[number];
      boolean isClose =
          Double.isFinite(sizes[number])
              ? Math.abs(expected - actual) <= 1e-9 * sizes[number]
              : !Double.isFinite(actual);
      assertTrue(
          isClose, () -> number + ": " + actual + ", not " + expected + " for " + f.function());
    }
  }
}
