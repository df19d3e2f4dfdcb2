package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.junit.jupiter.api.Test;
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
    assertTrue(
        answer.tried().stream().anyMatch(s -> s.startsWith("The time allowed ran out")),
        () -> "tried " + answer.tried());
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

  /// The growth of the coefficients is counted, too: without a clock, the work alone ends these.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x^5+y^5+z^5+x y z+x^2 y^2 z-x+y z^2",
        "a^4+b^4+c^4+d^4+w^4+a b c+b c d+c d w+a d w-3a b+2b c-c d+5d w-a+2b-c+w",
        "x^6+y^6+z^6+x^2 y^2 z-x y z^3+x-y+2z"
      })
  void counted_work_ends_a_hard_system_and_leaves_a_share_to_the_box(String text) {
    var f = Reader.standard().expression(text);
    var variables =
        FreeSymbols.of(f).stream().sorted(Comparator.comparing(Symbol::toString)).toList();
    var answer = StationaryPoints.of(f, variables, Optional.empty(), Budget.ofWork(400_000));
    assertTrue(
        answer.tried().contains("This needs more work than is allowed for one question."),
        () -> "tried " + answer.tried());
    assertEquals(StationaryPoints.Scope.BOX, answer.scope());
  }

  /// 50 digits of its coordinates are lost to cancellation, and exact arithmetic takes minutes.
  @Test
  void a_point_with_very_long_coordinates_is_classified_by_more_digits() {
    var f =
        Reader.standard()
            .expression(
                "123456789123 x^3 y+98765432198 y^3 z-55555555555 x z^2+7777777 x y z-31415926"
                    + " x+z^4");
    var variables =
        FreeSymbols.of(f).stream().sorted(Comparator.comparing(Symbol::toString)).toList();
    var answer = StationaryPoints.of(f, variables, Optional.empty(), Budget.standard());
    assertTrue(answer.complete());
    assertTrue(
        answer.points().stream().noneMatch(p -> p.classification().kind() == Kind.UNDECIDED));
  }

  /// Each minimal polynomial of such a coordinate takes longer than the whole search.
  @Test
  void no_short_form_is_sought_for_a_number_of_thousands_of_digits() {
    var x = Symbol.of("x");
    var f =
        Reader.standard()
            .expression(
                "123456789123 x^4+987654321987 y^4-55555555555 x^2 y+777777777777 x y^2"
                    + "-31415926535 x+27182818284 y");
    var answer =
        StationaryPoints.of(f, List.of(x, Symbol.of("y")), Optional.empty(), Budget.standard());
    assertTrue(answer.complete());
    assertEquals(5, answer.points().size());
    for (var point : answer.points()) {
      var number = assertInstanceOf(Coordinate.Algebraic.class, point.at().get(x));
      assertTrue(number.element().length() > Coordinate.LONGEST);
      assertEquals(Optional.empty(), number.root());
      assertEquals(Optional.empty(), number.exact());
      assertInstanceOf(Coordinate.Closed.class, point.value());
    }
  }

  @Test
  void thousands_of_points_are_found_and_proved_to_be_all() {
    var x = Symbol.of("x");
    var y = Symbol.of("y");
    var f = Reader.standard().expression("sin(x^2) + sin(y^2)");
    var answer = StationaryPoints.of(f, List.of(x, y), Optional.empty(), Budget.standard());
    assertTrue(answer.complete());
    assertEquals(65 * 65, answer.points().size());
  }
}
