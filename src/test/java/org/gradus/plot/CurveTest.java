package org.gradus.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.gradus.Golden;
import org.gradus.document.Marker;
import org.gradus.document.Svg;
import org.gradus.document.Terminal;
import org.gradus.number.Budget;
import org.gradus.stationary.SignChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurveTest {
  private static final Optional<Range> UNIT = Optional.of(new Range(-1, 1));

  @Test
  void a_curve_with_its_tangent_is_drawn_as_in_the_golden_picture() {
    var figure = Drawn.figure(Drawn.curve("x^3 - 3x").withTangents(List.of(0.5)).plot());
    Golden.check("figures/curve.svg", Svg.write(figure));
    Golden.check("figures/curve.txt", Terminal.write(figure, 80, 18));
  }

  @Test
  void a_derivative_with_its_signs_is_drawn_as_in_the_golden_picture() {
    var chart = SignChart.of(Drawn.expr("x^4 - 2x^2"), Drawn.X.getFirst(), Budget.standard());
    var figure = Drawn.figure(new SignPicture(Drawn.curve("x^4 - 2x^2"), chart).plot());
    Golden.check("figures/signs.txt", Terminal.write(figure, 80, 14));
    assertTrue(
        figure.description().contains("−, at x = −1, +, at x = 0, −, at x = 1, +."),
        figure.description());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "x",
        "x^2",
        "1/x",
        "tan x",
        "floor(x)",
        "|x|/x",
        "ln x",
        "sqrt(x-1000)",
        "1e300*x^3",
        "e^(e^x)",
        "sin(1/x)",
        "1/(x^2+1e-9)",
        "0*x",
        "arcsin(x/1000)",
        "x^x",
        "9^9^9^x"
      })
  void every_point_of_a_line_is_on_the_graph(String f) {
    var figure = Drawn.figure(Drawn.curve(f).plot());
    var subject = Drawn.ofOne(f);
    var graph = Drawn.lines(figure).getFirst();
    assertTrue(Drawn.points(graph).count() > 100);
    Drawn.points(graph).forEach(p -> assertEquals(subject.value(p.x()), p.y()));
  }

  @ParameterizedTest
  @CsvSource({
    "x^2, 1",
    "1/x, 2",
    "|x|/x, 2",
    "tan(3x), 3",
    "floor(2.2x), 6",
    "ln x, 1",
    "1/x^2, 2"
  })
  void a_line_is_broken_at_poles_and_jumps_alone(String f, int strokes) {
    var figure = Drawn.figure(Curve.of(Drawn.ofOne(f)).in(UNIT, Optional.empty()).plot());
    assertEquals(strokes, Drawn.lines(figure).getFirst().strokes().size());
  }

  @ParameterizedTest
  @CsvSource({
    "x^2 - 4x + 5, DOWN, 1",
    "x^3, DIAMOND, 1",
    "sin x, UP, 2",
    "sin x, DOWN, 2",
    "e^x, DOWN, 0"
  })
  void stationary_points_are_marked_by_kind(String f, Marker marker, int count) {
    var marks = Drawn.marks(Drawn.figure(Drawn.curve(f).plot()));
    assertEquals(
        count, marks.stream().filter(m -> m.marker() == marker).mapToInt(m -> m.at().size()).sum());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ln(-1-x^2)", "sqrt(-1-x^4)", "arcsin(2+x^2)", "x/0"})
  void a_function_without_values_is_refused_with_a_sentence(String f) {
    assertInstanceOf(Plot.Refused.class, Drawn.curve(f).plot());
  }

  @Test
  void a_window_that_is_given_is_shown() {
    var panel =
        Drawn.figure(Drawn.curve("x^2").in(UNIT, Optional.of(new Range(-3, 7))).plot())
            .panels()
            .getFirst();
    assertEquals(-1, panel.across().from());
    assertEquals(7, panel.up().to());
  }

  @Test
  void a_window_is_chosen_around_the_stationary_points() {
    var across = Drawn.figure(Drawn.curve("(x-100)^2").plot()).panels().getFirst().across();
    assertTrue(across.from() < 100 && across.to() > 100 && across.to() < 200);
  }
}
