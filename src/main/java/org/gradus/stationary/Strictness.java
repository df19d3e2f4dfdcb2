package org.gradus.stationary;

/// Whether f takes its value at an extremum nowhere else near it, as far as that is proved.
public enum Strictness {
  /// Proved: f has the value of the point at no other point near it.
  STRICT,
  /// Proved: arbitrarily near f has the same value again, or the point is no extremum.
  NOT_STRICT,
  UNKNOWN
}
