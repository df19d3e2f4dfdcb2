package org.gradus.app.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.compute.Evaluator;
import org.gradus.compute.NotNumeric;
import org.gradus.expr.Symbol;
import org.gradus.number.BigInterval;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// Reads the box of a request: a bounded or half-bounded side for every variable.
final class Boxes {
  private static final int DIGITS = 30;
  private static final Set<String> INFINITE = Set.of("∞", "inf", "infinity", "infty", "oo");

  private Boxes() {}

  /// The box, empty where none is given.
  ///
  /// @throws Refused if it has not exactly one side for each variable, from a lower to a higher
  ///   number
  static Optional<Map<Symbol, Interval>> of(Request request, List<Symbol> variables) {
    var given = request.box("box");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    for (var x : given.keySet()) {
      if (!variables.contains(x)) {
        throw Refused.request(
            "The box has a side for '%s', which is no variable of the function. It has %s."
                .formatted(x, names(variables)));
      }
    }
    var box = new LinkedHashMap<Symbol, Interval>();
    for (var x : variables) {
      if (!given.containsKey(x)) {
        throw Refused.request(
            "The box has no side for '%1$s'. Add one, such as %1$s=-5..5, or %1$s=-∞..∞ for all"
                    .formatted(x)
                + " real numbers.");
      }
      box.put(x, side(request, x, given.get(x)));
    }
    return Optional.of(box);
  }

  private static String names(List<Symbol> variables) {
    return variables.stream().map(Symbol::toString).collect(Collectors.joining(", "));
  }

  private static Interval side(Request request, Symbol x, List<String> bounds) {
    var lower = bound(request, x, bounds.getFirst());
    var upper = bound(request, x, bounds.getLast());
    if (lower.lower() > upper.upper()) {
      throw Refused.request(
          "The side of '%1$s' goes from %2$s down to %3$s. Write %1$s=%3$s..%2$s."
              .formatted(x, bounds.getFirst(), bounds.getLast()));
    }
    if (lower.lower() == upper.upper()) {
      throw Refused.request(
          "The side of '%s' goes from %s to the same number. Give two different numbers."
              .formatted(x, bounds.getFirst()));
    }
    return Interval.of(lower.lower(), upper.upper());
  }

  /// The double of the bound, or the two neighbours between which it lies.
  private static Interval bound(Request request, Symbol x, String text) {
    var size = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^[+−-]", "").strip();
    if (INFINITE.contains(size)) {
      boolean isNegative = text.strip().startsWith("-") || text.strip().startsWith("−");
      return Interval.of(isNegative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
    return number(request, text)
        .orElseThrow(
            () -> Refused.request("The bound '%s' of '%s' is no number.".formatted(text, x)));
  }

  private static Optional<Interval> number(Request request, String text) {
    try {
      var value = Evaluator.of(request.expression(text), List.of()).digits(List.of(), DIGITS);
      return value instanceof BigInterval.Bounded bounded
          ? Optional.of(enclosure(bounded))
          : Optional.empty();
    } catch (NotNumeric none) {
      return Optional.empty();
    }
  }

  private static Interval enclosure(BigInterval.Bounded value) {
    boolean isExact = value.lower().compareTo(value.upper()) == 0;
    return isExact ? Interval.of(Rational.of(value.lower())) : value.enclosure();
  }
}
