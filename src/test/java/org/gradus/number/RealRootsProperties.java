package org.gradus.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RealRootsProperties {

  /// The roots are integers divided by a number, besides those of factors that have none.
  @Property(tries = 500)
  void each_interval_has_one_root_and_none_at_its_ends(
      @ForAll @Size(max = 7) Set<@IntRange(min = -12, max = 12) Integer> numerators,
      @ForAll @IntRange(min = 1, max = 6) int denominator,
      @ForAll boolean hasOtherFactor) {
    var roots = numerators.stream().sorted().map(k -> Rational.of(k, denominator)).toList();
    var p = hasOtherFactor ? UnivariatePolynomial.of(1, 1, 1) : UnivariatePolynomial.of(-3);
    for (var root : roots) {
      p = p.times(UnivariatePolynomial.of(root.negate(), Rational.ONE));
    }
    assertIsolated(p, roots, RealRoots.of(p));
  }

  private static void assertIsolated(
      UnivariatePolynomial p, List<Rational> roots, List<RootInterval> intervals) {
    assertEquals(roots.size(), intervals.size());
    for (int i = 0; i < roots.size(); i++) {
      var interval = intervals.get(i);
      assertTrue(interval.lower().compareTo(roots.get(i)) <= 0);
      assertTrue(interval.upper().compareTo(roots.get(i)) >= 0);
      if (!interval.isPoint()) {
        assertFalse(p.at(interval.lower()).isZero());
        assertFalse(p.at(interval.upper()).isZero());
      }
      assertTrue(i == 0 || intervals.get(i - 1).upper().compareTo(interval.lower()) <= 0);
    }
  }
}
