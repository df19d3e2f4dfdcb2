package org.gradus.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.stationary.Coordinate;
import org.gradus.stationary.StationaryPoint;

/// The stationary points under the names that a lesson gives them.
record Points(List<StationaryPoint> all, Valuation valuation) {
  private static final double ZERO = 1e-6;

  /// A partial derivative at coordinates that are rounded to twelve digits.
  private static final double ROUNDED_ZERO = 1e-4;

  private static final int MOST_NAMED = 4;

  /// P, or P₁, P₂, … where there are several.
  Formula name(int i) {
    return Formula.of(all.size() == 1 ? Symbol.of("P") : Symbol.of("P", Integer.toString(i + 1)));
  }

  /// `P₁ = (1, 0)`; of one variable `x = 1`.
  Prose title(int i) {
    var at = all.get(i).at();
    var name = at.size() == 1 ? Formula.of(at.firstEntry().getKey()) : name(i);
    return Prose.of(name).text(isExact(at) ? " = " : " ≈ ").math(Coordinates.point(at));
  }

  private static boolean isExact(Map<Symbol, Coordinate> at) {
    return at.values().stream().allMatch(c -> c.exact().isPresent());
  }

  /// The points that satisfy the equations of a case, by decimals; empty where there is none.
  Prose named(Map<Expr, Expr> values, List<Expr> zero, List<Expr> nonzero, List<Expr> equations) {
    var names = new ArrayList<Prose>();
    for (int i = 0; i < all.size(); i++) {
      var at = decimals(all.get(i));
      boolean isHere =
          values.entrySet().stream().allMatch(e -> isSame(e.getKey(), e.getValue(), at))
              && zero.stream().allMatch(e -> isZero(e, at))
              && nonzero.stream().noneMatch(e -> isZero(e, at))
              && equations.stream().allMatch(e -> isZero(e, at));
      if (isHere) {
        names.add(title(i));
      }
    }
    return names.size() > MOST_NAMED
        ? Prose.of(Sentences.number(names.size()) + " points")
        : Prose.enumerate(names);
  }

  /// Confirms that a partial derivative is zero at a point, as far as decimals tell; where its
  /// formula has no value, they tell nothing.
  void confirmZero(Expr partial, StationaryPoint point) {
    double value = valuation.of(partial, decimals(point));
    if (Math.abs(value) > ROUNDED_ZERO) {
      throw new Unconfirmed("This cannot be explained: the gradient is not zero at a point.");
    }
  }

  static Map<Symbol, Double> decimals(StationaryPoint point) {
    var at = new HashMap<Symbol, Double>();
    point.at().forEach((x, c) -> at.put(x, c.approximate().doubleValue()));
    return at;
  }

  private boolean isZero(Expr e, Map<Symbol, Double> at) {
    return Math.abs(valuation.of(e, at)) < ZERO;
  }

  private boolean isSame(Expr a, Expr b, Map<Symbol, Double> at) {
    return Witness.isClose(valuation.of(a, at), valuation.of(b, at), ZERO);
  }
}
