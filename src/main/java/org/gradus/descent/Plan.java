package org.gradus.descent;

import org.gradus.number.Rational;

/// How to go down.
///
/// @param rate the learning rate, exactly as it was given
/// @param checkEveryStep whether the gradient is compared with difference quotients at every point
///   and not at the first and the last alone
public record Plan(
    Optimizer optimizer,
    Rational rate,
    Schedule schedule,
    StoppingRule stop,
    Batching batching,
    boolean checkEveryStep) {

  /// Which rows of data an update looks at.
  ///
  /// @param size how many rows; at least as many as there are for all of them
  /// @param seed of the order in which rows come, drawn anew for every epoch
  public record Batching(int size, long seed) {
    public static final Batching FULL = new Batching(Integer.MAX_VALUE, 0);

    public Batching {
      if (size < 1) {
        throw new IllegalArgumentException("A batch has at least one row.");
      }
    }

    boolean isFull(int rows) {
      return size >= rows;
    }
  }

  public Plan {
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException("A learning rate is positive.");
    }
  }

  /// A constant rate, all rows at every update, the gradient checked at both ends.
  public static Plan of(Optimizer optimizer, Rational rate, StoppingRule stop) {
    return new Plan(optimizer, rate, new Schedule.Constant(), stop, Batching.FULL, false);
  }

  public Plan with(Schedule newSchedule) {
    return new Plan(optimizer, rate, newSchedule, stop, batching, checkEveryStep);
  }

  public Plan with(Batching newBatching) {
    return new Plan(optimizer, rate, schedule, stop, newBatching, checkEveryStep);
  }

  public Plan checkingEveryStep() {
    return new Plan(optimizer, rate, schedule, stop, batching, true);
  }
}
