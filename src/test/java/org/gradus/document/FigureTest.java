package org.gradus.document;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gradus.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class FigureTest {

  @Test
  void every_drawing_is_written_as_in_the_golden_pictures() {
    Golden.check("figures/showcase.svg", Svg.write(Figures.showcase()));
    Golden.check("figures/showcase.txt", Terminal.write(Figures.showcase(), 100, 20));
    Golden.check("figures/showcase-narrow.txt", Terminal.write(Figures.showcase(), 40, 12));
  }

  @Test
  void an_svg_is_well_formed_has_text_alternatives_and_asks_for_nothing() throws Exception {
    var svg = Svg.write(Figures.showcase());
    var parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    var root = parsed.getDocumentElement();
    assertEquals("img", root.getAttribute("role"));
    assertEquals(
        Figures.showcase().title(), root.getElementsByTagName("title").item(0).getTextContent());
    assertEquals(
        Figures.showcase().description(),
        root.getElementsByTagName("desc").item(0).getTextContent());
    assertEquals(0, root.getElementsByTagName("script").getLength());
    assertFalse(Pattern.compile("href|src=|url\\(|@import").matcher(svg).find());
  }

  @Test
  void nothing_of_a_line_is_drawn_outside_its_panel() {
    var svg = Svg.write(Figures.showcase());
    var paths = Pattern.compile("<path class=\"[lab][^>]* d=\"([^\"]*)\"").matcher(svg);
    int seen = 0;
    while (paths.find()) {
      if (!paths.group().contains("transform")) {
        for (var point : paths.group(1).split("[MLZ]")) {
          if (!point.isEmpty()) {
            double x = Double.parseDouble(point.split(",")[0]);
            assertTrue(x >= -100 && x <= 370, point);
            seen++;
          }
        }
      }
    }
    assertTrue(seen > 100, "points seen: " + seen);
  }

  @Test
  void every_mark_lies_inside_its_panel() {
    var boxes =
        Pattern.compile(
            "<rect class=\"frame\" fill=\"none\" width=\"([^\"]*)\" height=\"([^\"]*)\"");
    var marks = Pattern.compile("<path class=\"[al][^>]*translate\\(([^,]*),([^)]*)\\)");
    int seen = 0;
    for (var panel : Svg.write(Figures.showcase()).split("<g transform")) {
      var box = boxes.matcher(panel);
      var drawn = box.find() ? panel.substring(0, box.start()) : "";
      var mark = marks.matcher(drawn);
      while (mark.find()) {
        double x = Double.parseDouble(mark.group(1));
        double y = Double.parseDouble(mark.group(2));
        assertTrue(x >= 0 && x <= Double.parseDouble(box.group(1)), mark::group);
        assertTrue(y >= 0 && y <= Double.parseDouble(box.group(2)), mark::group);
        seen++;
      }
    }
    assertEquals(2, seen, "the mark at (50, 50) is outside");
  }

  @Test
  void nothing_that_is_not_finite_is_written() {
    var written = Svg.write(Figures.showcase()) + Terminal.write(Figures.showcase(), 80, 20);
    assertFalse(Pattern.compile("NaN|Infinity").matcher(written).find());
    assertThrows(IllegalArgumentException.class, () -> new Position(Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> Axis.linear("x", 1, 1));
    assertThrows(IllegalArgumentException.class, () -> Axis.linear("x", -1e308, 1.7e308));
    assertThrows(IllegalArgumentException.class, () -> Axis.logarithmic("x", 0, 1));
  }

  @Test
  void a_picture_keeps_to_the_width_of_the_terminal() {
    for (int width : List.of(30, 60, 80, 120)) {
      assertTrue(
          Terminal.write(Figures.showcase(), width, 12)
              .lines()
              .allMatch(line -> DisplayWidth.of(line) <= width));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-3 | 3 | −3 −2 −1 0 1 2 3",
        "0 | 1 | 0 0.2 0.4 0.6 0.8 1",
        "0.1 | 0.35 | 0.1 0.15 0.2 0.25 0.3 0.35",
        "-1e7 | 1e7 | −10⁷ −5·10⁶ 0 5·10⁶ 10⁷",
        "1e-9 | 3e-9 | 10⁻⁹ 1.5·10⁻⁹ 2·10⁻⁹ 2.5·10⁻⁹ 3·10⁻⁹",
        "1e9 | 1000000004 | 1000000000 1000000002 1000000004",
        "1e300 | 2e300 | 10³⁰⁰ 1.5·10³⁰⁰ 2·10³⁰⁰",
        "1 | 1.0000000000000002 | 1 1"
      })
  void ticks_are_round_numbers_within_the_axis(double from, double to, String ticks) {
    var axis = Axis.linear("", from, to);
    var found = Ticks.fitting(axis, 40, 1.0, String::length).stream().map(Ticks.Tick::text);
    assertEquals(ticks, String.join(" ", found.toList()));
  }

  @Test
  void ticks_of_a_logarithmic_axis_are_powers_of_ten_where_there_are_enough() {
    assertAll(
        () -> assertEquals("[10⁻⁴, 10⁻², 10⁰, 10²]", texts(Axis.logarithmic("", 1e-4, 1e3), 30)),
        () -> assertEquals("[1, 2, 3, 4]", texts(Axis.logarithmic("", 0.9, 4.2), 30)));
  }

  private static String texts(Axis axis, double length) {
    return Ticks.fitting(axis, length, 2, String::length).stream()
        .map(Ticks.Tick::text)
        .toList()
        .toString();
  }

  @Test
  void a_line_is_cut_where_it_leaves_and_enters() {
    var parts =
        Clip.line(
            List.of(
                Figures.at(-1, 0.5), Figures.at(0.5, 0.5), Figures.at(0.5, 3), Figures.at(1, -2)));
    assertEquals(
        List.of(
            List.of(Figures.at(0, 0.5), Figures.at(0.5, 0.5), Figures.at(0.5, 1)),
            List.of(Figures.at(0.7, 1), Figures.at(0.8, 0))),
        parts);
  }

  @Test
  void a_line_loses_the_points_between_its_corners() {
    var line =
        Stream.iterate(0, i -> i <= 40, i -> i + 1)
            .map(i -> Figures.at(Math.min(i, 20), Math.max(0, i - 20)))
            .toList();
    assertEquals(
        List.of(Figures.at(0, 0), Figures.at(20, 0), Figures.at(20, 20)), Thinning.of(line, 0.1));
    assertEquals(line, Thinning.of(line, -1));
  }

  @Test
  void a_text_stands_where_it_covers_no_other_and_an_optional_one_is_left_out() {
    var places = new TextPlaces(new TextPlaces.Box(0, 0, 100, 100), 5, 5);
    var label = Drawing.Label.at(Figures.at(0, 0), "", Drawing.Side.RIGHT);
    var optional = new Drawing.Label(List.of(), "", Drawing.Side.CENTRE, true);
    var here = List.of(Figures.at(50, 50));
    assertEquals(55, places.place(label, here, 20, 10).orElseThrow().left());
    assertEquals(25, places.place(label, here, 20, 10).orElseThrow().left());
    assertTrue(places.place(optional, List.of(Figures.at(50, 90)), 20, 10).isPresent());
    assertTrue(places.place(optional, List.of(Figures.at(50, 90)), 20, 10).isEmpty());
    assertTrue(places.place(label, List.of(Figures.at(99, 50)), 200, 10).isPresent());
  }
}
