package org.gradus.descent;

import org.gradus.calculus.GradientCheck;
import org.gradus.calculus.Slope;

/// The gradient that a run uses beside difference quotients, after so many updates.
///
/// @param rows over how many rows of data the comparison was made; 1 for a function
/// @param isPart whether there are more rows
public record Checked(int k, GradientCheck check, int rows, boolean isPart) {
  private static final double NEGLIGIBLE = 1e-10;

  /// Whether a slope is certainly wrong.
  ///
  /// @param steepest the largest slope at the start; beside it, differences in the last digits of a
  ///   slope that is nearly 0 say nothing
  boolean disagrees(double steepest) {
    return check.slopes().stream()
        .anyMatch(slope ->
            slope instanceof Slope.Disagrees(double claimed, double measured, _)
                && Math.abs(claimed - measured) > NEGLIGIBLE * steepest);
  }
}
