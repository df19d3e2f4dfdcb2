package org.gradus.descent;

import java.util.List;
import java.util.Optional;

/// The minimizer of a least-squares loss without descent.
///
/// @param at the minimizer; of all minimizers the one nearest to 0 where the rank is not full
/// @param rank how many columns of the design matrix are linearly independent
/// @param condition the ratio of its largest to its smallest singular value; that of the normal
///   equations is the square
/// @param isExactRank whether the rank was found in exact arithmetic, not in doubles
public record ClosedForm(
    List<Double> at, double value, int rank, double condition, boolean isExactRank) {
  /// Beyond this the normal equations lose half of the digits of doubles.
  private static final double ILL_CONDITIONED = 1e4;

  public ClosedForm {
    at = List.copyOf(at);
  }

  /// The closed form of a loss over data, where it has one.
  public static Optional<ClosedForm> of(RowObjective objective) {
    return LeastSquares.of(objective);
  }

  /// Whether there are other minimizers.
  public boolean isSingular() {
    return rank < at.size();
  }

  public boolean isIllConditioned() {
    return !isSingular() && condition > ILL_CONDITIONED;
  }
}
