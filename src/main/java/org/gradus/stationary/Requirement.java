package org.gradus.stationary;

import java.util.List;
import org.gradus.algebra.Condition;
import org.gradus.expr.Function;

/// A condition under which a function is defined, but for single points: that a fraction is
/// positive, or that it is not zero.
record Requirement(Fraction subject, boolean positive) {

  /// @throws Unsupported for a condition of another form
  static List<Requirement> of(DifferentialField field, Condition condition) {
    var u = field.read(condition.subject());
    var one = Fraction.ONE;
    return switch (condition.set()) {
      case REALS -> List.of();
      case POSITIVE, NONNEGATIVE -> List.of(positive(u));
      case NONZERO -> List.of(new Requirement(u, false));
      case CLOSED_UNIT, OPEN_UNIT -> List.of(positive(one.minus(u.power(2))));
      case OUTSIDE_OPEN_UNIT, OUTSIDE_CLOSED_UNIT -> List.of(positive(u.power(2).minus(one)));
      case AT_LEAST_ONE, ABOVE_ONE -> List.of(positive(u.minus(one)));
      case ZERO_TO_ONE, BETWEEN_ZERO_AND_ONE -> List.of(positive(u), positive(one.minus(u)));
      case COSINE_NONZERO ->
          List.of(new Requirement(field.read(Function.COS.of(condition.subject())), false));
      case SINE_NONZERO ->
          List.of(new Requirement(field.read(Function.SIN.of(condition.subject())), false));
      case NOT_AN_INTEGER ->
          throw new Unsupported("A step function jumps at infinitely many places.");
    };
  }

  private static Requirement positive(Fraction u) {
    return new Requirement(u, true);
  }
}
