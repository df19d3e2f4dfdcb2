package org.gradus.app.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.app.request.Field;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.compute.Evaluation;
import org.gradus.compute.Evaluator;
import org.gradus.compute.NotNumeric;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.plot.Range;
import org.gradus.plot.Window;

/// What a picture is told beside its function.
final class PlotFields {
  static final Field WINDOW =
      Field.option(
          "window",
          Field.Kind.BOX,
          "What is shown: bounds for the variables, or for the value; otherwise chosen.");

  /// A scalar operation costs one: some seconds of evaluating.
  private static final long WORK = 400_000_000;

  private static final double NEARLY_ZERO = 1e-60;

  private PlotFields() {}

  /// The work of drawing one picture.
  static Budget budget(Request request) {
    return request.budget(Budget.ofWork(WORK));
  }

  /// The bounds that are given, by symbol.
  static Map<Symbol, Range> window(Request request) {
    var window = new LinkedHashMap<Symbol, Range>();
    request
        .box(WINDOW.name())
        .forEach((x, bounds) -> {
          double from = number(request, x, bounds.getFirst());
          double to = number(request, x, bounds.getLast());
          if (!(from < to)) {
            throw Refused.request(
                "The window goes from %2$s to %3$s in '%1$s'. Write the smaller number first: %1$s=-1..1."
                    .formatted(x, bounds.getFirst(), bounds.getLast()));
          }
          if (!Double.isFinite(to - from)) {
            throw Refused.request("The window in '%s' is too large to be drawn.".formatted(x));
          }
          window.put(x, new Range(from, to));
        });
    return window;
  }

  private static double number(Request request, Symbol x, String text) {
    double value = number(request.expression(text));
    if (!Double.isFinite(value)) {
      throw Refused.request("The bound '%s' of '%s' is no number.".formatted(text, x));
    }
    return value;
  }

  /// The value of an expression without symbols, 0 where it cannot be told from it; NaN where it
  /// has none.
  static double number(Expr e) {
    try {
      return switch (Evaluator.of(e, List.of()).at()) {
        case Evaluation.Value(double value) -> value;
        case Evaluation.Bounded(var enclosure) when enclosure.width() < NEARLY_ZERO ->
            enclosure.midpoint();
        case Evaluation.Bounded _,
            Evaluation.TooLarge _,
            Evaluation.Undefined _,
            Evaluation.Undecided _ ->
            Double.NaN;
      };
    } catch (NotNumeric none) {
      return Double.NaN;
    }
  }

  /// The window of two variables; empty where neither is given.
  ///
  /// @throws Refused if only one is given, or another symbol
  static Optional<Window> window(Map<Symbol, Range> given, Symbol x, Symbol y) {
    for (var symbol : given.keySet()) {
      if (!symbol.equals(x) && !symbol.equals(y)) {
        throw Refused.request(
            "The window has bounds for '%s'; the picture has the axes %s and %s."
                .formatted(symbol, x, y));
      }
    }
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if (given.size() == 1) {
      var missing = given.containsKey(x) ? y : x;
      throw Refused.request(
          "The window has no bounds for '%1$s'. Add them, such as %1$s=-2..2.".formatted(missing));
    }
    return Optional.of(new Window(given.get(x), given.get(y)));
  }

  /// The bounds of the value of a function of x: those of the one other symbol.
  static Optional<Range> height(Map<Symbol, Range> given, Symbol x) {
    var others = given.keySet().stream().filter(symbol -> !symbol.equals(x)).toList();
    if (others.size() > 1) {
      throw Refused.request(
          "The window has bounds for %s and %s; the picture has the axis %s and one for the value."
              .formatted(others.getFirst(), others.get(1), x));
    }
    return others.stream().map(given::get).findFirst();
  }
}
