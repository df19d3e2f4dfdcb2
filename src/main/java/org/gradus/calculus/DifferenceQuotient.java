package org.gradus.calculus;

/// A difference quotient in double arithmetic, and the two parts of its error.
///
/// @param truncation the exact quotient less the derivative: it shrinks with the nudge
/// @param roundOff the computed quotient less the exact one: it grows as the nudge shrinks
public record DifferenceQuotient(double value, double truncation, double roundOff) {

  /// The computed quotient less the derivative.
  public double error() {
    return truncation + roundOff;
  }
}
