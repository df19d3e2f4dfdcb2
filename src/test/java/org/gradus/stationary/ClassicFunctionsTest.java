package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// The classic test functions of optimization, with all their stationary points.
class ClassicFunctionsTest {

  @Test
  void himmelblau() {
    assertEquals(
        """
        complete, reals, elimination
        (3, 2) f = 0: minimum
        (~-0.127961, ~-1.95371) f = ~178.337: saddle
        (~-0.270845, ~-0.923039) f = ~181.617: maximum
        (~-2.80512, ~3.13131) f = 0: minimum
        (~-3.07303, ~-0.081353) f = ~104.015: saddle
        (~-3.77931, ~-3.28319) f = 0: minimum
        (~0.0866775, ~2.88425) f = ~67.7192: saddle
        (~3.38515, ~0.0738519) f = ~13.3119: saddle
        (~3.58443, ~-1.84813) f = 0: minimum
        """,
        told("(x^2 + y - 11)^2 + (x + y^2 - 7)^2", ""));
  }

  @Test
  void rosenbrock_2() {
    assertEquals(
        """
        complete, reals, solving by cases
        (1, 1) f = 0: minimum
        """,
        told("(1 - x)^2 + 100(y - x^2)^2", ""));
  }

  @Test
  void rosenbrock_3() {
    assertEquals(
        """
        complete, reals, solving by cases
        (1, 1, 1) f = 0: minimum
        """,
        told("(1 - x)^2 + 100(y - x^2)^2 + (1 - y)^2 + 100(z - y^2)^2", ""));
  }

  @Test
  void rosenbrock_4() {
    assertEquals(
        """
        complete, reals, solving by cases
        (1, 1, 1, 1) f = 0: minimum
        (~-0.656125, ~0.44312, ~0.204312, ~0.0417435) f = ~3.70824: saddle
        (~-0.775659, ~0.613093, ~0.382063, ~0.145972) f = ~3.70143: minimum
        """,
        told(
            "(1 - a)^2 + 100(b - a^2)^2 + (1 - b)^2 + 100(c - b^2)^2 + (1 - c)^2 + 100(d - c^2)^2",
            ""));
  }

