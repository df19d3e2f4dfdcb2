package org.gradus.descent;

import java.util.List;

/// The gradient that a run uses beside central difference quotients, at one point.
///
/// The quotient by a coordinate is taken with two steps; their difference and the rounding of the
/// values tell how wrong it may be, and a gradient disagrees only if it is farther off.
///
/// @param k the number of updates after which it was made
/// @param worst the largest relative difference of a partial derivative from its quotient
/// @param verdict what the comparison shows
public record GradientCheck(
    int k, double worst, Verdict verdict, List<Double> slopes, List<Double> quotients) {

  /// What a comparison shows.
  public enum Verdict {
    AGREES,
    DISAGREES,
    /// A nudged point has no value, or rounding leaves no digit to compare.
    UNDECIDED
  }

  public GradientCheck {
    slopes = List.copyOf(slopes);
    quotients = List.copyOf(quotients);
  }

  /// To how many digits the gradient and the quotients agree.
  public int digits() {
    return worst == 0 ? 15 : Math.clamp((long) Math.floor(-Math.log10(worst)), 0, 15);
  }
}
