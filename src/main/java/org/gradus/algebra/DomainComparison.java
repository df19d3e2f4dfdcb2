package org.gradus.algebra;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gradus.compute.StraightLine;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.RealSet;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Definedness;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// Finds the conditions that one of two expressions needs and the other does not.
///
/// The form of the expressions proposes conditions; a point, or a box in which a zero certainly
/// lies, confirms them.
final class DomainComparison {
  private static final int ATTEMPTS = 40;

  private final Question question;
  private final CommonPoints points;
  private final Budget budget;

  DomainComparison(Question question, CommonPoints points, Budget budget) {
    this.question = question;
    this.points = points;
    this.budget = budget;
  }

  Optional<DomainDifference> difference() {
    var left = Domain.of(question.left());
    var right = Domain.of(question.right());
    if (left.equals(right) || !points.instances().getFirst().fixed().isEmpty()) {
      return Optional.empty();
    }
    var difference =
        new DomainDifference(
            confirmed(Domain.lost(left, right), question.right()),
            confirmed(Domain.lost(right, left), question.left()));
    return Optional.of(difference).filter(d -> !d.left().isEmpty() || !d.right().isEmpty());
  }

  private List<Condition> confirmed(List<Condition> conditions, Expr other) {
    return conditions.stream().filter(condition -> isConfirmed(condition, other)).toList();
  }

  private boolean isConfirmed(Condition condition, Expr other) {
    return switch (condition.set()) {
      case COSINE_NONZERO -> hasZero(Function.COS.of(condition.subject()), other);
      case SINE_NONZERO -> hasZero(Function.SIN.of(condition.subject()), other);
      case NONZERO -> hasZero(condition.subject(), other);
      case REALS,
          POSITIVE,
          NONNEGATIVE,
          CLOSED_UNIT,
          OPEN_UNIT,
          OUTSIDE_OPEN_UNIT,
          OUTSIDE_CLOSED_UNIT,
          AT_LEAST_ONE,
          ABOVE_ONE,
          ZERO_TO_ONE,
          BETWEEN_ZERO_AND_ONE,
          NOT_AN_INTEGER ->
          hasPoint(condition, other);
    };
  }

  /// Whether a point is found at which the condition certainly fails and the other is defined.
  private boolean hasPoint(Condition condition, Expr other) {
    var line = StraightLine.of(List.of(condition.subject(), other), budget);
    var random = new RandomPoints(question.seed());
    for (int i = 0; i < ATTEMPTS; i++) {
      budget.spend(line.length());
      var values = line.enclosed(random.next(i, line.symbols())).values();
      if (values.get(1).definedness().isDefined() && isOutside(condition.set(), values.get(0))) {
        return true;
      }
    }
    return condition.set() == RealSet.POSITIVE && hasZero(condition.subject(), other);
  }

  private static boolean isOutside(RealSet set, Interval u) {
    if (!u.definedness().isDefined()) {
      return false;
    }
    return switch (set) {
      case OUTSIDE_OPEN_UNIT, OUTSIDE_CLOSED_UNIT -> u.lower() > -1 && u.upper() < 1;
      case REALS, NONZERO, NOT_AN_INTEGER, COSINE_NONZERO, SINE_NONZERO -> false;
      case POSITIVE,
          NONNEGATIVE,
          CLOSED_UNIT,
          OPEN_UNIT,
          AT_LEAST_ONE,
          ABOVE_ONE,
          ZERO_TO_ONE,
          BETWEEN_ZERO_AND_ONE ->
          set.restrict(u).isEmpty();
    };
  }

  /// Whether the subject certainly vanishes at a point at which the other is defined.
  private boolean hasZero(Expr subject, Expr other) {
    var subjectLine = StraightLine.of(List.of(subject), budget);
    var both = StraightLine.of(List.of(subject, other), budget);
    var base = new LinkedHashMap<Symbol, Rational>();
    var found = points.found().getFirst().point();
    both.symbols().forEach(s -> base.put(s, found.getOrDefault(s, Rational.ONE)));
    for (var symbol : subjectLine.symbols()) {
      var line = new LineOfPoints(subjectLine, base, symbol, budget);
      Predicate<Double> isZero =
          zero ->
              isZero(both, line.at(SimplestRational.near(zero)))
                  || hasZeroNear(both, base, symbol, zero);
      if (line.zeros().stream().anyMatch(isZero)) {
        return true;
      }
    }
    return false;
  }

  private boolean isZero(StraightLine both, Map<Symbol, Rational> point) {
    var values = both.enclosed(point).values();
    var subject = values.get(0);
    return subject.lower() == 0 && subject.upper() == 0 && values.get(1).definedness().isDefined();
  }

  /// Whether the subject, continuous in a small box, changes its sign there while the other is
  /// defined all over it.
  private boolean hasZeroNear(
      StraightLine both, Map<Symbol, Rational> base, Symbol symbol, double zero) {
    double step = Math.max(1, Math.abs(zero)) * 0x1p-30;
    var box = new LinkedHashMap<Symbol, Interval>();
    base.forEach((s, value) -> box.put(s, Interval.of(value)));
    box.put(symbol, Interval.of(zero - step, zero + step));
    var values = both.enclosedIn(box);
    return values.stream().allMatch(v -> v.definedness() == Definedness.CONTINUOUS)
        && sign(both, base, symbol, zero - step) * sign(both, base, symbol, zero + step) < 0;
  }

  /// The certain sign of the subject at a point; 0 where it is not certain.
  private static int sign(
      StraightLine both, Map<Symbol, Rational> base, Symbol symbol, double coordinate) {
    var point = new LinkedHashMap<>(base);
    point.put(symbol, Rational.of(coordinate));
    var value = both.enclosed(point).values().getFirst();
    return value.lower() > 0 ? 1 : value.upper() < 0 ? -1 : 0;
  }
}
