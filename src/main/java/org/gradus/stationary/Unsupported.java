package org.gradus.stationary;

import org.gradus.number.Budget;

/// A part of a function with which the exact methods cannot begin.
final class Unsupported extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unsupported(String message) {
    super(message, null, false, false);
  }

  /// Why a method gave up; faults of the polynomial library and of many digits among the reasons.
  static String told(RuntimeException failure) {
    return switch (failure) {
      case Unsupported _, Budget.Exhausted _ -> failure.getMessage();
      case RuntimeException _ -> "The exact methods do not reach this function.";
    };
  }
}
