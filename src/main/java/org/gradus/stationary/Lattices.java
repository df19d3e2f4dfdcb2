package org.gradus.stationary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.number.BigInterval;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// Positions on lattices of multiples of π.
final class Lattices {
  private static final int MOST_POINTS = 10_000;

  private Lattices() {}

  /// The number of which π is the multiple, where the coordinate is written as such.
  static Optional<Rational> overPi(Coordinate coordinate) {
    return coordinate.exact().flatMap(Lattices::overPi);
  }

  static Optional<Rational> overPi(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) when value.isZero() -> Optional.of(Rational.ZERO);
      case Expr.Named(var constant) when constant == Constant.PI -> Optional.of(Rational.ONE);
      case Expr.Negation(var u) -> overPi(u).map(Rational::negate);
      case Expr.Product(var factors)
          when factors.size() == 2 && factors.getFirst() instanceof Expr.Number(var c, _) ->
          overPi(factors.get(1)).map(c::times);
      case Expr.Quotient(var u, Expr.Number(var c, _)) -> overPi(u).map(r -> r.over(c));
      case Expr _ -> Optional.empty();
    };
  }

  static List<StationaryPoint> pointsIn(
      Lattice lattice, Map<Symbol, Interval> box, Subject subject) {
    var result = new ArrayList<StationaryPoint>();
    collect(lattice, box, subject, new LinkedHashMap<>(), result);
    return result;
  }

  /// Chooses the number of periods of one more coordinate after those that are chosen.
  private static void collect(
      Lattice lattice,
      Map<Symbol, Interval> box,
      Subject subject,
      Map<Symbol, Integer> chosen,
      List<StationaryPoint> result) {
    var next = lattice.periods().keySet().stream().filter(x -> !chosen.containsKey(x)).findFirst();
    if (next.isEmpty()) {
      result.add(point(lattice, subject, chosen));
      return;
    }
    var x = next.get();
    double start = lattice.at().get(x).approximate().doubleValue();
    double period = lattice.periods().get(x).toDouble() * Math.PI;
    var bounds = box.get(x);
    int first = (int) Math.floor((bounds.lower() - start) / period);
    int last = (int) Math.ceil((bounds.upper() - start) / period);
    for (int k = first; k <= last && result.size() < MOST_POINTS; k++) {
      if (isInside(shifted(lattice, x, k), bounds)) {
        var more = new LinkedHashMap<>(chosen);
        more.put(x, k);
        collect(lattice, box, subject, more, result);
      }
    }
  }

  /// Whether the number certainly, or at the border perhaps, lies in the interval.
  static boolean isInside(Coordinate coordinate, Interval bounds) {
    return coordinate.enclose(40) instanceof BigInterval.Bounded(var lower, var upper)
        && (bounds.upper() == Double.POSITIVE_INFINITY
            || lower.compareTo(new BigDecimal(bounds.upper())) <= 0)
        && (bounds.lower() == Double.NEGATIVE_INFINITY
            || upper.compareTo(new BigDecimal(bounds.lower())) >= 0);
  }

  private static Coordinate shifted(Lattice lattice, Symbol x, int k) {
    var start = lattice.at().get(x);
    var shift = lattice.periods().get(x).times(Rational.of(k));
    var overPi = overPi(start);
    if (overPi.isPresent()) {
      return new Coordinate.Closed(Angles.timesPi(overPi.get().plus(shift)), Map.of());
    }
    var w = Symbol.of("w");
    return k == 0
        ? start
        : new Coordinate.Closed(
            Expressions.sum(Expressions.variable(w), Angles.timesPi(shift)), Map.of(w, start));
  }

  private static StationaryPoint point(
      Lattice lattice, Subject subject, Map<Symbol, Integer> chosen) {
    var at = new LinkedHashMap<>(lattice.at());
    chosen.forEach((x, k) -> at.put(x, shifted(lattice, x, k)));
    var piece =
        lattice.pieces().stream()
            .filter(p ->
                p.parities().entrySet().stream()
                    .allMatch(e -> Math.floorMod(chosen.get(e.getKey()), 2) == e.getValue()))
            .findFirst()
            .orElseThrow();
    Coordinate value = lattice.value().orElseGet(() -> new Coordinate.Closed(subject.f(), at));
    return new StationaryPoint(at, value, piece.classification());
  }
}
