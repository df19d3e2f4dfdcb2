package org.gradus.expr;

import java.util.function.DoublePredicate;

/// A set of real numbers on which a function is defined or differentiable, by the condition that
/// describes it.
public enum RealSet {
  REALS("", _ -> true),
  POSITIVE("%s > 0", u -> u > 0),
  NONNEGATIVE("%s ≥ 0", u -> u >= 0),
  NONZERO("%s ≠ 0", u -> u != 0),
  CLOSED_UNIT("−1 ≤ %s ≤ 1", u -> u >= -1 && u <= 1),
  OPEN_UNIT("−1 < %s < 1", u -> u > -1 && u < 1),
  OUTSIDE_OPEN_UNIT("|%s| ≥ 1", u -> Math.abs(u) >= 1),
  OUTSIDE_CLOSED_UNIT("|%s| > 1", u -> Math.abs(u) > 1),
  AT_LEAST_ONE("%s ≥ 1", u -> u >= 1),
  ABOVE_ONE("%s > 1", u -> u > 1),
  ZERO_TO_ONE("0 < %s ≤ 1", u -> u > 0 && u <= 1),
  BETWEEN_ZERO_AND_ONE("0 < %s < 1", u -> u > 0 && u < 1),
  NOT_AN_INTEGER("%s is not an integer", u -> u != Math.rint(u)),
  COSINE_NONZERO("%s ≠ π/2 + kπ", u -> Math.cos(u) != 0),
  SINE_NONZERO("%s ≠ kπ", u -> Math.sin(u) != 0);

  private final String condition;
  private final DoublePredicate contains;

  RealSet(String condition, DoublePredicate contains) {
    this.condition = condition;
    this.contains = contains;
  }

  /// Whether the number belongs to the set; the poles of tan and cot are not doubles, but 0 is one
  /// of cot.
  public boolean contains(double u) {
    return contains.test(u);
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
