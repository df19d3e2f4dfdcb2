package org.gradus.stationary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradus.compute.Enclosures;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Interval;

/// What lies outside a box: half-spaces, one beyond each of its faces.
final class Outside {
  private Outside() {}

  /// Whether bounds of the gradient show that it is not zero anywhere outside the box.
  static boolean hasNoZero(Expr f, Map<Symbol, Interval> sides) {
    var box = List.copyOf(sides.values());
    var enclosures = Evaluator.of(f, List.copyOf(sides.keySet())).enclosures();
    for (int i = 0; i < box.size(); i++) {
      var side = box.get(i);
      var below = Interval.of(Double.NEGATIVE_INFINITY, side.lower());
      var above = Interval.of(side.upper(), Double.POSITIVE_INFINITY);
      if (mayHaveZero(enclosures, box.size(), i, below)
          || mayHaveZero(enclosures, box.size(), i, above)) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayHaveZero(Enclosures enclosures, int size, int place, Interval side) {
    var half = new ArrayList<Interval>();
    for (int i = 0; i < size; i++) {
      half.add(i == place ? side : Interval.REALS);
    }
    return enclosures.gradient(half).stream().allMatch(g -> !g.isEmpty() && g.contains(0));
  }
}
