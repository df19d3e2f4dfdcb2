package org.gradus.stationary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// The signs of functions of one variable: at numbers, beside them, and far away.
final class LineSigns {
  private static final int DIGITS = 60;
  private static final int MOST_DERIVATIVES = 12;
  private static final Interval FAR = Interval.of(1000, Double.POSITIVE_INFINITY);

  private final DifferentialField field;
  private final Symbol x;
  private final Budget budget;
  private final Map<Integer, Growth> endless = new HashMap<>();
  private final Map<Side, Growth> beside = new HashMap<>();

  private record Side(Expr place, int side) {}

  LineSigns(DifferentialField field, Symbol x, Budget budget) {
    this.field = field;
    this.x = x;
    this.budget = budget;
  }

  /// Whether interval arithmetic shows that p has no zero there.
  boolean isOfOneSign(Polynomial p, Interval side) {
    var written = new Writer(field).write(p);
    Interval values = Evaluator.of(written, List.of(x)).enclosures().value(List.of(side));
    return !values.isEmpty() && !values.contains(0);
  }

  /// The sign of p beside the end of a stretch, above it for side 1, below it for side −1.
  int beside(Polynomial p, Stretch.End end, int side) {
    return switch (end) {
      case Stretch.End.Infinite _ -> farAway(p, -side);
      case Stretch.End.Border(var at) -> growth(at, side).sign(p);
      case Stretch.End.Inner(var at) -> byDerivatives(Fraction.of(p), at, side);
    };
  }

  private int farAway(Polynomial p, int side) {
    var far = side > 0 ? FAR : FAR.negate();
    if (isOfOneSign(p, far)) {
      return at(Fraction.of(p), Coordinate.of(Rational.of(side * FAR.lower())));
    }
    return endless.computeIfAbsent(side, _ -> Growth.towardsInfinity(field, side)).sign(p);
  }

  private Growth growth(Coordinate border, int side) {
    var place = border.exact().orElseThrow(() -> Growing.undecided());
    return beside.computeIfAbsent(
        new Side(place, side), _ -> Growth.towards(field, field.read(place), side));
  }

  /// The sign beside a number, by the first derivative that is not zero there.
  private int byDerivatives(Fraction u, Coordinate at, int side) {
    var derivative = u;
    int orientation = 1;
    for (int n = 0; n < MOST_DERIVATIVES; n++) {
      int sign = at(derivative, at);
      if (sign != 0) {
        return orientation * sign;
      }
      derivative = field.derivative(derivative, x);
      orientation *= side;
    }
    throw new Unsupported("The order of a zero was not decided.");
  }

  /// The sign at a number, exactly.
  ///
  /// @throws Unsupported if it is not certain
  int at(Fraction u, Coordinate at) {
    budget.spend(20);
    int sign = certainly(u, at);
    if (sign != 0) {
      return sign;
    }
    if (at instanceof Coordinate.Algebraic(var numbers, var element)) {
      var start = new Component(new Solution(numbers, Map.of(0, element)), new LinkedHashMap<>());
      var point = KernelValues.completed(field, start);
      if (point.hasAllOf(u) && !point.vanishes(u.denominator())) {
        return numbers.signum(point.at(u));
      }
    }
    if (isZero(u, at)) {
      return 0;
    }
    throw new Unsupported("The sign of a number was not decided.");
  }

  /// The sign at a number, where decimals show it; 0 where they do not.
  int certainly(Fraction u, Coordinate at) {
    return Enclosing.sign(new Enclosing(field, Map.of(x, at), DIGITS).at(u));
  }

  private boolean isZero(Fraction u, Coordinate at) {
    var written = new Writer(field).write(u);
    return at.exact()
        .flatMap(value -> Folding.rational(new Substitution(Map.of(x, value)).in(written)))
        .filter(Rational::isZero)
        .isPresent();
  }
}
