package org.gradus.calculus;

/// What came of moving one coordinate a little: the step that was really made, the change of the
/// value, and how far rounding may have put that change off.
///
/// Where the function has no value the change is NaN.
public record Nudge(double step, double change, double rounding) {

  /// The difference quotient.
  double slope() {
    return change / step;
  }

  /// With values that are multiples of a quantum, or may be.
  Nudge roundedTo(double quantum) {
    return new Nudge(step, change, Math.max(rounding, quantum));
  }

  boolean hasValue() {
    return Double.isFinite(change);
  }
}
