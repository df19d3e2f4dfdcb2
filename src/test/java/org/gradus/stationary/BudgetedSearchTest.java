package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A budget ends every search with what is proved so far.
class BudgetedSearchTest {
  private static final long LIMIT = 100;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(x^3-y^2+z)^2 + (y^3-z^2+x)^2 + (z^3-x^2+y)^2",
        "sin(x y) + cos(y z) + sin(x z) + x",
        "x^2 + 2cos(x)"
      })
  void a_search_that_runs_out_of_time_is_not_complete_and_ends(String text) {
    var f = Reader.standard().expression(text);
    var variables =
        FreeSymbols.of(f).stream().sorted(Comparator.comparing(Symbol::toString)).toList();
    var ticks = new AtomicLong();
    var budget = Budget.standard().within(LIMIT, () -> ticks.addAndGet(10));
    var answer = StationaryPoints.of(f, variables, Optional.empty(), budget);
    assertFalse(answer.complete());
    assertTrue(ticks.get() < 20 * LIMIT, () -> "ended after " + ticks);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 1000, 100_000})
  void a_search_with_hardly_any_work_is_not_complete(long work) {
    var f = Reader.standard().expression("x^4 + y^4 - 4x y z + z^4 + sin(x z)");
    var variables =
        FreeSymbols.of(f).stream().sorted(Comparator.comparing(Symbol::toString)).toList();
    assertFalse(
        StationaryPoints.of(f, variables, Optional.empty(), Budget.ofWork(work)).complete());
  }
}
