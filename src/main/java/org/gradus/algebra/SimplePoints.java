package org.gradus.algebra;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// Points with small whole coordinates, at which a person can check by hand that two values differ.
final class SimplePoints {
  private static final List<long[]> COORDINATES =
      List.of(
          new long[] {1, 2, -1, 3}, new long[] {2, 3, 5, 7, 11, 13}, new long[] {-1, -2, 3, -5});

  static final int COUNT = COORDINATES.size();

  private SimplePoints() {}

  /// The k-th point; where there are more symbols than coordinates, these are repeated.
  static Map<Symbol, Rational> get(int k, Set<Symbol> symbols) {
    var coordinates = COORDINATES.get(k);
    var point = new LinkedHashMap<Symbol, Rational>();
    for (var symbol : symbols) {
      point.put(symbol, Rational.of(coordinates[point.size() % coordinates.length]));
    }
    return point;
  }
}
