package org.gradus.app;

import org.gradus.algebra.Condition;
import org.gradus.notation.Notation;

/// Conditions as a person writes them.
final class Conditions {
  private Conditions() {}

  /// `x − 1 > 0`.
  static String text(Condition condition) {
    return condition.set().condition(Notation.TEXT.write(condition.subject()));
  }
}
