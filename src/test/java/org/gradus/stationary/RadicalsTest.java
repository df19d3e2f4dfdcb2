package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Points whose coordinates are roots of polynomials.
class RadicalsTest {

  @Test
  void square_roots() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 0: saddle
        (−√2, 0) f = −4: minimum
        (√2, 0) f = −4: minimum
        """,
        told("x^4 - 4x^2 + y^2", ""));
  }

  @Test
  void a_fifth_root() {
    assertEquals(
        """
        complete, reals, solving by cases
        (2^(1/5), 0) f = −10 · 2^(1/5): minimum
        """,
        told("x^6 - 12x + y^2", ""));
  }

  @Test
  void a_golden_quartic() {
    assertEquals(
        """
        complete, reals, solving by cases
        (~-1.27202, 0) f = ~1.29204: saddle
        (~1.27202, 0) f = ~-1.29204: minimum
        """,
        told("x^5/5 - x^3/3 - x + y^2", ""));
  }

  @Test
  void an_irreducible_quintic() {
    assertEquals(
        """
        complete, reals, solving by cases
        (~1.1673) f = ~-1.42695: minimum
        """,
        told("x^6/6 - x^2/2 - x", ""));
  }

  @Test
  void coupled_cubics() {
    assertEquals(
        """
        complete, reals, solving by cases
        (~-0.731813, ~-0.567693) f = ~-0.756583: minimum
        """,
        told("x^4 + y^4 - x y + x", ""));
  }

  private static String told(String f, String box) {
    return Told.lines(Told.of(f, box));
  }
}
