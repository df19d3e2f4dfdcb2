package org.gradus.descent;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One thing that an account says of a run, with the numbers that show it.
public sealed interface Finding {

  /// What a finding rests on.
  enum Evidence {
    /// Exact arithmetic, or a theorem whose conditions were checked exactly.
    PROVED,
    /// The same conditions checked in decimals, clear of rounding.
    DECIMALS,
    /// The iterates alone.
    OBSERVED
  }

  /// The distance to a limit goes to 0: from every start on a quadratic, else as far as the
  /// iterates and the Hessian at the limit show.
  ///
  /// @param limit a minimizer, or a maximizer of an ascent
  /// @param factor by which an update multiplies the distance in the long run, by the theory
  /// @param observed the same in the last iterates
  /// @param distance from the limit at the end
  record Converges(
      Evidence evidence,
      List<Double> limit,
      OptionalDouble factor,
      Optional<LinearMotion> motion,
      OptionalDouble observed,
      double distance)
      implements Finding {}

  /// The start is the minimizer, where every step is 0.
  record Rests(List<Double> at) implements Finding {}

  /// The distance grows without end.
  ///
  /// @param factor by which an update multiplies it in the long run
  record Diverges(Evidence evidence, Why why, double factor, LinearMotion motion)
      implements Finding {}

  /// Why a run diverges.
  sealed interface Why {
    /// The rate is beyond the bound.
    record RateTooLarge() implements Why {}

    /// The Hessian has this negative eigenvalue, so that there is no minimum (no maximum for an
    /// ascent).
    record NoExtremum(double eigenvalue) implements Why {}

    /// The gradient has a part that no step changes.
    record ConstantSlope() implements Why {}
  }

  /// The iterates grow and nothing proves that they go on to.
  ///
  /// @param from the iterate from which on the values grew at every update
  /// @param rate the rate there, and the bound 2/λmax with the Hessian there, where it has a
  ///   positive eigenvalue
  record Grows(int from, double rate, OptionalDouble bound) implements Finding {}

  /// The values fall and the steps do not shrink: no minimum is in sight.
  record Falls(double value, double lastStep) implements Finding {}

  /// The same points come again after so many updates.
  record Cycles(Evidence evidence, int period) implements Finding {}

  /// How the rate stands to the bound within which a fixed rate converges.
  ///
  /// @param comparison of the rate with the bound: −1, 0 or 1; empty where rounding hides it
  /// @param limit the number c of the bound c/λmax
  /// @param atLimit whether the Hessian is that at the limit, because it is not the same everywhere
  record RateBound(
      Evidence evidence,
      Optional<Integer> comparison,
      double rate,
      double limit,
      List<Double> eigenvalues,
      double bound,
      boolean atLimit)
      implements Finding {}

  /// The best fixed rate of plain gradient descent on this quadratic, and its factor.
  record BestRate(double rate, double factor) implements Finding {}

  /// The rate is beyond the bound, and the start seems to have no part in the directions where it
  /// matters.
  record StartsAlongside() implements Finding {}

  /// The minimizers are not isolated: they fill a flat of this dimension.
  record Valley(Evidence evidence, int dimension) implements Finding {}

  /// The distance from one of the minimizers of a valley goes to 0.
  record SettlesInValley(Evidence evidence) implements Finding {}

  /// The run rests, or nearly so, at a stationary point that is no minimizer.
  ///
  /// @param eigenvalue a negative one of the Hessian there (positive for an ascent)
  record Stalls(Evidence evidence, List<Double> at, double eigenvalue, double slope)
      implements Finding {}

  /// The gradient is small, and no stationary point is near.
  record Plateau(double slope, double lastStep) implements Finding {}

  /// Nothing has settled yet; of batches, whose slopes and steps say little, slope and step are
  /// NaN.
  record Unsettled(double slope, double lastStep) implements Finding {}

  /// The steps shrink by a factor that rises towards 1, as far as the iterates show.
  ///
  /// @param halfway the factor in the middle of the run
  /// @param factor the factor of the last step
  /// @param exponent q where step k is about as long as k^−q
  record Slows(double halfway, double factor, double exponent) implements Finding {}

  /// How far the end is from the minimizer; for batches the last step is infinite, because a single
  /// one says little.
  record Away(Evidence evidence, double distance, List<Double> minimizer, double lastStep)
      implements Finding {}

  /// Batches keep the iterates moving around the minimizer, with a fixed rate for ever.
  ///
  /// @param slope the root mean square of the gradients of single batches at the minimizer
  /// @param step how far an update goes there with the rate of the last one
  /// @param observed the root mean square distance of the iterates in the last quarter
  record NoiseBall(double slope, double step, double observed, int iterates) implements Finding {}

  /// What the first update would have been with all coordinates at once.
  record Sequential(List<Double> simultaneous, List<Double> sequential) implements Finding {}
}
