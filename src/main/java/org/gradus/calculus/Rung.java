package org.gradus.calculus;

import java.util.stream.DoubleStream;

/// The slopes to both sides for one size of nudge.
///
/// What a claimed slope leaves of the central slope is odd in the nudge, and half the jump from the
/// left slope to the right one is even: together they are the remainder of Taylor's formula divided
/// by the nudge. Where the claim is right and the function smooth, the first shrinks with the
/// square of the nudge and the second in proportion to it; a wrong claim leaves the first, a kink
/// the second, as it is.
record Rung(Nudge right, Nudge left) {
  /// A difference, a quotient, a product, a sum and a quotient.
  private static final double ROUNDINGS = 5;

  /// The central difference quotient.
  ///
  /// The coordinate is rounded after a step, so that the two steps may differ in their last digits.
  /// Each slope is weighted with the other's step, which cancels the curvature all the same.
  double central() {
    return (left.step() * right.slope() - right.step() * left.slope()) / -width();
  }

  private double width() {
    return right.step() - left.step();
  }

  /// How far rounding may put the slopes off: that of the values, and that of the quotients.
  double blur() {
    return (right.rounding() + left.rounding()) / width() + ROUNDINGS * Math.ulp(steepness());
  }

  /// Right slope less left slope.
  double jump() {
    return right.slope() - left.slope();
  }

  double jumpBlur() {
    return right.rounding() / right.step() - left.rounding() / left.step();
  }

  /// The larger of the two slopes in size.
  double steepness() {
    return Math.max(Math.abs(right.slope()), Math.abs(left.slope()));
  }

  boolean isLevel() {
    return right.change() == 0 && left.change() == 0;
  }

  /// Whether the values to both sides are the same, here and there.
  boolean isAtOneValueWith(Rung other) {
    return right.change() == left.change()
        && right.change() == other.right.change()
        && left.change() == other.left.change();
  }

  /// The smallest change that is not 0, in size; infinite where both are 0.
  double leastChange() {
    return DoubleStream.of(right.change(), left.change())
        .map(Math::abs)
        .filter(change -> change > 0)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  Rung roundedTo(double quantum) {
    return new Rung(right.roundedTo(quantum), left.roundedTo(quantum));
  }

  boolean hasValues() {
    return right.hasValue() && left.hasValue();
  }
}
