package org.gradus.calculus;

/// The slopes to both sides for one size of nudge.
///
/// What a claimed slope leaves of the central slope is odd in the nudge, and half the jump from the
/// left slope to the right one is even: together they are the remainder of Taylor's formula divided
/// by the nudge. Where the claim is right and the function smooth, the first shrinks with the
/// square of the nudge and the second in proportion to it; a wrong claim leaves the first, a kink
/// the second, as it is.
record Rung(Nudge right, Nudge left) {

  /// The central difference quotient.
  double central() {
    return (right.change() - left.change()) / width();
  }

  private double width() {
    return right.step() - left.step();
  }

  /// How far rounding may put the slopes off.
  double blur() {
    return (right.rounding() + left.rounding()) / width();
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

  boolean hasValues() {
    return right.hasValue() && left.hasValue();
  }
}
