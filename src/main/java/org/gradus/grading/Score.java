package org.gradus.grading;

import java.util.List;

/// A mark between 0 and 1 with the sentences that say how it arose.
public record Score(double value, List<String> trace) {
  public Score {
    trace = List.copyOf(trace);
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("A score lies between 0 and 1: " + value);
    }
  }

  static Score full(String reason) {
    return new Score(1, List.of(reason));
  }

  static Score none(String reason) {
    return new Score(0, List.of(reason));
  }
}
