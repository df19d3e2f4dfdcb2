package org.gradus.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.notation.Reader;
import org.gradus.number.BigInterval;
import org.gradus.number.Rational;
import org.gradus.stationary.Classification;
import org.gradus.stationary.Coordinate;
import org.gradus.stationary.Family;
import org.gradus.stationary.StationaryPoint;
import org.gradus.stationary.StationaryPoints;

/// The right answer to a question for stationary points, cut into parts that earn the same.
///
/// A part is an isolated point, or a piece of a family; of a piece some points stand for all.
final class StationaryKey {
  private static final int INTEGERS = 3;
  private static final int MOST_SAMPLES = 16;
  private static final List<Rational> REALS =
      List.of(
          Rational.of(3, 7),
          Rational.of(-5, 7),
          Rational.of(13, 5),
          Rational.of(-17, 5),
          Rational.of(1, 9));

  private final StationaryPoints found;
  private final List<Part> parts = new ArrayList<>();

  StationaryKey(StationaryPoints found) {
    this.found = found;
    found.points().forEach(point -> parts.add(part(point)));
    found.families().forEach(this::add);
  }

  /// A point that stands for a part.
  ///
  /// @param exact the coordinates; empty where no short expressions are known
  record Sample(List<BigInterval.Bounded> place, Optional<List<Expr>> exact) {}

  record Part(String text, List<Sample> samples, Classification classification) {
    Part {
      samples = List.copyOf(samples);
    }
  }

  List<Part> parts() {
    return parts;
  }

  StationaryPoints found() {
    return found;
  }

  boolean isComplete() {
    return found.complete();
  }

  private static Part part(StationaryPoint point) {
    var place = new ArrayList<BigInterval.Bounded>();
    var exact = new ArrayList<Expr>();
    for (var c : point.at().values()) {
      if (c.enclose(Places.DIGITS) instanceof BigInterval.Bounded bounds) {
        place.add(bounds);
      }
      c.exact().ifPresent(exact::add);
    }
    var known =
        exact.size() == place.size()
            ? Optional.of(List.copyOf(exact))
            : Optional.<List<Expr>>empty();
    var text =
        point.at().values().stream().map(StationaryKey::text).collect(Collectors.joining(", "));
    return new Part(
        place.size() == 1 ? text : "(" + text + ")",
        List.of(new Sample(place, known)),
        point.classification());
  }

  private static String text(Coordinate c) {
    return c.exact()
        .map(Notation.TEXT::write)
        .orElseGet(() ->
            c.approximate().round(new java.math.MathContext(6)).toPlainString().replace('-', '−'));
  }

  private void add(Family family) {
    var at =
        family.at().values().stream().map(Notation.TEXT::write).collect(Collectors.joining(", "));
    var place = family.at().size() == 1 ? at : "(" + at + ")";
    for (var piece : family.pieces()) {
      var samples = samples(family, piece);
      if (!samples.isEmpty()) {
        var when = piece.when().isEmpty() ? "" : " for " + piece.when().replace('-', '−');
        parts.add(new Part(place + when, samples, piece.classification()));
      }
    }
  }

  private static List<Sample> samples(Family family, Family.Piece piece) {
    var conditions = Condition.in(piece.when(), Reader.standard());
    var samples = new ArrayList<Sample>();
    for (var values : values(family, conditions)) {
      if (samples.size() < MOST_SAMPLES && conditions.stream().allMatch(c -> c.holds(values))) {
        var at = List.copyOf(family.at().values());
        Places.decimals(at, values)
            .ifPresent(place -> samples.add(new Sample(place, Optional.of(put(at, values)))));
      }
    }
    return samples;
  }

  private static List<Expr> put(List<Expr> at, Map<Symbol, Rational> values) {
    var images = new LinkedHashMap<Symbol, Expr>();
    values.forEach((t, value) -> images.put(t, org.gradus.expr.Expressions.fraction(value)));
    var substitution = new org.gradus.expr.Substitution(images);
    return at.stream().map(substitution::in).toList();
  }

  private static List<Map<Symbol, Rational>> values(Family family, List<Condition> conditions) {
    var all = new ArrayList<Map<Symbol, Rational>>(List.of(Map.of()));
    for (var parameter : family.parameters()) {
      var longer = new ArrayList<Map<Symbol, Rational>>();
      for (var values : all) {
        for (var value : parameter.integer() ? integers() : reals(conditions)) {
          var next = new LinkedHashMap<>(values);
          next.put(parameter.symbol(), value);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }

  private static List<Rational> integers() {
    var values = new ArrayList<Rational>();
    for (int k = 0; k <= INTEGERS; k++) {
      values.add(Rational.of(k));
      values.add(Rational.of(-k - 1));
    }
    return values;
  }

  /// Usual numbers, the bounds of the conditions, and numbers between and beyond these.
  private static List<Rational> reals(List<Condition> conditions) {
    var bounds = new TreeSet<Rational>();
    for (var condition : conditions) {
      if (condition instanceof Condition.Compared(_, _, var bound)
          && Evaluator.of(bound, List.of()).digits(List.of(), Places.DIGITS)
              instanceof BigInterval.Bounded b) {
        bounds.add(Rational.of(b.lower().equals(b.upper()) ? b.lower() : Places.middle(b)));
      }
    }
    var values = new ArrayList<>(REALS);
    if (!bounds.isEmpty()) {
      values.addAll(bounds);
      values.add(bounds.first().minus(Rational.ONE));
      values.add(bounds.last().plus(Rational.ONE));
      values.add(bounds.first().plus(bounds.last()).over(Rational.TWO));
    }
    return values;
  }
}
