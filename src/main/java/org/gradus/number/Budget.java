package org.gradus.number;

import java.util.function.LongSupplier;

/// The work that a procedure may do, counted in units of its own, with a safety stop in time.
///
/// The count decides when a procedure gives up, so that a result does not depend on the load of the
/// machine. The clock ends only what the count failed to foresee, and {@link #wasEndedByClock} says
/// so.
public final class Budget {
  /// Enough for every lecture function ten thousand times over; some seconds of rewriting.
  public static final long DEFAULT_WORK = 10_000_000;

  private static final int STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 1 << 10;

  private final long work;
  private final Clock clock;
  private final long deadline;
  private long spent;
  private long nextLook = STEPS_BETWEEN_LOOKS_AT_THE_CLOCK;

  /// One for a question and all its parts.
  private static final class Clock {
    private final LongSupplier millis;
    private boolean hasEndedSomething;

    Clock(LongSupplier millis) {
      this.millis = millis;
    }

    long now() {
      return millis.getAsLong();
    }
  }

  private Budget(long work, Clock clock, long deadline) {
    this.work = work;
    this.clock = clock;
    this.deadline = deadline;
  }

  /// The default amount of work, without a clock.
  public static Budget standard() {
    return ofWork(DEFAULT_WORK);
  }

  /// An amount of work, without a clock.
  public static Budget ofWork(long work) {
    return new Budget(work, new Clock(() -> 0), Long.MAX_VALUE);
  }

  /// The same amount of work, to be ended at the latest after `limit` milliseconds of the given
  /// clock.
  public Budget within(long limit, LongSupplier millis) {
    return new Budget(work, new Clock(millis), millis.getAsLong() + limit);
  }

  /// A budget for a part of the question: at most this much of what remains, under the same clock.
  ///
  /// What the part spends is to be counted here with {@link #spend} afterwards.
  public Budget part(long share) {
    return new Budget(Math.min(share, remaining()), clock, deadline);
  }

  /// A budget for the first of two attempts: half of the work and half of the time that remain.
  ///
  /// What the attempt spends is to be counted here with {@link #spend} afterwards.
  public Budget half() {
    long now = clock.now();
    long end = deadline == Long.MAX_VALUE ? deadline : now + (deadline - now) / 2;
    return new Budget(remaining() / 2, clock, end);
  }

  /// A budget for an attempt after which little counted work is left to do: nine tenths of the work
  /// that remains, and six tenths of the time, because what it found is still to be told.
  ///
  /// What the attempt spends is to be counted here with {@link #spend} afterwards.
  public Budget mostOf() {
    long now = clock.now();
    long end = deadline == Long.MAX_VALUE ? deadline : now + (deadline - now) / 10 * 6;
    return new Budget(remaining() / 10 * 9, clock, end);
  }

  /// Counts work that is about to be done.
  ///
  /// @throws Exhausted if the work or the time is used up
  public void spend(long amount) {
    spent += amount;
    if (spent > work) {
      throw new Exhausted(false);
    }
    if (spent >= nextLook) {
      nextLook = spent + STEPS_BETWEEN_LOOKS_AT_THE_CLOCK;
      if (clock.now() > deadline) {
        clock.hasEndedSomething = true;
        throw new Exhausted(true);
      }
    }
  }

  /// Whether the clock ended the question or a part of it, so that the answer depends on the load
  /// of the machine.
  public boolean wasEndedByClock() {
    return clock.hasEndedSomething;
  }

  public long spent() {
    return spent;
  }

  public long remaining() {
    return work - spent;
  }

  /// The work or the time of a budget is used up; the entry point that set the budget turns this
  /// into an answer.
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted(boolean endedByClock) {
      super(
          endedByClock
              ? "This takes longer than the time allowed for it."
              : "This needs more work than is allowed for one question.",
          null,
          false,
          false);
    }
  }
}
