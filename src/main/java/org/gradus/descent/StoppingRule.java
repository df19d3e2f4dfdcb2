package org.gradus.descent;

import java.util.OptionalDouble;

/// When a run ends, if nothing ends it before.
///
/// @param steps the most updates
/// @param step the run ends after an update that moves no coordinate by more than this
/// @param norm the run ends after an update that is no longer than this
/// @param gradient the run ends at a point where the length of the gradient is at most this
/// @param value the run ends after an update that changes the value by at most this
public record StoppingRule(
    int steps,
    OptionalDouble step,
    OptionalDouble norm,
    OptionalDouble gradient,
    OptionalDouble value) {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  public StoppingRule {
    if (steps < 1) {
      throw new IllegalArgumentException("A run has at least one step.");
    }
  }

  public static StoppingRule after(int steps) {
    return new StoppingRule(steps, NONE, NONE, NONE, NONE);
  }

  public StoppingRule withStep(double tolerance) {
    return new StoppingRule(steps, OptionalDouble.of(tolerance), norm, gradient, value);
  }

  public StoppingRule withNorm(double tolerance) {
    return new StoppingRule(steps, step, OptionalDouble.of(tolerance), gradient, value);
  }

  public StoppingRule withGradient(double tolerance) {
    return new StoppingRule(steps, step, norm, OptionalDouble.of(tolerance), value);
  }

  public StoppingRule withValue(double tolerance) {
    return new StoppingRule(steps, step, norm, gradient, OptionalDouble.of(tolerance));
  }
}
