package org.gradus.exercise;

import java.util.Optional;

/// Something that a text says to be equal.
interface Claim {

  String text();

  /// What it is found to be; empty where it cannot be decided.
  Optional<Judged> judged();

  /// The outcome with what is right instead, if something is.
  record Judged(Audit.Outcome outcome, String right) {
    static Judged confirmed() {
      return new Judged(Audit.Outcome.RIGHT, "");
    }
  }
}
