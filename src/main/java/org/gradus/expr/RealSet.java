package org.gradus.expr;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.gradus.number.BigInterval;
import org.gradus.number.BigInterval.Bounded;
import org.gradus.number.Definedness;
import org.gradus.number.Interval;

/// A set of real numbers on which a function is defined or differentiable, by the condition that
/// describes it.
public enum RealSet {
  REALS("", _ -> true),
  POSITIVE("%s > 0", u -> u > 0, 0, Double.POSITIVE_INFINITY),
  NONNEGATIVE("%s ≥ 0", u -> u >= 0, 0, Double.POSITIVE_INFINITY),
  NONZERO("%s ≠ 0", u -> u != 0),
  CLOSED_UNIT("−1 ≤ %s ≤ 1", u -> u >= -1 && u <= 1, -1, 1),
  OPEN_UNIT("−1 < %s < 1", u -> u > -1 && u < 1, -1, 1),
  OUTSIDE_OPEN_UNIT("|%s| ≥ 1", u -> Math.abs(u) >= 1),
  OUTSIDE_CLOSED_UNIT("|%s| > 1", u -> Math.abs(u) > 1),
  AT_LEAST_ONE("%s ≥ 1", u -> u >= 1, 1, Double.POSITIVE_INFINITY),
  ABOVE_ONE("%s > 1", u -> u > 1, 1, Double.POSITIVE_INFINITY),
  ZERO_TO_ONE("0 < %s ≤ 1", u -> u > 0 && u <= 1, 0, 1),
  BETWEEN_ZERO_AND_ONE("0 < %s < 1", u -> u > 0 && u < 1, 0, 1),
  NOT_AN_INTEGER("%s is not an integer", u -> u != Math.rint(u)),
  COSINE_NONZERO("%s ≠ π/2 + kπ", u -> Math.cos(u) != 0),
  SINE_NONZERO("%s ≠ kπ", u -> Math.sin(u) != 0);

  private final String condition;
  private final DoublePredicate contains;
  private final Interval closure;

  RealSet(String condition, DoublePredicate contains) {
    this(condition, contains, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /// The bounds are those of the set where it is an interval.
  RealSet(String condition, DoublePredicate contains, double lower, double upper) {
    this.condition = condition;
    this.contains = contains;
    this.closure = Interval.of(lower, upper);
  }

  /// Whether the number belongs to the set; the poles of tan and cot are not doubles, but 0 is one
  /// of cot.
  public boolean contains(double u) {
    return contains.test(u);
  }

  /// The part of the interval inside this set, or beyond it by end points and isolated gaps only.
  ///
  /// Where the set is not an interval, the function's own enclosure says that it is perhaps
  /// undefined.
  public Interval restrict(Interval u) {
    if (u.isEmpty() || closure.isDisjointFrom(u)) {
      return Interval.EMPTY;
    }
    if (!isConnected()) {
      return u;
    }
    boolean isInside = contains(u.lower()) && contains(u.upper());
    if (!isInside && u.lower() == u.upper()) {
      return Interval.EMPTY;
    }
    var part = u.intersect(closure);
    return isInside ? part : part.with(Definedness.POSSIBLY_UNDEFINED);
  }

  /// What a function that is defined on this set has for an argument that is not certainly inside;
  /// empty if it is.
  ///
  /// Where the set is not an interval, the function's own form finds out.
  public Optional<BigInterval> unlessInside(BigInterval u) {
    if (!isConnected() || !(u instanceof Bounded(var lower, var upper))) {
      return Optional.empty();
    }
    boolean isLowerInside = contains(lower);
    boolean isUpperInside = contains(upper);
    if (isLowerInside && isUpperInside) {
      return Optional.empty();
    }
    boolean isBelow = !isUpperInside && isAtMost(upper, closure.lower());
    boolean isAbove = !isLowerInside && isAtMost(lower.negate(), -closure.upper());
    return Optional.of(isBelow || isAbove ? BigInterval.UNDEFINED : BigInterval.UNDECIDED);
  }

  /// Decimals are compared with the bounds, which are small integers, exactly.
  private boolean contains(BigDecimal u) {
    boolean isAboveLower =
        closure.lower() == Double.NEGATIVE_INFINITY
            || u.compareTo(new BigDecimal(closure.lower())) > 0;
    boolean isBelowUpper =
        closure.upper() == Double.POSITIVE_INFINITY
            || u.compareTo(new BigDecimal(closure.upper())) < 0;
    return isAboveLower && isBelowUpper || isBound(u) && contains(u.doubleValue());
  }

  private boolean isBound(BigDecimal u) {
    return Double.isFinite(closure.lower()) && u.compareTo(new BigDecimal(closure.lower())) == 0
        || Double.isFinite(closure.upper()) && u.compareTo(new BigDecimal(closure.upper())) == 0;
  }

  private static boolean isAtMost(BigDecimal u, double bound) {
    return Double.isFinite(bound) && u.compareTo(new BigDecimal(bound)) <= 0;
  }

  private boolean isConnected() {
    return closure.lower() > Double.NEGATIVE_INFINITY;
  }

  /// The condition on something written as `subject`, such as `x − 1 > 0`; empty for all reals.
  public String condition(String subject) {
    return condition.replace("%s", subject);
  }

  /// Whether this set contains the other, as far as the two descriptions show it.
  public boolean contains(RealSet other) {
    return this == other
        || this == REALS
        || switch (other) {
          case POSITIVE -> this == NONNEGATIVE || this == NONZERO;
          case AT_LEAST_ONE -> contains(POSITIVE) || this == OUTSIDE_OPEN_UNIT;
          case ABOVE_ONE -> contains(AT_LEAST_ONE) || this == OUTSIDE_CLOSED_UNIT;
          case ZERO_TO_ONE -> contains(POSITIVE) || this == CLOSED_UNIT;
          case BETWEEN_ZERO_AND_ONE -> contains(ZERO_TO_ONE) || this == OPEN_UNIT;
          case OPEN_UNIT -> this == CLOSED_UNIT;
          case OUTSIDE_CLOSED_UNIT -> this == OUTSIDE_OPEN_UNIT || this == NONZERO;
          case OUTSIDE_OPEN_UNIT, NOT_AN_INTEGER -> this == NONZERO;
          case REALS, NONNEGATIVE, NONZERO, CLOSED_UNIT, COSINE_NONZERO, SINE_NONZERO -> false;
        };
  }

  public boolean isEverything() {
    return this == REALS;
  }
}
