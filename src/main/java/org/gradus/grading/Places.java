package org.gradus.grading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.number.BigInterval;
import org.gradus.number.Rational;

/// Compares places: whether a point lies on a family, for which parameters.
final class Places {
  static final int DIGITS = 50;
  private static final BigDecimal NEAR = new BigDecimal("1e-20");

  /// A number divisible by all small denominators.
  private static final long MULTIPLE = 360_360;

  private Places() {}

  /// Whether a point, or one of a family, is a place.
  sealed interface Match {
    /// It is, with these values of the parameters.
    record Yes(Map<Symbol, Rational> parameters) implements Match {}

    record No() implements Match {}

    /// The parameters could not be found.
    record Unknown() implements Match {}
  }

  /// The decimals of the coordinates for values of the parameters; empty where one has no value.
  static Optional<List<BigInterval.Bounded>> decimals(
      List<Expr> at, Map<Symbol, Rational> parameters) {
    var symbols = List.copyOf(parameters.keySet());
    var values = symbols.stream().map(parameters::get).toList();
    var place = new ArrayList<BigInterval.Bounded>();
    for (var e : at) {
      if (Evaluator.of(e, symbols).digits(values, DIGITS) instanceof BigInterval.Bounded b) {
        place.add(b);
      }
    }
    return place.size() == at.size() ? Optional.of(place) : Optional.empty();
  }

  static Match match(List<Expr> at, List<Symbol> parameters, List<BigInterval.Bounded> place) {
    var known = new LinkedHashMap<Symbol, Rational>();
    while (known.size() < parameters.size()) {
      var next = solved(at, parameters, place, known);
      if (next.isEmpty()) {
        return new Match.Unknown();
      }
      known.putAll(next.get());
    }
    var here = decimals(at, known);
    boolean isSame = here.isPresent();
    for (int i = 0; isSame && i < at.size(); i++) {
      isSame = isNear(here.get().get(i), place.get(i)) || Rounding.isOf(at.get(i), place.get(i));
    }
    return isSame ? new Match.Yes(known) : new Match.No();
  }

  /// A parameter of which one coordinate is a linear function, by that coordinate.
  private static Optional<Map<Symbol, Rational>> solved(
      List<Expr> at,
      List<Symbol> parameters,
      List<BigInterval.Bounded> place,
      Map<Symbol, Rational> known) {
    for (var t : parameters) {
      for (int i = 0; i < at.size() && !known.containsKey(t); i++) {
        boolean isOnly =
            FreeSymbols.contains(at.get(i), t)
                && FreeSymbols.of(at.get(i)).stream()
                    .allMatch(s -> s.equals(t) || known.containsKey(s));
        var value =
            isOnly ? linear(at.get(i), t, known, middle(place.get(i))) : Optional.<Rational>empty();
        if (value.isPresent()) {
          return Optional.of(Map.of(t, value.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Rational> linear(
      Expr e, Symbol t, Map<Symbol, Rational> known, BigDecimal value) {
    var values = new ArrayList<BigDecimal>();
    for (int k = 0; k < 4; k++) {
      var with = new LinkedHashMap<>(known);
      with.put(t, Rational.of(k));
      decimals(List.of(e), with).ifPresent(d -> values.add(middle(d.getFirst())));
    }
    if (values.size() < 4) {
      return Optional.empty();
    }
    var step = values.get(1).subtract(values.get(0));
    boolean isLinear =
        step.abs().compareTo(NEAR) > 0
            && isSmall(values.get(2).subtract(values.get(1)).subtract(step))
            && isSmall(values.get(3).subtract(values.get(2)).subtract(step));
    return isLinear
        ? Optional.of(
            rounded(Rational.of(value.subtract(values.getFirst())).over(Rational.of(step))))
        : Optional.empty();
  }

  /// The integer, or the short fraction, from which a number differs by rounding only.
  private static Rational rounded(Rational value) {
    var multiple = value.times(Rational.of(MULTIPLE));
    var nearest = decimal(multiple).setScale(0, RoundingMode.HALF_EVEN);
    var candidate = Rational.of(nearest).over(Rational.of(MULTIPLE));
    return isSmall(decimal(candidate.minus(value))) ? candidate : value;
  }

  private static BigDecimal decimal(Rational value) {
    return new BigDecimal(value.numerator())
        .divide(new BigDecimal(value.denominator()), new MathContext(2 * DIGITS));
  }

  private static boolean isSmall(BigDecimal difference) {
    return difference.abs().compareTo(NEAR) < 0;
  }

  private static boolean isNear(BigInterval.Bounded a, BigInterval.Bounded b) {
    var size = middle(b).abs().max(BigDecimal.ONE);
    return middle(a).subtract(middle(b)).abs().compareTo(NEAR.multiply(size)) < 0;
  }

  static BigDecimal middle(BigInterval.Bounded a) {
    return a.lower().add(a.upper()).divide(BigDecimal.TWO);
  }
}
