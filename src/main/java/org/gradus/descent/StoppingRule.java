package org.gradus.descent;

import java.util.OptionalDouble;

/// When a run ends, if nothing ends it before.
///
/// @param steps the most updates
/// @param step the run ends after an update that moves no coordinate by more than this
/// @param gradient the run ends at a point where the length of the gradient is at most this
/// @param value the run ends after an update that changes the value by at most this
public record StoppingRule(
    int steps, OptionalDouble step, OptionalDouble gradient, OptionalDouble value) {

  public StoppingRule {
    if (steps < 1) {
      throw new IllegalArgumentException("A run has at least one step.");
    }
  }

  public static StoppingRule after(int steps) {
    return new StoppingRule(
        steps, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
  }

  public StoppingRule withStep(double tolerance) {
    return new StoppingRule(steps, OptionalDouble.of(tolerance), gradient, value);
  }

  public StoppingRule withGradient(double tolerance) {
    return new StoppingRule(steps, step, OptionalDouble.of(tolerance), value);
  }

  public StoppingRule withValue(double tolerance) {
    return new StoppingRule(steps, step, gradient, OptionalDouble.of(tolerance));
  }
}
