package org.gradus.stationary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Symbol;
import org.gradus.matrix.Inertia;
import org.gradus.number.BigInterval;
import org.gradus.number.BigInterval.Bounded;

/// Values of a differential field's elements at a point, in decimal intervals.
final class Enclosing {
  private final DifferentialField field;
  private final List<Symbol> variables;
  private final List<BigInterval> point;
  private final int digits;
  private final Map<Integer, BigInterval> known = new HashMap<>();

  Enclosing(DifferentialField field, Map<Symbol, Coordinate> at, int digits) {
    this.field = field;
    this.variables = List.copyOf(at.keySet());
    this.digits = digits;
    this.point = variables.stream().map(x -> at.get(x).enclose(digits)).toList();
  }

  BigInterval at(Fraction u) {
    var top = at(u.numerator());
    return u.isPolynomial() ? top : top.over(at(u.denominator()), digits);
  }

  private BigInterval at(Polynomial p) {
    var sum = BigInterval.of(org.gradus.number.Rational.ZERO, digits);
    for (var term : p.terms().entrySet()) {
      var product = BigInterval.of(term.getValue(), digits);
      for (int g : term.getKey().generators()) {
        for (int i = 0; i < term.getKey().of(g); i++) {
          product = product.times(generator(g), digits);
        }
      }
      sum = sum.plus(product, digits);
    }
    return sum;
  }

  private BigInterval generator(int g) {
    return known.computeIfAbsent(
        g, _ -> Evaluator.of(field.generator(g).expr(), variables).enclose(point, digits));
  }

  static int sign(BigInterval a) {
    return a instanceof Bounded(var lower, var upper) && lower.signum() * upper.signum() > 0
        ? lower.signum()
        : 0;
  }

  /// The inertia of a symmetric matrix by LDLᵀ with pivots whose signs are certain; what is left
  /// without such a pivot counts as undecided in `zero`.
  Inertia inertia(List<List<Fraction>> matrix) {
    int n = matrix.size();
    var m = new BigInterval[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        m[i][j] = at(matrix.get(i).get(j));
      }
    }
    return inertia(m, digits);
  }

  static Inertia inertia(BigInterval[][] m, int digits) {
    int n = m.length;
    var used = new boolean[n];
    int positive = 0;
    int negative = 0;
    for (int step = 0; step < n; step++) {
      var pivot = pivot(m, used);
      if (pivot.isEmpty()) {
        return mixed(m, used, positive, negative);
      }
      int k = pivot.get();
      used[k] = true;
      positive += sign(m[k][k]) > 0 ? 1 : 0;
      negative += sign(m[k][k]) < 0 ? 1 : 0;
      eliminate(m, k, used, digits);
    }
    return new Inertia(positive, negative, 0);
  }

  /// A certain 2 × 2 block of negative determinant has one eigenvalue of each sign.
  private static Inertia mixed(BigInterval[][] m, boolean[] used, int positive, int negative) {
    int n = m.length;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        if (!used[i] && !used[j]) {
          var determinant = m[i][i].times(m[j][j], 40).minus(m[i][j].times(m[i][j], 40), 40);
          if (sign(determinant) < 0) {
            return new Inertia(positive + 1, negative + 1, n - positive - negative - 2);
          }
        }
      }
    }
    return new Inertia(positive, negative, n - positive - negative);
  }

  private static Optional<Integer> pivot(BigInterval[][] m, boolean[] used) {
    Optional<Integer> best = Optional.empty();
    var largest = java.math.BigDecimal.ZERO;
    for (int i = 0; i < m.length; i++) {
      if (!used[i] && sign(m[i][i]) != 0) {
        var bounds = (Bounded) m[i][i];
        var size = bounds.lower().abs().min(bounds.upper().abs());
        if (size.compareTo(largest) > 0) {
          largest = size;
          best = Optional.of(i);
        }
      }
    }
    return best;
  }

  private static void eliminate(BigInterval[][] m, int k, boolean[] used, int digits) {
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m.length; j++) {
        if (!used[i] && !used[j]) {
          var product = m[i][k].times(m[k][j], digits).over(m[k][k], digits);
          m[i][j] = m[i][j].minus(product, digits);
        }
      }
    }
  }
}
