package org.gradus.algebra;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gradus.compute.StraightLine;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// The points that differ from a given one in one coordinate, with the zeros that some quantities
/// have along them.
///
/// Zeros are found where a quantity changes its sign between points of a grid that spans many
/// orders of magnitude, and where its size is least between neighbours. They serve to choose points
/// and prove nothing.
final class LineOfPoints {
  private static final int GRID_STEPS = 26;
  private static final double SMALLEST = 1.0 / 64;
  private static final int HALVINGS = 60;

  private final StraightLine quantities;
  private final Map<Symbol, Rational> base;
  private final Symbol symbol;
  private final Budget budget;

  LineOfPoints(StraightLine quantities, Map<Symbol, Rational> base, Symbol symbol, Budget budget) {
    this.quantities = quantities;
    this.base = base;
    this.symbol = symbol;
    this.budget = budget;
  }

  /// The point of the line with this coordinate.
  Map<Symbol, Rational> at(Rational t) {
    var point = new LinkedHashMap<>(base);
    point.put(symbol, t);
    return point;
  }

  /// The coordinates of the zeros that were found, in order.
  List<Double> zeros() {
    var grid = grid();
    var rows = grid.stream().map(this::values).toList();
    var zeros = new TreeSet<Double>();
    for (int quantity = 0; quantity < rows.getFirst().length; quantity++) {
      for (int i = 0; i + 1 < grid.size(); i++) {
        double left = rows.get(i)[quantity];
        double right = rows.get(i + 1)[quantity];
        if (left == 0) {
          zeros.add(grid.get(i));
        } else if (left * right < 0) {
          zeros.add(crossing(quantity, grid.get(i), grid.get(i + 1), left));
        } else if (i > 0 && isLeast(rows.get(i - 1)[quantity], left, right)) {
          addAroundLeast(zeros, quantity, grid.get(i - 1), grid.get(i + 1), left);
        }
      }
    }
    return new ArrayList<>(zeros);
  }

  private List<Double> grid() {
    var grid = new TreeSet<Double>(List.of(0.0, base.get(symbol).toDouble()));
    for (int k = 0; k < GRID_STEPS; k++) {
      double t = SMALLEST * Math.pow(4, k) * (1 + k / 97.0);
      grid.add(t);
      grid.add(-t);
    }
    return new ArrayList<>(grid);
  }

  private double[] values(double t) {
    budget.spend(quantities.length());
    return quantities.enclosed(at(Rational.of(t))).values().stream()
        .mapToDouble(u -> u.isEmpty() ? Double.NaN : u.midpoint())
        .toArray();
  }

  private static boolean isLeast(double before, double value, double after) {
    return before * value > 0
        && value * after > 0
        && Math.abs(value) <= Math.abs(before)
        && Math.abs(value) <= Math.abs(after);
  }

  /// The place of a change of sign, by bisection.
  private double crossing(int quantity, double from, double to, double valueFrom) {
    double low = from;
    double high = to;
    for (int i = 0; i < HALVINGS && Math.nextUp(low) < high; i++) {
      double middle = low / 2 + high / 2;
      double value = values(middle)[quantity];
      if (value == 0) {
        return middle;
      }
      if (value * valueFrom > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /// Adds the place where the size is least, or the two zeros beside it if the sign differs there.
  private void addAroundLeast(
      TreeSet<Double> zeros, int quantity, double from, double to, double value) {
    double low = from;
    double high = to;
    for (int i = 0; i < HALVINGS; i++) {
      double left = low + (high - low) / 3;
      double right = high - (high - low) / 3;
      double atLeft = values(left)[quantity];
      double atRight = values(right)[quantity];
      if (atLeft * value < 0 || atRight * value < 0) {
        double inside = atLeft * value < 0 ? left : right;
        zeros.add(crossing(quantity, from, inside, value));
        zeros.add(crossing(quantity, inside, to, -value));
        return;
      }
      if (Math.abs(atLeft) < Math.abs(atRight)) {
        high = right;
      } else {
        low = left;
      }
    }
    zeros.add(low / 2 + high / 2);
  }
}
