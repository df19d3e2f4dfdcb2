package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Functions with sines, exponentials, logarithms, roots and absolute values.
class TranscendentalFunctionsTest {

  @Test
  void mccormick() {
    assertEquals(
        """
        complete, box, interval branch and prune
        (~-0.547198, ~-1.5472) f = ~-1.91322: minimum
        (~1.5472, ~0.547198) f = ~1.91322: saddle
        (~2.5944, ~1.5944) f = ~1.22837: minimum
        """,
        told("sin(x + y) + (x - y)^2 - 1.5x + 2.5y + 1", "-1.5..4, -3..4"));
  }

  @Test
  void easom() {
    assertEquals(
        """
        complete, box, interval branch and prune
        (3π/2, 3π/2) f = 0: saddle
        (3π/2, π/2) f = 0: saddle
        (~1.305, ~1.305) f = ~-0.0000811022: minimum
        (~1.305, ~3.14159) f = ~0.00900568: maximum
        (~1.305, ~4.97819) f = ~-0.0000811022: minimum
        (~3.14159, ~1.305) f = ~0.00900568: maximum
        (~3.14159, ~4.97819) f = ~0.00900568: maximum
        (~4.97819, ~1.305) f = ~-0.0000811022: minimum
        (~4.97819, ~3.14159) f = ~0.00900568: maximum
        (~4.97819, ~4.97819) f = ~-0.0000811022: minimum
        (π, π) f = −1: minimum
        (π/2, 3π/2) f = 0: saddle
        (π/2, π/2) f = 0: saddle
        """,
        told("-cos(x) cos(y) e^(-((x - pi)^2 + (y - pi)^2))", "0..6, 0..6"));
  }

  @Test
  void waves() {
    assertEquals(
        """
        complete, reals, solving by cases
        (kπ, jπ): saddle
        (π/2 + kπ, π/2 + jπ) where k even, j even: maximum
        (π/2 + kπ, π/2 + jπ) where k even, j odd: minimum
        (π/2 + kπ, π/2 + jπ) where k odd, j even: minimum
        (π/2 + kπ, π/2 + jπ) where k odd, j odd: maximum
        """,
        told("sin(x) sin(y)", ""));
  }

  @Test
  void waves_in_a_box() {
    assertEquals(
        """
        complete, box, solving by cases
        (3π/2, 3π/2) f = 1: maximum
        (3π/2, π/2) f = −1: minimum
        (π, π) f = 0: saddle
        (π/2, 3π/2) f = −1: minimum
        (π/2, π/2) f = 1: maximum
        """,
        told("sin(x) sin(y)", "0.0001..6.2831, 0.0001..6.2831"));
  }

  /// Where sin x = 1, sin x sin y is 0 only where sin y is: the line x = π/2 is not stationary.
  @Test
  void a_sine_that_is_known_has_its_value_in_an_exponent_too() {
    assertEquals(
        """
        complete, box, interval branch and prune
        (π/2, π/2) f = e − 1: maximum
        """,
        told("e^(sin(x) sin(y)) - sin(x) sin(y)", "1..2, 1..2"));
  }

  @Test
  void a_family_is_told_where_the_exponent_is_computed() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, t): non-strict degenerate minimum
        """,
        told("e^y x^(1 + 1)", ""));
  }

  @Test
  void an_exponential_and_a_line() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0) f = 1: minimum
        """,
        told("e^x - x", ""));
  }

  @Test
  void a_gaussian_slope() {
    assertEquals(
        """
        complete, reals, solving by cases
        (−√2/2, 0) f = −√2/(2e^(1/2)): minimum
        (√2/2, 0) f = √2/(2e^(1/2)): maximum
        """,
        told("x e^(-x^2 - y^2)", ""));
  }

  @Test
  void x_ln_x() {
    assertEquals(
        """
        complete, reals, solving by cases
        (e⁻¹) f = −e⁻¹: minimum
        """,
        told("x ln(x)", ""));
  }

  @Test
  void x_to_the_x() {
    assertEquals(
        """
        complete, reals, solving by cases
        (e⁻¹) f = (e⁻¹)^e⁻¹: minimum
        """,
        told("x^x", ""));
  }

  @Test
  void a_kink_is_listed_apart() {
    assertEquals(
        """
        complete, reals, solving by cases
        """,
        told("|x| + x^2", ""));
  }

  @Test
  void an_inclined_wave() {
    assertEquals(
        """
        complete, reals, solving by cases
        (2π/3 + kπ): minimum
        (π/3 + kπ): maximum
        """,
        told("x + sin(2x)", ""));
  }

  @Test
  void a_degenerate_lattice() {
    assertEquals(
        """
        complete, reals, elimination
        (π + 2kπ): degenerate saddle
        """,
        told("sin(x) + tan(x)", ""));
  }

  @Test
  void a_root() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 1: minimum
        """,
        told("sqrt(x^2 + y^2 + 1)", ""));
  }

  @Test
  void a_power_with_a_fraction() {
    assertEquals(
        """
        complete, reals, solving by cases
        (1/5) f = 2√5/125: maximum
        """,
        told("x^(3/2) - 3x^(5/2)", ""));
  }

  @Test
  void a_pole() {
    assertEquals(
        """
        complete, reals, solving by cases
        (1) f = 3: minimum
        """,
        told("x^2 + 2/x", ""));
  }

  @Test
  void a_quotient_with_a_hole() {
    assertEquals(
        """
        complete, reals, solving by cases
        """,
        told("(x^2 - 1)/(x - 1)", ""));
  }

  @Test
  void a_product_of_exponential_decay() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 0: saddle
        (1, 1) f = e⁻²: maximum
        """,
        told("x y e^(-x - y)", ""));
  }

  @Test
  void where_an_absolute_value_bends_is_said() {
    var result = Told.of("|x| + x^2", "");
    assertEquals(java.util.List.of("x"), result.nonsmooth().stream().map(Told::text).toList());
  }

  @Test
  void where_the_domain_of_a_logarithm_ends_is_said() {
    var result = Told.of("x ln(x)", "");
    assertEquals(java.util.List.of("x"), result.boundary().stream().map(Told::text).toList());
  }

  @Test
  void rastrigin_has_twenty_five_points_in_the_box() {
    var result = Told.of("20 + x^2 - 10cos(2pi x) + y^2 - 10cos(2pi y)", "-1.5..1.5, -1.5..1.5");
    assertTrue(result.complete());
    assertEquals(25, result.points().size());
    assertEquals(9, result.points().stream().filter(p -> p.kind() == Kind.MINIMUM).count());
  }

  @Test
  void a_circle_of_points_that_no_exact_method_reaches_is_never_called_complete() {
    assertFalse(Told.of("sin(x^2 + y^2) - (x^2 + y^2)^2/4", "-2..2, -2..2").complete());
  }

  private static String told(String f, String box) {
    return Told.lines(Told.of(f, box));
  }
}
