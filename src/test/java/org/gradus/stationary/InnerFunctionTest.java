package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A function of one inner expression has the extrema of the outer function.
class InnerFunctionTest {
  @ParameterizedTest
  @CsvSource({
    "e^(x y) - x y, DEGENERATE_MINIMUM",
    "x y - e^(x y), DEGENERATE_MAXIMUM",
    "e^(x y z) - x y z, DEGENERATE_MINIMUM"
  })
  void every_point_where_the_outer_function_is_least_is_a_minimum(String f, Kind kind) {
    var found = of(f);
    assertTrue(found.complete());
    assertEquals(Set.of(kind), kinds(found), () -> "of " + f);
  }

  @Test
  void an_extremum_of_the_outer_function_may_lie_at_every_multiple_of_a_period() {
    var families = of("e^(sin(x y))").families();
    assertEquals(
        List.of(Kind.DEGENERATE_MAXIMUM, Kind.DEGENERATE_MINIMUM),
        families.stream()
            .flatMap(family -> family.pieces().stream())
            .map(piece -> piece.classification().kind())
            .sorted(Comparator.comparing(Kind::toString))
            .toList());
    assertTrue(
        families.stream()
            .flatMap(family -> family.pieces().stream())
            .allMatch(piece -> piece.classification().strictness() == Strictness.NOT_STRICT));
  }

  @Test
  void the_logarithm_of_a_product_of_exponentials_is_the_sum_of_the_exponents() {
    var found = of("sin(ln x)");
    assertTrue(found.complete());
    assertEquals(
        Set.of("1", "-1"),
        found.families().stream()
            .map(family -> family.value().orElseThrow())
            .map(Notation.ASCII::write)
            .collect(Collectors.toSet()));
    assertEquals(Set.of(Kind.MAXIMUM, Kind.MINIMUM), kinds(found));
  }

  /// Each outer function has an inflection where u = 0.
  @ParameterizedTest
  @ValueSource(
      strings = {"sin(x y) - x y", "(x y)^3 + (x y)^4/e^(x y)", "e^(x y) - x y - x^2 y^2/2"})
  void a_silent_second_derivative_of_the_outer_function_proves_nothing(String f) {
    var zero = Reader.standard().expression("0");
    var atZero =
        of(f).families().stream().filter(family -> family.at().containsValue(zero)).toList();
    assertFalse(atZero.isEmpty());
    assertTrue(
        atZero.stream()
            .flatMap(family -> family.pieces().stream())
            .map(piece -> piece.classification().kind())
            .noneMatch(Set.of(Kind.DEGENERATE_MINIMUM, Kind.DEGENERATE_MAXIMUM)::contains));
  }

  private static StationaryPoints of(String text) {
    var f = Reader.standard().expression(text);
    var variables =
        FreeSymbols.of(f).stream().sorted(Comparator.comparing(Symbol::toString)).toList();
    return StationaryPoints.of(f, variables, Optional.empty(), Budget.standard());
  }

  private static Set<Kind> kinds(StationaryPoints found) {
    return Stream.concat(
            found.points().stream().map(StationaryPoint::kind),
            found.families().stream()
                .flatMap(family -> family.pieces().stream())
                .map(piece -> piece.classification().kind()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
