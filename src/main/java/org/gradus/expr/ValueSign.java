package org.gradus.expr;

/// What is known of the sign of a function's value.
public enum ValueSign {
  ANY,
  ALWAYS_POSITIVE,
  NEVER_NEGATIVE,
  NEVER_ZERO,
  /// The sign of the argument, and zero exactly where the argument is zero.
  OF_ARGUMENT,
  /// Nonnegative, and zero exactly where the argument is zero.
  SIZE_OF_ARGUMENT
}