  @Test
  void three_hump_camel() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 0: minimum
        (~-1.07054, ~0.535271) f = 147/250 + 91√91/3000: saddle
        (~-1.74755, ~0.873776) f = 147/250 − 91√91/3000: minimum
        (~1.07054, ~-0.535271) f = 147/250 + 91√91/3000: saddle
        (~1.74755, ~-0.873776) f = 147/250 − 91√91/3000: minimum
        """,
        told("2x^2 - 1.05x^4 + x^6/6 + x y + y^2", ""));
  }

  @Test
  void six_hump_camel() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 0: saddle
        (~-0.089842, ~0.712656) f = ~-1.03163: minimum
        (~-1.10921, ~0.768268) f = ~0.543719: saddle
        (~-1.23023, ~-0.162335) f = ~2.4963: maximum
        (~-1.29607, ~-0.605084) f = ~2.22947: saddle
        (~-1.6071, ~-0.568651) f = ~2.10425: minimum
        (~-1.63807, ~-0.228674) f = ~2.22936: saddle
        (~-1.70361, ~0.796084) f = ~-0.215464: minimum
        (~0.089842, ~-0.712656) f = ~-1.03163: minimum
        (~1.10921, ~-0.768268) f = ~0.543719: saddle
        (~1.23023, ~0.162335) f = ~2.4963: maximum
        (~1.29607, ~0.605084) f = ~2.22947: saddle
        (~1.6071, ~0.568651) f = ~2.10425: minimum
        (~1.63807, ~0.228674) f = ~2.22936: saddle
        (~1.70361, ~-0.796084) f = ~-0.215464: minimum
        """,
        told("(4 - 2.1x^2 + x^4/3)x^2 + x y + (-4 + 4y^2)y^2", ""));
  }

  @Test
  void booth() {
    assertEquals(
        """
        complete, reals, solving by cases
        (1, 3) f = 0: minimum
        """,
        told("(x + 2y - 7)^2 + (2x + y - 5)^2", ""));
  }

  @Test
  void matyas() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 0: minimum
        """,
        told("0.26(x^2 + y^2) - 0.48x y", ""));
  }

  @Test
  void beale() {
    assertEquals(
        """
        complete, reals, elimination
        (0, 1) f = 909/64: saddle
        (3, 1/2) f = 0: minimum
        (~0.100538, ~-2.64451) f = ~9.86451: saddle
        """,
        told("(1.5 - x + x y)^2 + (2.25 - x + x y^2)^2 + (2.625 - x + x y^3)^2", ""));
  }

  @Test
  void styblinski_tang_2() {
    assertEquals(
        """
        complete, reals, elimination
        (~-2.90353, ~-2.90353) f = ~-78.3323: minimum
        (~-2.90353, ~0.156731) f = ~-38.9706: saddle
        (~-2.90353, ~2.7468) f = ~-64.1956: minimum
        (~0.156731, ~-2.90353) f = ~-38.9706: saddle
        (~0.156731, ~0.156731) f = ~0.391225: maximum
        (~0.156731, ~2.7468) f = ~-24.8338: saddle
        (~2.7468, ~-2.90353) f = ~-64.1956: minimum
        (~2.7468, ~0.156731) f = ~-24.8338: saddle
        (~2.7468, ~2.7468) f = ~-50.0589: minimum
        """,
        told("(x^4 - 16x^2 + 5x + y^4 - 16y^2 + 5y)/2", ""));
  }

  @Test
  void goldstein_price() {
    assertEquals(
        """
        complete, reals, elimination
        (0, −1) f = 3: minimum
        (3/5, 2/5) f = 990: saddle
        (4/5, 1/5) f = 1155: maximum
        (6/5, 4/5) f = 840: minimum
        (6/5, −1/5) f = 99: saddle
        (7/5, 3/5) f = 980: saddle
        (9/5, 1/5) f = 84: minimum
        (−2/5, −3/5) f = 35: saddle
        (−3/5, −2/5) f = 30: minimum
        """,
        told(
            "(1 + (x + y + 1)^2 (19 - 14x + 3x^2 - 14y + 6x y + 3y^2))(30 + (2x - 3y)^2 (18 - 32x +"
                + " 12x^2 + 48y - 36x y + 27y^2))",
            ""));
  }

  @Test
  void zettl() {
    assertEquals(
        """
        complete, reals, elimination
        (~-0.029896, 0) f = ~-0.00379124: minimum
        (~1.06275, 0) f = ~1.25783: maximum
        (~1.96715, 0) f = ~0.495963: saddle
        """,
        told("(x^2 + y^2 - 2x)^2 + 0.25x", ""));
  }

  @Test
  void folium() {
    assertEquals(
        """
        complete, reals, solving by cases
        (0, 0) f = 0: saddle
        (1, 1) f = −1: minimum
        """,
        told("x^3 + y^3 - 3x y", ""));
  }

  @Test
  void a_product_with_reciprocals() {
    assertEquals(
        """
        complete, reals, solving by cases
        (1, 1, 1) f = 4: minimum
        (−1, −1, −1) f = −4: maximum
        """,
        told("x y z + 1/x + 1/y + 1/z", ""));
  }

  @Test
  void styblinski_tang_3() {
    var result = Told.of("(x^4 - 16x^2 + 5x + y^4 - 16y^2 + 5y + z^4 - 16z^2 + 5z)/2", "");
    assertTrue(result.complete());
    assertEquals(27, result.points().size());
    assertEquals(8, result.points().stream().filter(p -> p.kind() == Kind.MINIMUM).count());
    assertEquals(1, result.points().stream().filter(p -> p.kind() == Kind.MAXIMUM).count());
  }

  private static String told(String f, String box) {
    return Told.lines(Told.of(f, box));
  }
}
