package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// The functions of the lectures come out whole.
class LecturesTest {

  @Test
  void the_parabola_of_the_first_lecture() {
    assertEquals(
        """
        complete, reals, solving by cases
        (2) f = 1: minimum
        """,
        told("x^2 - 4x + 5", ""));
  }

  @Test
  void subscripted_variables_without_a_stationary_point() {
    assertEquals(
        """
        complete, reals, solving by cases
        """,
        told("x_1^3 + 2x_2 + 5x_3^4", ""));
  }

  @Test
  void a_nonzero_constant_partial_proves_emptiness() {
    assertEquals(
        """
        complete, reals, solving by cases
        """,
        told("x^3 + 2y + 5z^4", ""));
  }

  @Test
  void example_A_is_a_curve_of_saddles() {
    assertEquals(
        """
        complete, reals, solving by cases
        (−5t⁴/2, 0, t): saddle
        """,
        told("x^3 y^2 + 2x y + 5y z^4", ""));
  }

  @Test
  void example_C_is_a_point_and_a_line_in_three_pieces() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, t, 0) where t < 0: saddle
        (0, t, 0) where t = 0: degenerate saddle
        (0, t, 0) where t > 0: non-strict degenerate minimum
        (−2 · 6^(1/5)/3, 6^(1/5)/3, 6^(4/5)/3) f = 10 · 6^(3/5)/27: saddle
        """,
        told("x^3 + 3x^2 y - y z^3 + z^2", ""));
  }

  @Test
  void a_bowl() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 0: minimum
        """,
        told("theta_1^2 + theta_2^2", ""));
  }

  @Test
  void a_dome() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 0: maximum
        """,
        told("-theta_1^2 - theta_2^2", ""));
  }

  @Test
  void an_infinite_lattice_is_one_family() {
    assertEquals(
        """
        complete, reals, solving by cases
        (kπ/2, 0) where k even: saddle
        (kπ/2, 0) where k odd: minimum
        """,
        told("cos(theta_1)^2 + theta_2^2", ""));
  }

  @Test
  void a_lattice_in_two_directions() {
    assertEquals(
        """
        complete, reals, solving by cases
        (kπ/2, jπ/2) where k even, j even: maximum
        (kπ/2, jπ/2) where k even, j odd: saddle
        (kπ/2, jπ/2) where k odd, j even: saddle
        (kπ/2, jπ/2) where k odd, j odd: minimum
        """,
        told("cos(theta_1)^2 + cos(theta_2)^2", ""));
  }

  @Test
  void sections_of_a_paraboloid() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 9: maximum
        """,
        told("9 - x^2 - y^2", ""));
  }

  @Test
  void a_double_well() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0) f = 0: maximum
        (1) f = −1: minimum
        (−1) f = −1: minimum
        """,
        told("x^4 - 2x^2", ""));
  }

  @Test
  void regression_with_different_x_is_a_bowl() {
    assertEquals(
        """
        complete, reals, solving by cases
        (2/3, 1/2) f = 1/6: minimum
        """,
        told("(a + b - 1)^2 + (a + 2b - 2)^2 + (a + 3b - 2)^2", ""));
  }

  @Test
  void regression_with_equal_x_is_a_valley() {
    assertEquals(
        """
        complete, reals, solving by cases
        (−2t + 2, t): non-strict degenerate minimum
        """,
        told("(a + 2b - 1)^2 + (a + 2b - 3)^2", ""));
  }

  @Test
  void regression_with_equal_x_typed_as_a_sum_is_a_valley() {
    assertEquals(
        """
        complete, reals, solving by cases
        (−2t + 2, t): non-strict degenerate minimum
        """,
        told("Σ_{i=1}^{3} (a + 2b - i)^2", ""));
  }

  @Test
  void regression_over_a_sum_of_different_x_is_a_bowl() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 1) f = 0: minimum
        """,
        told("Σ_{i=1}^{3} (a + b i - i)^2", ""));
  }

  @Test
  void the_answer_says_which_method_gave_it() {
    assertEquals("solving by cases", method("x^2 - 4x + 5"));
    assertEquals("elimination", method("(x^2 + y - 11)^2 + (x + y^2 - 7)^2"));
    assertEquals("interval branch and prune", method("x^2 + 4cos(x)"));
    assertEquals("Newton's method from many starts", method("x^2 + 2cos(x)"));
  }

  @Test
  void newtons_method_finds_and_does_not_claim_all() {
    assertEquals(
        """
        incomplete, box, Newton's method from many starts
        (0) f = 2: degenerate minimum
        """,
        told("x^2 + 2cos(x)", ""));
    assertEquals(
        """
        incomplete, box, Newton's method from many starts
        (0, 0) f = 3: degenerate minimum
        """,
        told("x^2 + y^4 + 2cos(x) + e^(x y) - x y", ""));
  }

  @Test
  void both_minima_of_a_double_well_are_there() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0) f = 1: maximum
        (1) f = 0: minimum
        (−1) f = 0: minimum
        """,
        told("(x^2 - 1)^2", ""));
  }

  private static String method(String f) {
    return Told.of(f, "").method().text();
  }

  private static String told(String f, String box) {
    return Told.lines(Told.of(f, box));
  }
}
