package org.gradus.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.Points;
import org.gradus.TreeValue;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every row of the table of rewrites, with inner functions in the place of its variables.
class RewritesTest {
  private static final Symbol U = Symbol.of("u");
  private static final Symbol V = Symbol.of("v");

  /// Inner functions of either sign, small and large, positive and nonnegative ones.
  private static final List<Expr> INNER =
      List.of(
          Expressions.difference(Expressions.square(Expressions.variable("t")), Expressions.ONE),
          Function.SIN.of(Expressions.variable("t")),
          Expressions.sum(Expressions.square(Expressions.variable("t")), Expressions.number(2)),
          Expressions.abs(Expressions.variable("t")),
          Expressions.exp(Expressions.variable("s")));

  @TestFactory
  Stream<DynamicTest> each_row_keeps_values_where_its_condition_holds() {
    return Rewrites.all().stream()
        .map(row -> DynamicTest.dynamicTest(row.name() + " " + row.left(), () -> check(row)));
  }

  private static void check(Rewrite row) {
    int compared = 0;
    for (var u : INNER) {
      for (var v : INNER) {
        var left = new Substitution(Map.of(U, u, V, v)).in(row.left());
        var right = row.apply(left);
        if (right.isPresent()) {
          compared += compare(left, right.get());
        }
      }
    }
    assertTrue(compared > 0, "the row was never tried where it has a value");
  }

  private static int compare(Expr left, Expr right) {
    int compared = 0;
    for (var point : Points.random(List.of(Symbol.of("s"), Symbol.of("t")), 20, 11)) {
      double before = TreeValue.of(left, point);
      if (Math.abs(before) < 4) {
        compared++;
        assertEquals(before, TreeValue.of(right, point), 1e-9 * (1 + Math.abs(before)));
      }
    }
    return compared;
  }
}
