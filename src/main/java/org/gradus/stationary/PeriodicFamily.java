package org.gradus.stationary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// A family in continuous parameters that repeats with a period, a rational multiple of π, in some
/// of its coordinates.
record PeriodicFamily(Family family, Map<Symbol, Rational> periods) {
  private static final int MOST_COPIES = 1000;

  PeriodicFamily {
    periods = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(periods));
  }

  /// Whether all points of the other are known to be among these: with its coordinates for the
  /// parameters, these coordinates are the same expressions.
  boolean contains(PeriodicFamily other) {
    boolean areCoordinates =
        family.parameters().stream()
            .allMatch(
                p -> p.integer() || family.at().containsValue(Expressions.variable(p.symbol())));
    if (!areCoordinates || !periods.isEmpty()) {
      return false;
    }
    var images = new LinkedHashMap<Symbol, Expr>();
    family
        .at()
        .forEach((x, e) -> {
          if (e instanceof Expr.Variable(var parameter)
              && family.parameters().contains(new Family.Parameter(parameter, false))) {
            images.put(parameter, other.family.at().get(x));
          }
        });
    var substitution = new Substitution(images);
    return family.at().entrySet().stream()
        .allMatch(e -> isSame(substitution.in(e.getValue()), other.family.at().get(e.getKey())));
  }

  private static boolean isSame(Expr a, Expr b) {
    try {
      var difference = Expressions.difference(a, b);
      var field = DifferentialField.of(difference, List.of());
      return new RootReduction(field).of(field.read(difference)).isZero();
    } catch (Unsupported | ArithmeticException _) {
      return false;
    }
  }

  /// Families that lie half a period from each other in one coordinate and are alike, as one.
  static List<PeriodicFamily> merged(List<PeriodicFamily> families) {
    var result = new ArrayList<>(families);
    while (mergeOne(result)) {
      continue;
    }
    return result;
  }

  private static boolean mergeOne(List<PeriodicFamily> families) {
    for (var a : families) {
      for (var b : families) {
        for (var x : a.periods.keySet()) {
          if (a != b && a.isHalfPeriodBefore(b, x)) {
            families.set(families.indexOf(a), a.halved(x));
            families.remove(b);
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isHalfPeriodBefore(PeriodicFamily other, Symbol x) {
    boolean isAlike =
        periods.equals(other.periods)
            && family.parameters().equals(other.family.parameters())
            && areAlike(family.pieces(), other.family.pieces())
            && family.at().keySet().stream()
                .allMatch(y -> y.equals(x) || family.at().get(y).equals(other.family.at().get(y)));
    var a = Lattices.overPi(family.at().get(x));
    var b = Lattices.overPi(other.family.at().get(x));
    return isAlike
        && a.isPresent()
        && b.isPresent()
        && b.get().minus(a.get()).equals(periods.get(x).over(Rational.TWO));
  }

  private static boolean areAlike(List<Family.Piece> a, List<Family.Piece> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).when().equals(b.get(i).when())
          || !a.get(i).classification().isSameKind(b.get(i).classification())) {
        return false;
      }
    }
    return true;
  }

  private PeriodicFamily halved(Symbol x) {
    var half = new LinkedHashMap<>(periods);
    half.put(x, periods.get(x).over(Rational.TWO));
    return new PeriodicFamily(family, half);
  }

  /// The whole, with whole numbers as further parameters.
  Family written(List<Symbol> names) {
    if (periods.isEmpty()) {
      return family;
    }
    var at = new LinkedHashMap<>(family.at());
    var parameters = new ArrayList<>(family.parameters());
    var free =
        new ArrayList<>(
            names.stream()
                .filter(k -> family.parameters().stream().noneMatch(p -> p.symbol().equals(k)))
                .toList());
    periods.forEach((x, period) -> {
      var k = free.removeFirst();
      parameters.add(new Family.Parameter(k, true));
      at.put(x, shifted(at.get(x), period, k));
    });
    return new Family(at, parameters, family.pieces(), family.value());
  }

  private static Expr shifted(Expr start, Rational period, Symbol k) {
    var turn =
        Angles.times(
            period,
            Expressions.product(Expressions.variable(k), Expressions.constant(Constant.PI)));
    var overPi = Lattices.overPi(start);
    if (overPi.isEmpty()) {
      return Expressions.sum(start, turn);
    }
    var whole = overPi.get().over(period);
    var rest =
        whole.isInteger()
            ? Rational.ZERO
            : overPi.get().minus(period.times(Rational.of(Lattice.floor(whole))));
    return rest.isZero() ? turn : Expressions.sum(Angles.timesPi(rest), turn);
  }

  /// The copies that meet a box, one family for each; a coordinate without bounds keeps its period.
  List<Family> in(Map<Symbol, Interval> box) {
    var result = new ArrayList<PeriodicFamily>(List.of(this));
    for (var x : periods.keySet()) {
      var side = box.get(x);
      if (Double.isFinite(side.width())) {
        var next = new ArrayList<PeriodicFamily>();
        result.forEach(copy -> next.addAll(copy.copiesIn(x, side)));
        result = next;
      }
    }
    return result.stream()
        .map(copy -> copy.written(List.of(Symbol.of("k"), Symbol.of("j"), Symbol.of("m"))))
        .map(copy -> FamilyInBox.of(copy, box))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<PeriodicFamily> copiesIn(Symbol x, Interval side) {
    var start = Lattices.overPi(family.at().get(x));
    if (start.isEmpty()) {
      return List.of(this);
    }
    var period = periods.get(x);
    double lower = side.lower() / Math.PI;
    double upper = side.upper() / Math.PI;
    long first = (long) Math.floor((lower - start.get().toDouble()) / period.toDouble());
    long last = (long) Math.ceil((upper - start.get().toDouble()) / period.toDouble());
    if (last - first > MOST_COPIES) {
      return List.of(this);
    }
    var rest = new LinkedHashMap<>(periods);
    rest.remove(x);
    var copies = new ArrayList<PeriodicFamily>();
    for (long k = first; k <= last; k++) {
      var angle = start.get().plus(period.times(Rational.of(k)));
      if (Lattices.isInside(new Coordinate.Closed(Angles.timesPi(angle), Map.of()), side)) {
        var at = new LinkedHashMap<>(family.at());
        at.put(x, Angles.timesPi(angle));
        copies.add(
            new PeriodicFamily(
                new Family(at, family.parameters(), family.pieces(), family.value()), rest));
      }
    }
    return copies;
  }
}
