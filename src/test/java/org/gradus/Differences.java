package org.gradus;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// Central differences at two step sizes: the numeric witness of a derivative.
public final class Differences {
  private static final double LARGE = 2e-4;
  private static final double SMALL = 5e-5;

  private Differences() {}

  /// The central difference with the smaller step, where the two step sizes agree on five digits;
  /// empty where rounding, a kink or a pole spoils them.
  public static OptionalDouble steady(Expr f, Symbol x, Map<Symbol, Double> point) {
    double large = central(f, x, point, LARGE);
    double small = central(f, x, point, SMALL);
    double roundOff = Math.abs(TreeValue.of(f, point)) * Math.ulp(1.0) / SMALL;
    return Points.close(large, small, 2e-6) && roundOff < 1e-6 * (1 + Math.abs(small))
        ? OptionalDouble.of(small)
        : OptionalDouble.empty();
  }

  public static double central(Expr f, Symbol x, Map<Symbol, Double> point, double step) {
    return (shifted(f, x, point, step) - shifted(f, x, point, -step)) / (2 * step);
  }

  private static double shifted(Expr f, Symbol x, Map<Symbol, Double> point, double by) {
    var moved = new HashMap<>(point);
    moved.merge(x, by, Double::sum);
    return TreeValue.of(f, moved);
  }
}
