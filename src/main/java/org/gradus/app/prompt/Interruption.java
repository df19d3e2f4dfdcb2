package org.gradus.app.prompt;

import java.util.function.LongSupplier;

/// A clock that a person can put at the end of all time: whatever works under it has then used up
/// its budget, says so, and ends in order.
final class Interruption implements LongSupplier {
  private final LongSupplier clock;
  private volatile boolean isAsked;

  /// @param clock milliseconds
  Interruption(LongSupplier clock) {
    this.clock = clock;
  }

  /// Lets the clock go on as usual.
  void begin() {
    isAsked = false;
  }

  void ask() {
    isAsked = true;
  }

  boolean isAsked() {
    return isAsked;
  }

  @Override
  public long getAsLong() {
    return isAsked ? Long.MAX_VALUE : clock.getAsLong();
  }
}
