package org.gradus.descent;

/// How the distance from a stationary point changes from update to update.
public enum LinearMotion {
  /// Always from the same side.
  DIRECT,
  /// From the other side at every update.
  ALTERNATING,
  /// Around the stationary point, as with complex roots.
  SWINGING
}
