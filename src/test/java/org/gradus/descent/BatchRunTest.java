package org.gradus.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.junit.jupiter.api.Test;

class BatchRunTest {
  private static final List<Symbol> PARAMETERS = List.of(Symbol.of("a"), Symbol.of("b"));
  private static final List<Symbol> COLUMNS = List.of(Symbol.of("x"), Symbol.of("y"));

  @Test
  void values_over_all_rows_are_those_of_the_objective_whenever_they_are_asked_for() {
    var objective = objective(50);
    var run = run(objective, 8);
    for (int j : new int[] {run.last(), 3, 0, run.last(), 3}) {
      var point = run.point(j).stream().mapToDouble(x -> x).toArray();
      assertEquals(objective.value(point), run.value(j), "value " + j);
    }
  }

  @Test
  void a_comparison_takes_less_work_than_a_few_epochs_of_a_long_table() {
    int rows = 40_000;
    var checks = run(objective(rows), 32).checks();
    assertEquals(2, checks.size());
    for (var checked : checks) {
      assertTrue(checked.isPart() && checked.check().isConfirmed(), checked::toString);
      assertTrue(100 <= checked.rows() && 90 * PARAMETERS.size() * checked.rows() <= 5 * rows);
    }
  }

  private static Trajectory run(RowObjective objective, int batch) {
    var plan =
        Plan.of(new Optimizer.GradientDescent(), Rational.of(1, 1000), StoppingRule.after(20))
            .with(new Plan.Batching(batch, 1));
    return Descent.run(objective, new double[] {0.4, 0.2}, plan, Budget.ofWork(1_000_000_000));
  }

  private static RowObjective objective(int rows) {
    var random = new Random(1);
    double[][] columns = {
      random.doubles(rows, -1, 1).toArray(), random.doubles(rows, -1, 1).toArray()
    };
    var model = Reader.standard().expression("a + b*x");
    var loss = LossKind.MSE.of(model, Symbol.of("y"), Symbol.of("m"));
    return RowObjective.of(loss, Table.of(COLUMNS, columns, rows), PARAMETERS);
  }
}
