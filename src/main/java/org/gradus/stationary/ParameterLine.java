package org.gradus.stationary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gradus.expr.Symbol;
import org.gradus.number.AlgebraicField;
import org.gradus.number.BigInterval;
import org.gradus.number.Rational;

/// The line of a parameter, cut at some numbers into points and open intervals.
final class ParameterLine {
  private static final int DIGITS = 60;

  private final Symbol parameter;
  private final List<AlgebraicField> cuts;

  ParameterLine(Symbol parameter, List<AlgebraicField> cuts) {
    this.parameter = parameter;
    this.cuts = cuts.stream().sorted(Comparator.comparing(ParameterLine::approximate)).toList();
  }

  private static BigDecimal approximate(AlgebraicField cut) {
    return ((BigInterval.Bounded) cut.enclose(cut.generator(), DIGITS)).lower();
  }

  /// A stretch of the line from one cut to another, by number, and which ends belong to it.
  private record Stretch(
      int from, int to, boolean hasFrom, boolean hasTo, Classification classification) {
    boolean isPoint() {
      return from == to;
    }
  }

  /// The pieces of equal kind, from left to right, neighbours joined; where there is no verdict the
  /// family has no points.
  ///
  /// `at` is told whether the family goes on beside the cut.
  List<Family.Piece> pieces(
      Function<Rational, Optional<Classification>> between,
      BiFunction<AlgebraicField, Boolean, Optional<Classification>> at) {
    var open =
        IntStream.rangeClosed(0, cuts.size()).mapToObj(i -> between.apply(sample(i))).toList();
    var stretches = new ArrayList<Stretch>();
    boolean isBroken = true;
    for (int i = 0; i <= cuts.size(); i++) {
      var inside = open.get(i);
      if (inside.isPresent()) {
        add(stretches, new Stretch(i - 1, i, false, false, inside.get()), isBroken);
      }
      isBroken = inside.isEmpty();
      if (i < cuts.size()) {
        var point = at.apply(cuts.get(i), inside.isPresent() || open.get(i + 1).isPresent());
        if (point.isPresent()) {
          add(stretches, new Stretch(i, i, true, true, point.get()), isBroken);
        }
        isBroken = point.isEmpty();
      }
    }
    return stretches.stream().map(s -> new Family.Piece(condition(s), s.classification)).toList();
  }

  private void add(List<Stretch> stretches, Stretch next, boolean isBroken) {
    if (isBroken || !stretches.getLast().classification.isSameKind(next.classification)) {
      stretches.add(next);
      return;
    }
    var last = stretches.removeLast();
    stretches.add(new Stretch(last.from, next.to, last.hasFrom, next.hasTo, joined(last, next)));
  }

  /// One kind with the reasons of both stretches.
  private Classification joined(Stretch last, Stretch next) {
    var known = last.classification;
    var other = next.classification.certificate();
    boolean isByHessian = known.kind() == Kind.SADDLE;
    return isByHessian || known.certificate().contains(other)
        ? known
        : Classification.of(
            known.kind(),
            known.strictness(),
            known.certificate() + " Where " + condition(next) + ": " + other);
  }

  /// The condition for the open stretch before the cut with this number.
  String between(int i) {
    return condition(new Stretch(i - 1, i, false, false, Classification.undecided(List.of())));
  }

  /// A number in the open stretch before the cut with this number.
  Rational sample(int i) {
    if (cuts.isEmpty()) {
      return Rational.ZERO;
    }
    if (i == 0) {
      return Rational.of(approximate(cuts.getFirst())).minus(Rational.ONE);
    }
    if (i == cuts.size()) {
      return Rational.of(approximate(cuts.getLast())).plus(Rational.ONE);
    }
    return Rational.of(approximate(cuts.get(i - 1)))
        .plus(Rational.of(approximate(cuts.get(i))))
        .over(Rational.TWO);
  }

  private String condition(Stretch s) {
    if (s.isPoint()) {
      return parameter + " = " + name(s.from);
    }
    boolean hasLower = s.from >= 0;
    boolean hasUpper = s.to < cuts.size();
    String upper = s.hasTo ? " ≤ " : " < ";
    if (hasLower && hasUpper) {
      return name(s.from) + (s.hasFrom ? " ≤ " : " < ") + parameter + upper + name(s.to);
    }
    if (hasLower) {
      return parameter + (s.hasFrom ? " ≥ " : " > ") + name(s.from);
    }
    return hasUpper ? parameter + upper + name(s.to) : "";
  }

  private String name(int cut) {
    var field = cuts.get(cut);
    var value = field.generator();
    return value.isConstant()
        ? value.coefficient(0).toString()
        : new Coordinate.Algebraic(field, value).approximate().toPlainString();
  }
}
