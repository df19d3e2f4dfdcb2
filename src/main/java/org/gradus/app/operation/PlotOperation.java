package org.gradus.app.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradus.app.request.Answer;
import org.gradus.app.request.Field;
import org.gradus.app.request.Fields;
import org.gradus.app.request.Members;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.compute.NotNumeric;
import org.gradus.document.Svg;
import org.gradus.expr.Expr;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Interval;
import org.gradus.plot.Contour;
import org.gradus.plot.Curve;
import org.gradus.plot.Plot;
import org.gradus.plot.Range;
import org.gradus.plot.Section;
import org.gradus.plot.SignPicture;
import org.gradus.plot.Subject;
import org.gradus.stationary.SignChart;
import org.gradus.stationary.StationaryPoints;

/// `plot`: the graph of a function of one variable, the level lines of one of two, or a section
/// with the others frozen.
final class PlotOperation implements Operation {
  private static final Field AT =
      Field.option("at", Field.Kind.POINT, "Where to draw the tangent, for one variable.");
  private static final Field FREEZE =
      Field.option("freeze", Field.Kind.POINT, "Variables that are held at a number.");
  private static final Field SIGNS =
      Field.option(
          "signs", Field.Kind.FLAG, "Shows the derivative below, and where it is + and −.");
  private static final Field SVG =
      Field.option(
          "svg", Field.Kind.PICTURE, "Where the picture goes, as SVG; otherwise the terminal.");

  @Override
  public String name() {
    return "plot";
  }

  @Override
  public String description() {
    return "Draws a function: a graph for one variable, level lines for two, sections.";
  }

  @Override
  public List<Field> fields() {
    return List.of(Fields.F, AT, PlotFields.WINDOW, FREEZE, SIGNS, SVG);
  }

  @Override
  public Answer answer(Request request) {
    var figure = Pictures.figure(plot(request));
    var fields =
        new Members().put("title", figure.title()).put("description", figure.description());
    var text = request.wants(SVG) ? "" : Pictures.inTerminal(figure);
    return Answer.done(fields.put("svg", Svg.write(figure)), text).with(figure);
  }

  private static Plot plot(Request request) {
    var function = request.function("f");
    var frozen = request.point(FREEZE.name());
    var left = left(function, frozen);
    try {
      return switch (left.size()) {
        case 1 -> ofOne(request, function, frozen, left.getFirst());
        case 2 -> contour(request, frozen(function, frozen), left).plot();
        default ->
            throw Refused.request(
                "A picture has one or two variables, and this has %d: %s. Hold the others at a number, such as --freeze %s=0."
                    .formatted(left.size(), names(left), left.getLast()));
      };
    } catch (NotNumeric none) {
      throw Refused.unsupported(none.getMessage());
    }
  }

  /// The variables that are not frozen.
  private static List<Symbol> left(Request.Function function, Map<Symbol, Expr> frozen) {
    for (var x : frozen.keySet()) {
      if (!function.arguments().contains(x)) {
        throw Refused.request(
            "'%s' is frozen and is no variable of the function. It has %s."
                .formatted(x, names(function.arguments())));
      }
    }
    var left = function.arguments().stream().filter(x -> !frozen.containsKey(x)).toList();
    if (left.isEmpty()) {
      throw Refused.request("All variables are frozen; leave one or two free.");
    }
    return left;
  }

  private static String names(List<Symbol> symbols) {
    return symbols.stream().map(Symbol::toString).collect(Collectors.joining(", "));
  }

  private static Request.Function frozen(Request.Function function, Map<Symbol, Expr> frozen) {
    return new Request.Function(
        function.name(), new Substitution(frozen).in(function.body()), function.arguments());
  }

  private static Plot ofOne(
      Request request, Request.Function function, Map<Symbol, Expr> frozen, Symbol x) {
    if (frozen.size() == 1 && !request.flag(SIGNS.name())) {
      return section(request, function, frozen, x);
    }
    var f = frozen(function, frozen).body();
    var curve = curve(request, function.name().toString(), f, x, PlotFields.window(request));
    if (!request.flag(SIGNS.name())) {
      return curve.plot();
    }
    var chart = SignChart.of(f, x, Pictures.search(request));
    return new SignPicture(curve, chart).plot();
  }

  private static Curve curve(
      Request request, String name, Expr f, Symbol x, Map<Symbol, Range> window) {
    var across = Optional.ofNullable(window.get(x));
    var box = across.map(range -> Map.of(x, interval(range)));
    var found = stationary(request, f, List.of(x), box);
    return Curve.of(Subject.of(name, f, List.of(x), PlotFields.budget(request)))
        .in(across, PlotFields.height(window, x))
        .withTangents(tangents(request, x))
        .knowing(found, Pictures.search(request));
  }

  private static Interval interval(Range range) {
    return Interval.of(range.from(), range.to());
  }

  private static List<Double> tangents(Request request, Symbol x) {
    var at = request.point(AT.name());
    for (var symbol : at.keySet()) {
      if (!symbol.equals(x)) {
        throw Refused.request(
            "A tangent is drawn at a value of %s, not of %s.".formatted(x, symbol));
      }
    }
    return at.values().stream().map(PlotFields::number).filter(Double::isFinite).toList();
  }

  /// The stationary points that a short search finds.
  private static StationaryPoints stationary(
      Request request, Expr f, List<Symbol> variables, Optional<Map<Symbol, Interval>> box) {
    return StationaryPoints.of(f, variables, box, Pictures.search(request));
  }

  private static Contour contour(
      Request request, Request.Function function, List<Symbol> variables) {
    var x = variables.getFirst();
    var y = variables.getLast();
    var window = PlotFields.window(PlotFields.window(request), x, y);
    var box = window.map(w -> Map.of(x, interval(w.across()), y, interval(w.up())));
    var found = stationary(request, function.body(), variables, box);
    var budget = PlotFields.budget(request);
    return Contour.of(Subject.of(function.name().toString(), function.body(), variables, budget))
        .in(window)
        .knowing(found, Pictures.search(request));
  }

  /// With one of two variables frozen, the line in the plane and the graph above it.
  private static Plot section(
      Request request, Request.Function function, Map<Symbol, Expr> frozen, Symbol x) {
    var held = frozen.keySet().iterator().next();
    var f = frozen(function, frozen).body();
    var subject = Subject.of(function.name().toString(), f, List.of(x), PlotFields.budget(request));
    return new Section(
            contour(request, function, function.arguments()),
            Curve.of(subject).withTangents(tangents(request, x)),
            function.arguments().indexOf(held),
            PlotFields.number(frozen.get(held)))
        .plot();
  }
}
