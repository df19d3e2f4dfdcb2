package org.gradus.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AlgebraicFieldTest {
  private static final UnivariatePolynomial X = UnivariatePolynomial.X;

  @Test
  void the_square_root_of_two_has_two_signs() {
    var roots = AlgebraicField.ofRoots(UnivariatePolynomial.of(-2, 0, 1));
    assertEquals(
        List.of(-1, 1), roots.stream().map(field -> field.signum(field.generator())).toList());
  }

  @Test
  void a_close_rational_is_told_from_the_root() {
    var field = AlgebraicField.ofRoots(UnivariatePolynomial.of(-2, 0, 1)).getLast();
    var close = field.of(Rational.of(131836323, 93222358));
    assertEquals(-1, field.signum(field.minus(field.generator(), close)));
  }

  @Test
  void a_number_times_its_reciprocal_is_one() {
    for (var field : AlgebraicField.ofRoots(UnivariatePolynomial.of(-1, -1, 0, 0, 0, 1))) {
      var a = field.plus(field.generator(), field.of(Rational.of(3, 7)));
      assertEquals(field.one(), field.times(a, field.reciprocal(a)));
    }
  }

  @Test
  void the_minimal_polynomial_of_a_square_has_half_the_degree() {
    var field = AlgebraicField.ofRoots(UnivariatePolynomial.of(-2, 0, 0, 0, 1)).getLast();
    var square = field.times(field.generator(), field.generator());
    assertEquals(UnivariatePolynomial.of(-2, 0, 1), field.minimalPolynomialOf(square));
  }

  @Property(tries = 200, seed = "11")
  void every_real_root_is_isolated_once(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = -20, max = 20) Integer> numerators) {
    var roots = new TreeSet<Rational>();
    numerators.forEach(n -> roots.add(Rational.of(n, 3)));
    var p = UnivariatePolynomial.of(1, 0, 1);
    for (var root : roots) {
      p = p.times(X.minus(UnivariatePolynomial.of(root)));
    }
    var found = RealRoots.of(p);
    assertEquals(roots.size(), found.size());
    var next = roots.iterator();
    for (var interval : found) {
      var root = next.next();
      assertTrue(interval.lower().compareTo(root) <= 0 && root.compareTo(interval.upper()) <= 0);
    }
  }
}
