package org.gradus.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.Golden;
import org.gradus.document.Drawing;
import org.gradus.document.Marker;
import org.gradus.document.Svg;
import org.gradus.document.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContourTest {
  private static final Window SQUARE = new Window(new Range(-2, 2), new Range(-2, 2));

  @Test
  void level_lines_are_drawn_as_in_the_golden_picture() {
    var figure = Drawn.figure(Drawn.contour("x^2 + y^4 - 3x y").plot());
    Golden.check("figures/contour.txt", Terminal.write(figure, 80, 18));
    assertTrue(Svg.write(figure).length() < 200_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x^2+y^2",
        "x y",
        "sin(x y)",
        "sqrt(3-x^2-y^2)",
        "ln(x+y)",
        "e^(x-y)",
        "x^3-3x y^2"
      })
  void every_point_of_a_level_line_has_the_value_of_the_level(String text) {
    var f = Drawn.ofTwo(text);
    var grid = new Grid(f::value, SQUARE);
    int seen = 0;
    for (double level : Levels.of(grid.sorted())) {
      for (var line : Isolines.of(f::value, grid, level, 10).lines()) {
        for (var p : line) {
          assertEquals(level, f.value(p.x(), p.y()), 1e-3 * Math.max(1, Math.abs(level)));
          assertTrue(SQUARE.contains(p));
          seen++;
        }
      }
    }
    assertTrue(seen > 100);
  }

  @Test
  void no_level_line_is_drawn_along_a_pole_or_a_jump() {
    for (var text : List.of("1/(x+0.01)", "floor(x)+y/100", "|x|/x + 0*y")) {
      var f = Drawn.ofTwo(text);
      for (double level : List.of(0.0, 0.31)) {
        for (var line : Isolines.of(f::value, new Grid(f::value, SQUARE), level, 10).lines()) {
          line.forEach(p -> assertEquals(level, f.value(p.x(), p.y()), 0.1));
        }
      }
    }
  }

  @Test
  void the_level_line_of_a_circle_is_one_closed_line_of_its_length() {
    var f = Drawn.ofTwo("x^2+y^2");
    var level = Isolines.of(f::value, new Grid(f::value, SQUARE), 1, 10);
    assertEquals(1, level.lines().size());
    var line = level.lines().getFirst();
    assertEquals(line.getFirst(), line.getLast());
    double length = 0;
    for (int i = 1; i < line.size(); i++) {
      length +=
          Math.hypot(line.get(i).x() - line.get(i - 1).x(), line.get(i).y() - line.get(i - 1).y());
    }
    assertEquals(2 * Math.PI, length, 0.01);
  }

  @ParameterizedTest
  @CsvSource({
    "x^2+y^2, DOWN, 1",
    "-x^2-y^2, UP, 1",
    "x y, CROSS, 1",
    "(x^2+y-11)^2+(x+y^2-7)^2, DOWN, 4",
    "(x^2+y-11)^2+(x+y^2-7)^2, CROSS, 4",
    "cos(x)^2+y^2, DOWN, 4",
    "x^4+y^4, OPEN_DOWN, 1",
    "x+y, DOWN, 0"
  })
  void stationary_points_are_marked_by_kind(String f, Marker marker, int count) {
    var marks = Drawn.marks(Drawn.figure(Drawn.contour(f).plot()));
    assertEquals(
        count, marks.stream().filter(m -> m.marker() == marker).mapToInt(m -> m.at().size()).sum());
  }

  @Test
  void a_line_of_stationary_points_is_drawn_whole() {
    var names =
        Drawn.lines(Drawn.figure(Drawn.contour("x^2").plot())).stream()
            .map(Drawing.Line::name)
            .toList();
    assertTrue(names.contains("degenerate minimum, all along"), names::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "0*x*y", "1e300*x*y", "1/(x+y)", "ln(x*y)", "floor(x)+floor(y)"})
  void poles_huge_values_and_constants_are_drawn_with_finite_numbers_alone(String f) {
    var figure = Drawn.figure(Drawn.contour(f).plot());
    assertFalse(Svg.write(figure).matches("(?s).*(NaN|Infinity).*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ln(-1-x^2-y^2)", "sqrt(-1-x^2)+y"})
  void a_function_without_values_is_refused_with_a_sentence(String f) {
    assertInstanceOf(Plot.Refused.class, Drawn.contour(f).plot());
  }

  @Test
  void a_function_of_hundreds_of_terms_is_drawn_within_the_budget() {
    var terms =
        IntStream.rangeClosed(1, 150)
            .mapToObj(k -> "sin(%dx+%dy)/%d".formatted(k, k + 1, k))
            .collect(Collectors.joining("+"));
    var figure = Drawn.figure(Contour.of(Drawn.ofTwo(terms)).plot());
    assertFalse(Drawn.drawings(figure).toList().isEmpty());
  }

  @Test
  void as_many_points_lie_between_neighbouring_levels() {
    var f = Drawn.ofTwo("e^(x+y)");
    var sorted = new Grid(f::value, SQUARE).sorted();
    var levels = Levels.of(sorted);
    assertEquals(9, levels.size());
    for (int k = 0; k < levels.size(); k++) {
      double level = levels.get(k);
      double below = (double) sorted.stream().filter(v -> v < level).count() / sorted.size();
      assertEquals((k + 1) / 10.0, below, 0.05);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.123, 0.456, 0.3", "-1, 1, 0", "99.5, 101, 100", "3.14, 3.15, 3.15"})
  void a_level_is_as_round_as_its_place_allows(double low, double high, double level) {
    assertEquals(level, Levels.roundest(low, high));
  }

  @Test
  void a_section_shows_the_line_and_the_values_along_it() {
    var plane = Drawn.contour("9 - x^2 - y^2");
    var section = new Section(plane, Curve.of(Drawn.ofOne("9 - x^2 - 2^2")), 1, 2).plot();
    var figure = Drawn.figure(section);
    assertEquals(2, figure.panels().size());
    Golden.check("figures/section.txt", Terminal.write(figure, 90, 16));
    assertTrue(Drawn.lines(figure).stream().anyMatch(line -> line.name().equals("y = 2")));
  }

  @Test
  void a_window_that_is_given_is_shown() {
    var panel =
        Drawn.figure(Drawn.contour("x y").in(Optional.of(SQUARE)).plot()).panels().getFirst();
    assertEquals(-2, panel.across().from());
    assertEquals(2, panel.up().to());
  }
}
