package org.gradus.stationary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// Points that repeat with a period, a rational multiple of π, in some coordinates.
///
/// `pieces` tell what the points are by the parity of the numbers of periods; a piece without a
/// condition on a coordinate holds for all.
record Lattice(
    SequencedMap<Symbol, Coordinate> at,
    SequencedMap<Symbol, Rational> periods,
    List<Piece> pieces,
    Optional<Coordinate> value) {

  /// The kind of those points whose numbers of periods have these parities, 0 or 1.
  record Piece(Map<Symbol, Integer> parities, Classification classification) {
    Piece flipped(java.util.Set<Symbol> symbols) {
      var changed = new LinkedHashMap<>(parities);
      changed.replaceAll((x, parity) -> symbols.contains(x) ? 1 - parity : parity);
      return new Piece(changed, classification);
    }

    Piece with(Symbol x, int parity) {
      var more = new LinkedHashMap<>(parities);
      more.put(x, parity);
      return new Piece(more, classification);
    }
  }

  static Lattice of(StationaryPoint point, Map<Symbol, Rational> periods, boolean hasValue) {
    return new Lattice(
        point.at(),
        new LinkedHashMap<>(periods),
        List.of(new Piece(Map.of(), point.classification())),
        hasValue ? Optional.of(point.value()) : Optional.empty());
  }

  /// Lattices that lie half a period from each other in one coordinate, as one; those of equal kind
  /// first.
  static List<Lattice> merged(List<Lattice> lattices) {
    var result = new ArrayList<>(lattices);
    while (mergeOne(result, true) || mergeOne(result, false)) {
      continue;
    }
    return result;
  }

  private static boolean mergeOne(List<Lattice> lattices, boolean equalKinds) {
    for (var a : lattices) {
      for (var b : lattices) {
        for (var x : a.periods.keySet()) {
          if (a != b && a.isHalfPeriodBefore(b, x) && (!equalKinds || a.hasKindsOf(b))) {
            lattices.set(lattices.indexOf(a), a.interleaved(b, x));
            lattices.remove(b);
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean hasKindsOf(Lattice other) {
    return pieces.size() == other.pieces.size()
        && pieces.stream()
            .allMatch(p ->
                other.pieces.stream()
                    .anyMatch(q ->
                        p.parities.equals(q.parities)
                            && p.classification.isSameKind(q.classification)));
  }

  private boolean isHalfPeriodBefore(Lattice other, Symbol x) {
    if (!periods.equals(other.periods)
        || pieces.stream().anyMatch(p -> p.parities.containsKey(x))
        || other.pieces.stream().anyMatch(p -> p.parities.containsKey(x))) {
      return false;
    }
    for (var y : at.keySet()) {
      if (!y.equals(x) && !isSame(at.get(y), other.at.get(y))) {
        return false;
      }
    }
    var a = Lattices.overPi(at.get(x));
    var b = Lattices.overPi(other.at.get(x));
    return a.isPresent()
        && b.isPresent()
        && b.get().minus(a.get()).equals(periods.get(x).over(Rational.TWO));
  }

  private static boolean isSame(Coordinate a, Coordinate b) {
    var exact = a.exact();
    return exact.isPresent() && exact.equals(b.exact());
  }

  private Lattice interleaved(Lattice other, Symbol x) {
    var half = new LinkedHashMap<>(periods);
    half.put(x, periods.get(x).over(Rational.TWO));
    var all = new ArrayList<Piece>();
    if (hasKindsOf(other)) {
      all.addAll(pieces);
    } else {
      pieces.forEach(p -> all.add(p.with(x, 0)));
      other.pieces.forEach(p -> all.add(p.with(x, 1)));
    }
    boolean isSameValue =
        value.isPresent() && other.value.isPresent() && isSame(value.get(), other.value.get());
    return new Lattice(at, half, all, isSameValue ? value : Optional.empty());
  }

  /// All points in a box, which bounds every periodic coordinate.
  List<StationaryPoint> pointsIn(Map<Symbol, org.gradus.number.Interval> box, Subject subject) {
    return Lattices.pointsIn(this, box, subject);
  }

  /// The same points, counted from the one with coordinates from 0 to less than a period.
  Lattice normalized() {
    var start = new LinkedHashMap<>(at);
    var flipped = new java.util.HashSet<Symbol>();
    periods.forEach((x, period) ->
        Lattices.overPi(at.get(x))
            .ifPresent(angle -> {
              var ratio = angle.over(period);
              var whole = floor(ratio);
              var rest = angle.minus(period.times(Rational.of(whole)));
              start.put(x, new Coordinate.Closed(Angles.timesPi(rest), Map.of()));
              if (whole.testBit(0)) {
                flipped.add(x);
              }
            }));
    var kinds = pieces.stream().map(p -> p.flipped(flipped)).toList();
    return new Lattice(start, periods, kinds, value);
  }

  static java.math.BigInteger floor(Rational ratio) {
    var parts = ratio.numerator().divideAndRemainder(ratio.denominator());
    return parts[1].signum() < 0 ? parts[0].subtract(java.math.BigInteger.ONE) : parts[0];
  }

  /// The lattice as a family with integer parameters.
  Family family(List<Symbol> parameters) {
    var coordinates = new LinkedHashMap<Symbol, Expr>();
    var names = new LinkedHashMap<Symbol, Symbol>();
    int next = 0;
    for (var x : at.keySet()) {
      var offset = at.get(x).exact().orElseThrow(() -> new Unsupported("An angle is not short."));
      if (periods.containsKey(x)) {
        names.put(x, parameters.get(next++));
        coordinates.put(x, shifted(at.get(x), offset, periods.get(x), names.get(x)));
      } else {
        coordinates.put(x, offset);
      }
    }
    var kinds = new ArrayList<Family.Piece>();
    for (var piece : pieces) {
      kinds.add(new Family.Piece(condition(piece, names), piece.classification));
    }
    return new Family(
        coordinates,
        names.values().stream().map(k -> new Family.Parameter(k, true)).toList(),
        kinds,
        value.flatMap(Coordinate::exact));
  }

  private static Expr shifted(Coordinate start, Expr offset, Rational period, Symbol k) {
    var multiple =
        Angles.times(
            period,
            Expressions.product(
                Expressions.variable(k), Expressions.constant(org.gradus.expr.Constant.PI)));
    var overPi = Lattices.overPi(start);
    return overPi.isPresent() && overPi.get().isZero()
        ? multiple
        : Expressions.sum(offset, multiple);
  }

  private static String condition(Piece piece, Map<Symbol, Symbol> names) {
    var parts = new ArrayList<String>();
    names.forEach((x, k) -> {
      var parity = piece.parities.get(x);
      if (parity != null) {
        parts.add(k + (parity == 0 ? " even" : " odd"));
      }
    });
    return String.join(", ", parts);
  }
}
