package org.gradus.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.Golden;
import org.gradus.calculus.NudgeCheck;
import org.gradus.descent.Descent;
import org.gradus.descent.Objective;
import org.gradus.descent.Optimizer;
import org.gradus.descent.Plan;
import org.gradus.descent.StoppingRule;
import org.gradus.descent.Table;
import org.gradus.descent.Trajectory;
import org.gradus.document.Axis;
import org.gradus.document.Drawing;
import org.gradus.document.Marker;
import org.gradus.document.Position;
import org.gradus.document.Svg;
import org.gradus.document.Terminal;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescentPictureTest {
  private static final Optional<DescentPicture.Known> NOTHING = Optional.empty();

  @Test
  void a_descent_in_one_variable_is_drawn_as_in_the_golden_picture() {
    var figure = Drawn.figure(picture("x^2", Rational.of(1, 10), 4).withModels(0.1).plot());
    Golden.check("figures/descent.txt", Terminal.write(figure, 120, 14));
    assertEquals(3, figure.panels().size());
  }

  @ParameterizedTest
  @CsvSource({"0.1, 4", "0.4, -3", "2, 10"})
  void the_minimizer_of_a_local_model_is_the_next_point(double rate, double start) {
    var picture = picture("x^2", Rational.of(rate), start);
    var figure = Drawn.figure(picture.withModels(rate).plot());
    var lowest = Drawn.marks(figure).stream().filter(m -> m.marker() == Marker.OPEN_DOWN).toList();
    var points = picture.tracks().getFirst().points();
    assertEquals(3, lowest.size());
    for (int k = 0; k < lowest.size(); k++) {
      var p = lowest.get(k).at().getFirst();
      double w = points.get(k).getFirst();
      assertEquals(points.get(k + 1).getFirst(), p.x(), 1e-12);
      assertEquals(w * w - rate / 2 * 4 * w * w, p.y(), 1e-9);
    }
  }

  @Test
  void several_runs_stand_in_one_picture_with_their_names() {
    var runs =
        List.of(
            Track.of("slow", run("x^2+10y^2", Rational.of(1, 100), 4, 1), 1),
            Track.of("fast", run("x^2+10y^2", Rational.of(9, 100), 4, 1), 1));
    var figure = Drawn.figure(DescentPicture.of(Drawn.ofTwo("x^2+10y^2"), NOTHING, runs).plot());
    assertEquals(2, figure.panels().size());
    for (var name : List.of("slow", "fast")) {
      assertEquals(
          2, Drawn.lines(figure).stream().filter(line -> line.name().equals(name)).count());
    }
    assertEquals(Axis.Scale.LOG, figure.panels().getLast().up().scale());
  }

  @Test
  void a_run_that_explodes_shows_where_it_began() {
    var figure = Drawn.figure(picture("x^2", Rational.of(2), 10).plot());
    var across = figure.panels().getFirst().across();
    assertTrue(across.from() < 10 && across.to() > 10 && across.to() < 2000, across::toString);
    assertFalse(Svg.write(figure).matches("(?s).*(NaN|Infinity).*"));
  }

  @Test
  void values_that_become_negative_or_zero_have_an_axis_too() {
    assertEquals(Axis.Scale.LINEAR, lossAxis("x^2-5", Rational.of(1, 10)).scale());
    assertEquals(Axis.Scale.LINEAR, lossAxis("0*x+7", Rational.of(1, 10)).scale());
    assertEquals(Axis.Scale.LINEAR, lossAxis("x^2", Rational.of(1, 2)).scale());
  }

  private static Axis lossAxis(String f, Rational rate) {
    return Drawn.figure(picture(f, rate, 4).plot()).panels().getLast().up();
  }

  @Test
  void more_iterates_than_can_be_seen_are_thinned_and_the_last_is_kept() {
    var run = run("x^2+10y^2", Rational.of(1, 10_000), 4, 1);
    var track = Track.of("long", run, 1);
    assertTrue(track.points().size() <= 3001);
    assertEquals(run.point(run.last()), track.last());
  }

  @Test
  void the_data_stand_beside_the_model_at_start_and_end() {
    var table =
        Table.of(List.of(Symbol.of("x"), Symbol.of("y")), new double[][] {{0, 1, 2}, {1, 3, 5}}, 3);
    var parameters = List.of(Symbol.of("w"), Symbol.of("b"));
    var fit =
        new LineFit(
            Drawn.expr("w x + b"),
            parameters,
            Symbol.of("x"),
            Symbol.of("y"),
            table,
            Optional.of(List.of(2.0, 1.0)));
    var track = new Track("run", List.of(List.of(0.0, 0.0), List.of(1.0, 1.0)), List.of());
    var panel = fit.panel(List.of(track)).orElseThrow();
    var lines =
        panel.drawings().stream()
            .flatMap(d ->
                d instanceof Drawing.Line line ? Stream.of(line) : Stream.<Drawing.Line>empty())
            .toList();
    assertEquals(
        List.of("start", "end", "closed form"), lines.stream().map(Drawing.Line::name).toList());
    Drawn.points(lines.get(2)).forEach(p -> assertEquals(2 * p.x() + 1, p.y(), 1e-12));
  }

  @Test
  void the_v_curve_has_the_slopes_of_the_truncation_and_of_rounding() {
    var figure = Drawn.figure(NudgePicture.of("f", check("e^x", 1).rows()));
    Golden.check("figures/nudges.txt", Terminal.write(figure, 80, 18));
    var forward = Drawn.lines(figure).getFirst().strokes().getFirst();
    var central = Drawn.lines(figure).getLast().strokes().getFirst();
    assertEquals(1, slope(at(forward, 1e-5), at(forward, 1e-3)), 0.01);
    assertEquals(2, slope(at(central, 1e-4), at(central, 1e-2)), 0.01);
    assertEquals(-1, slope(at(central, 1e-14), at(central, 1e-8)), 0.3);
  }

  private static Position at(List<Position> curve, double h) {
    return curve.stream().filter(p -> p.x() == h).findFirst().orElseThrow();
  }

  private static double slope(Position a, Position b) {
    return Math.log(b.y() / a.y()) / Math.log(b.x() / a.x());
  }

  @Test
  void quotients_without_an_error_have_no_v_curve() {
    assertInstanceOf(Plot.Refused.class, NudgePicture.of("f", check("7", 1).rows()));
  }

  private static NudgeCheck check(String f, long at) {
    var x = Drawn.X.getFirst();
    return NudgeCheck.of(
        Drawn.expr(f),
        Drawn.X,
        Map.of(x, Expressions.number(at)),
        Rational.of(1, 1000),
        Budget.standard());
  }

  private static DescentPicture picture(String f, Rational rate, double start) {
    return DescentPicture.of(
        Drawn.ofOne(f), NOTHING, List.of(Track.of("run", run(f, rate, start), 1)));
  }

  private static Trajectory run(String f, Rational rate, double... start) {
    var variables = start.length == 1 ? Drawn.X : Drawn.XY;
    var plan =
        Plan.of(
            new Optimizer.GradientDescent(),
            rate,
            StoppingRule.after(start.length == 1 ? 20 : 4000));
    return Descent.run(
        Objective.of(Drawn.expr(f), variables), start, plan, Budget.ofWork(100_000_000));
  }
}
