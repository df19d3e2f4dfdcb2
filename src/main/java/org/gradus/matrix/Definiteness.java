package org.gradus.matrix;

/// What the signs of a quadratic form are.
public enum Definiteness {
  POSITIVE_DEFINITE,
  POSITIVE_SEMIDEFINITE,
  NEGATIVE_DEFINITE,
  NEGATIVE_SEMIDEFINITE,
  INDEFINITE,
  ZERO,
  UNDECIDED;

  /// The name in a sentence: `positive definite`.
  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
