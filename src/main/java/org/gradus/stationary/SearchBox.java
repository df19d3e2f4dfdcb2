package org.gradus.stationary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.number.Interval;

/// The box in which points are listed, a side for each variable.
record SearchBox(Map<Symbol, Interval> sides) {
  private static final Interval DEFAULT_SIDE = Interval.of(-10, 10);

  /// The box that is given, its endless sides cut, or a default one.
  static SearchBox bounded(List<Symbol> variables, Optional<Map<Symbol, Interval>> given) {
    var sides = new LinkedHashMap<Symbol, Interval>();
    for (var x : variables) {
      var side = given.map(b -> b.get(x)).orElse(DEFAULT_SIDE);
      boolean isFinite = Double.isFinite(side.lower()) && Double.isFinite(side.upper());
      sides.put(x, isFinite ? side : side.intersect(DEFAULT_SIDE));
    }
    return new SearchBox(sides);
  }

  /// Whether a coordinate of the point certainly lies outside.
  boolean excludes(Map<Symbol, Coordinate> at) {
    return sides.keySet().stream().anyMatch(x -> !Lattices.isInside(at.get(x), sides.get(x)));
  }

  /// Whether a coordinate that all points of the family share lies outside.
  boolean excludes(Family family) {
    return family.at().entrySet().stream()
        .anyMatch(e -> excludes(e.getValue(), sides.get(e.getKey())));
  }

  private static boolean excludes(Expr coordinate, Interval side) {
    return FreeSymbols.of(coordinate).isEmpty()
        && !Lattices.isInside(new Coordinate.Closed(coordinate, Map.of()), side);
  }
}
