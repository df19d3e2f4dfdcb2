package org.gradus.descent;

import java.util.Optional;
import org.gradus.compute.Updates;

/// Many updates at once, in compiled loops that end before anything could be missed.
///
/// A loop stops at the first point where a rule could end the run; whether it does is decided there
/// as after a single update.
final class Leaps {
  /// No absolute value is so small.
  private static final double NEVER = -1;

  private final Updates updates;
  private final boolean hasVelocity;
  private final double[] numbers = new double[Updates.NUMBERS];

  private Leaps(Updates updates, double rate, Optimizer optimizer, StoppingRule rule) {
    this.updates = updates;
    this.hasVelocity = optimizer instanceof Optimizer.Momentum;
    numbers[Updates.RATE] = optimizer instanceof Optimizer.Ascent ? -rate : rate;
    numbers[Updates.MOMENTUM] = LinearAction.beta(optimizer);
    numbers[Updates.MOVE] = Math.max(rule.step().orElse(NEVER), rule.norm().orElse(NEVER));
    numbers[Updates.SLOPE] = rule.gradient().orElse(NEVER);
    numbers[Updates.CHANGE] = rule.value().orElse(NEVER);
  }

  /// Empty where updates are made one by one: over data, with a rate that changes, with a check at
  /// every point, and with other methods.
  static Optional<Leaps> of(Objective objective, Plan plan) {
    boolean isPlain =
        switch (plan.optimizer()) {
          case Optimizer.GradientDescent _, Optimizer.Ascent _, Optimizer.Momentum _ -> true;
          case Optimizer.Sequential _,
              Optimizer.Nesterov _,
              Optimizer.AdaGrad _,
              Optimizer.AdaDelta _,
              Optimizer.RmsProp _,
              Optimizer.Adam _,
              Optimizer.Qhm _,
              Optimizer.Newton _,
              Optimizer.Backtracking _ ->
              false;
        };
    boolean isSteady = plan.schedule() instanceof Schedule.Constant && !plan.checkEveryStep();
    return isPlain && isSteady && objective instanceof Objective.OfFunction(var f)
        ? f.updates()
            .map(updates ->
                new Leaps(updates, plan.rate().toDouble(), plan.optimizer(), plan.stop()))
        : Optional.empty();
  }

  /// Makes at least one update.
  ///
  /// @param before receives the point before the last of them
  /// @return the value there
  double leap(Walk walk, double[] before, int most) {
    numbers[Updates.VALUE] = walk.value;
    walk.step +=
        hasVelocity
            ? updates.heavyBall(walk.point, walk.gradient, walk.memory[0], before, numbers, most)
            : updates.plain(walk.point, walk.gradient, before, before, numbers, most);
    walk.value = numbers[Updates.VALUE];
    return numbers[Updates.VALUE_BEFORE];
  }
}
