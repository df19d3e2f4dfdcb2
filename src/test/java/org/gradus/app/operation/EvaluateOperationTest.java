package org.gradus.app.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.gradus.app.Commands;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateOperationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          evaluate ¦ x³y²+2xy+5yz⁴ ¦ x=1,y=2,z=-1 ¦ 18
          evaluate ¦ sin x         ¦ x=π/6        ¦ 1/2 = 0.5
          evaluate ¦ arctan x      ¦ x=1          ¦ π/4 ≈ 0.7853981633974483
          evaluate ¦ arcsin x      ¦ x=-√2/2      ¦ −π/4 ≈ −0.7853981633974483
          evaluate ¦ arccos x      ¦ x=-1/2       ¦ 2π/3 ≈ 2.0943951023931953
          evaluate ¦ √x            ¦ x=8          ¦ 2√2 ≈ 2.8284271247461903
          evaluate ¦ x Σ_{i=1}^{4} i² ¦ x=2       ¦ ≈ 60
          evaluate ¦ ln(x-3)       ¦ x=1          ¦ There is no value at x = 1: ln(x − 3) needs x − 3 > 0.
          evaluate ¦ x^x           ¦ x=0          ¦ There is no value at x = 0: xˣ needs x > 0.
          evaluate ¦ tan x         ¦ x=π/2        ¦ There is no value at x = π/2: tan(π/2) needs π/2 ≠ π/2 + kπ.
          evaluate ¦ |x + tan x|   ¦ x=π/2        ¦ There is no value at x = π/2: tan(π/2) needs π/2 ≠ π/2 + kπ.
          evaluate ¦ 1/(x√3 - √6)  ¦ x=√2         ¦ There is no value at x = √2: 1/(√2 · √3 − √6) needs √2 · √3 − √6 ≠ 0.
          evaluate ¦ arcsin(tan x) ¦ x=π/4        ¦ π/2 ≈ 1.5707963267948966
          evaluate ¦ √(tan x - 1)  ¦ x=π/4        ¦ 0
          evaluate ¦ (tan x - 1)^π ¦ x=π/4        ¦ 0^π ≈ 0
          evaluate ¦ (1-tan x)^(-π) ¦ x=π/4       ¦ There is no value at x = π/4: 0^(−π) needs 0 > 0.
          evaluate ¦ √(x²+1) - x   ¦ x=1e20       ¦ √10000000000000000000000000000000000000001 − 1e20 ≈ 5.0E−21
          evaluate ¦ cosh²x-sinh²x ¦ x=50         ¦ cosh²(50) − sinh²(50) ≈ 1
          evaluate ¦ (1-cos x)/x²  ¦ x=1e-9       ¦ 1000000000000000000(1 − cos(1e-9)) ≈ 0.5
          evaluate ¦ e^x e^(-x)    ¦ x=1000       ¦ 1
          evaluate ¦ x y           ¦ x=1          ¦ The point gives no value for 'y'.
          evaluate ¦ x             ¦ x=1,q=2      ¦ The point has a value for 'q', which the function has not.
          gradient ¦ x²/y          ¦ x=3,y=2      ¦ ∂f/∂x = 2x/y    at the point: 3;∂f/∂y = −x²/y²    at the point: −9/4 = −2.25
          gradient ¦ ln x          ¦ x=-1         ¦ df/dx = 1/x;There is no value at x = −1: ln x needs x > 0.
          gradient ¦ 1/x           ¦ x=0          ¦ df/dx = −1/x²;There is no value at x = 0: 1/x needs x ≠ 0.
          gradient ¦ √x            ¦ x=0          ¦ df/dx = 1/(2√x)    at the point: undefined: 1/(2√x) needs 2√x ≠ 0;The rules of differentiation need x > 0.
          gradient ¦ floor(x)      ¦ x=2          ¦ df/dx = 0    at the point: undefined: the rules need x is not an integer;The rules of differentiation need x is not an integer.
          gradient ¦ floor(x)      ¦ x=2.5        ¦ df/dx = 0    at the point: 0;The rules of differentiation need x is not an integer.
          gradient ¦ x y           ¦ x=1          ¦ The point gives no value for 'y'.
          gradient ¦ x             ¦ x=1,q=2      ¦ The point has a value for 'q', which the function has not.
          hessian  ¦ x y           ¦ y=1          ¦ The point gives no value for 'x'.
          hessian  ¦ x             ¦ x=1,q=2      ¦ The point has a value for 'q', which the function has not.
          hessian  ¦ y ln x        ¦ x=-1,y=1     ¦ [[0, 1/x], [1/x, −y/x²]];at the point:;There is none: ln x needs x > 0.
          hessian  ¦ x²y           ¦ x=3,y=2      ¦ [[2y, 2x], [2x, 0]];at the point:;[[4, 6], [6, 0]];indefinite: the second leading principal minor, −36, is negative.;inertia (1, 1, 0), eigenvalues about −4.32456, 8.32456
          """)
  void a_point_gives_values_or_the_reason_why_not(
      String command, String f, String at, String expected) {
    assertEquals(expected, run(command, f, "--at", at));
  }

  @Test
  void a_place_is_named_only_where_there_is_one() {
    assertEquals("There is no value: √(−1) needs −1 ≥ 0.", run("evaluate", "√(-1)"));
  }

  @Test
  void a_value_that_may_not_exist_is_not_shown() {
    assertEquals(
        "Whether there is a value was not decided: √(√2 · √(2 + √3) − 1 − √3) needs"
            + " √2 · √(2 + √3) − 1 − √3 ≥ 0.",
        run("evaluate", "√(√(2) √(2+√3) - 1 - √3)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          sin x                           ¦ x=10^200/3  ¦ 0.5700628525897633
          sin x + √2 + √3 - √(5+2√6)      ¦ x=10^(-130) ¦ 1.0E−130
          1/(sin x + √2 + √3 - √(5+2√6))  ¦ x=10^(-130) ¦ 1.0E130
          e^(-x)                          ¦ x=1000      ¦ 0
          """)
  void more_digits_are_taken_where_the_usual_ones_do_not_suffice(
      String f, String at, String expected) {
    var shown = run("evaluate", f, "--at", at);
    assertEquals(expected, shown.substring(shown.indexOf('≈') + 2));
  }

  @Test
  void a_sum_too_long_for_many_digits_has_the_value_that_doubles_give() {
    var shown = run("evaluate", "Σ_{i=1}^{100000} x/i", "--at", "x=1");
    assertEquals("≈ 12.0901461298", shown.substring(0, 15));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          √2·√3 - √6                      ¦ 0
          sin(1)² + cos(1)² - 1           ¦ 0
          sinh(ln(1+√2)) - 1              ¦ 0
          sign(√2·√3 - √6)                ¦ 0
          abs(√2·√3 - √6)                 ¦ 0
          max(√2·√3 - √6, 0)              ¦ 0
          floor(√2·√3 - √6 + 2)           ¦ 2
          floor(-(√2·√3 - √6) - 2)        ¦ −2
          floor(floor(√2·√3 - √6 + 2)/2)  ¦ 1
          √(floor(√2·√3 - √6 + 2) - 2)    ¦ 0
          ceil(ln(8)/ln(2))               ¦ 3
          floor(ln(e^3))                  ¦ 3
          floor(10*0.1*3)                 ¦ 3
          """)
  void what_is_proved_decides_where_digits_do_not(String constant, String expected) {
    var shown = run("evaluate", constant);
    assertEquals(expected, shown.substring(shown.indexOf('≈') + 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          √2 + √3 - √(5+2√6)         ¦                ¦ The digits of the value were not found: it lies between −4.9E−324 and 4.9E−324.
          floor(√2 + √3 - √(5+2√6))  ¦                ¦ The digits of the value were not found: it lies between −1 and 0.
          sin x                      ¦ --at=x=10^2000/3 ¦ The digits of the value at x = 10²⁰⁰⁰/3 were not found: it lies between −1 and 1.
          """)
  void a_value_whose_digits_no_precision_gives_is_enclosed(String f, String at, String expected) {
    assertEquals(expected, at == null ? run("evaluate", f) : run("evaluate", f, at));
  }

  @Test
  void a_response_has_the_bounds_of_such_a_value() {
    assertEquals(
        "{\"ok\":true,\"value\":\"NaN\",\"between\":[-1.0,0.0],"
            + "\"exact\":\"floor(sqrt(2)+sqrt(3)-sqrt(5+2*sqrt(6)))\"}",
        run("evaluate", "floor(√2 + √3 - √(5+2√6))", "--json"));
  }

  private static String run(String... arguments) {
    var shown = new StringWriter();
    var writer = new PrintWriter(shown, true);
    new Gradus(Commands.ALL)
        .run(new Streams(InputStream.nullInputStream(), writer, writer), arguments);
    return shown.toString().strip().replace("\n", ";");
  }
}
