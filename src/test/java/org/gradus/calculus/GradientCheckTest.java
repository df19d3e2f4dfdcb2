package org.gradus.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientCheckTest {

  @Test
  void a_right_gradient_is_confirmed_with_the_digits_that_were_seen() {
    var check =
        GradientCheck.of(p -> Math.exp(p[0]) * Math.sin(p[1]), new double[] {1, 2}, gradient());
    assertTrue(check.isConfirmed());
    assertTrue(check.digits().getAsInt() >= 8, check::toString);
  }

  @Test
  void the_wrong_component_is_named_and_measured() {
    var gradient = gradient();
    gradient[1] *= 1.01;
    var check =
        GradientCheck.of(p -> Math.exp(p[0]) * Math.sin(p[1]), new double[] {1, 2}, gradient);
    assertEquals(OptionalInt.of(1), check.disagreement());
    var wrong = assertInstanceOf(Slope.Disagrees.class, check.slopes().get(1));
    assertEquals(gradient()[1], wrong.measured(), 1e-9);
  }

  private static double[] gradient() {
    return new double[] {Math.E * Math.sin(2), Math.E * Math.cos(2)};
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e9, -3, 0, 1e-9, 0.3, 1, 1e5})
  void linear_and_quadratic_functions_have_no_remainder_but_rounding(double x) {
    assertTrue(slope(t -> 3 * t - 7, x, 3).isConfirmed());
    assertTrue(slope(t -> t * t, x, 2 * x).isConfirmed());
    assertTrue(slope(t -> t * t - 4 * t + 5, x, 2 * x - 4).isConfirmed());
    assertInstanceOf(Slope.Disagrees.class, slope(t -> 3 * t - 7, x, 3.03));
    assertInstanceOf(Slope.Disagrees.class, slope(t -> t * t - 4 * t + 5, x, 2.02 * x - 4.04));
  }

  @Test
  void a_constant_has_the_slope_0_and_no_other() {
    assertInstanceOf(Slope.Vanishes.class, slope(_ -> 7, 2, 0));
    assertInstanceOf(Slope.Disagrees.class, slope(_ -> 7, 2, 1e-3));
  }

  @Test
  void a_slope_that_vanishes_is_told_from_a_small_one() {
    assertInstanceOf(Slope.Vanishes.class, slope(x -> 5 + x * x * x, 0, 0));
    assertInstanceOf(Slope.Vanishes.class, slope(Math::cos, 0, 0));
    assertInstanceOf(Slope.Disagrees.class, slope(Math::cos, 0, 1e-6));
  }

  @Test
  void a_kink_has_two_slopes() {
    assertEquals(new Slope.Kink(-1, 1), slope(Math::abs, 0, 0));
    assertInstanceOf(Slope.Kink.class, slope(x -> Math.abs(x - 3) + 100 * x * x, 3, 600));
    assertTrue(slope(Math::abs, 1e-9, 1).isConfirmed());
    assertTrue(slope(x -> Math.abs(x) * x, 0, 0).isConfirmed());
  }

  @Test
  void where_there_is_nothing_to_measure_it_says_so() {
    assertEquals(undecided(Slope.Cause.BORDER), slope(Math::sqrt, 0, 1));
    assertEquals(undecided(Slope.Cause.NO_VALUE), slope(Math::log, -1, -1));
    assertEquals(undecided(Slope.Cause.NO_FORMULA), slope(Math::cbrt, 0, Double.POSITIVE_INFINITY));
    assertEquals(undecided(Slope.Cause.UNSTEADY), slope(Math::cbrt, 0, 1));
    assertEquals(undecided(Slope.Cause.UNSTEADY), slope(Math::signum, 0, 0));
  }

  @Test
  void rounding_is_no_evidence_against_a_slope() {
    assertTrue(slope(x -> 1e8 + x - 1e8, 0.3, 1).isConfirmed());
    assertEquals(undecided(Slope.Cause.ROUNDING), slope(x -> 1e16 + x, 0.3, 1));
    assertFalse(slope(x -> 1e8 + Math.sin(x) - 1e8, 0.3, Math.cos(0.3)) instanceof Slope.Disagrees);
    assertInstanceOf(Slope.Disagrees.class, slope(x -> 1e8 + x - 1e8, 0.3, 2));
  }

  @Test
  void waves_and_steps_shorter_than_most_nudges_accuse_nobody() {
    double slope = 1 + Math.cos(0.3e6);
    var waves = slope(x -> x + 1e-6 * Math.sin(1e6 * x), 0.3, slope);
    assertFalse(waves instanceof Slope.Disagrees, waves::toString);
    assertFalse(slope(x -> Math.floor(29.3 * x), 2.4866, 0) instanceof Slope.Disagrees);
    double u = 6e4 / Math.pow(0.8, 9);
    var chirp = slope(x -> Math.sin(6e4 / Math.pow(x, 9)), 0.8, -9 * u / 0.8 * Math.cos(u));
    assertFalse(chirp instanceof Slope.Disagrees, chirp::toString);
  }

  private static Slope undecided(Slope.Cause cause) {
    return new Slope.Undecided(cause);
  }

  private static Slope slope(DoubleUnaryOperator f, double x, double claimed) {
    return GradientCheck.of(p -> f.applyAsDouble(p[0]), new double[] {x}, claimed)
        .slopes()
        .getFirst();
  }
}
