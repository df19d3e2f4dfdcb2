package org.gradus.descent;

import org.gradus.calculus.GradientCheck;

/// The gradient that a run uses beside difference quotients, after so many updates.
///
/// @param rows over how many rows of data the comparison was made; 1 for a function
/// @param isPart whether there are more rows
public record Checked(int k, GradientCheck check, int rows, boolean isPart) {

  /// Whether a slope is certainly wrong.
  boolean disagrees() {
    return check.disagreement().isPresent();
  }
}
