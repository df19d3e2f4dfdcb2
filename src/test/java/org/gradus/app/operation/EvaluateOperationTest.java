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

  private static String run(String... arguments) {
    var shown = new StringWriter();
    var writer = new PrintWriter(shown, true);
    new Gradus(Commands.ALL)
        .run(new Streams(InputStream.nullInputStream(), writer, writer), arguments);
    return shown.toString().strip().replace("\n", ";");
  }
}
