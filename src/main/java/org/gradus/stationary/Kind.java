package org.gradus.stationary;

/// What a stationary point is.
public enum Kind {
  MINIMUM,
  MAXIMUM,
  SADDLE,
  DEGENERATE_MINIMUM,
  DEGENERATE_MAXIMUM,
  /// Neither a minimum nor a maximum where the Hessian is silent; an inflection in one variable.
  DEGENERATE_SADDLE,
  UNDECIDED;

  /// The name in a sentence: `degenerate minimum`.
  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
