package org.gradus.number;

/// What is known of a function on a box, apart from the interval that holds its values.
///
/// The states are ordered from the best to the worst; a composition is as good as its worst part.
/// This is the idea of the decorations of IEEE 1788-2015, section 11.
public enum Definedness {
  /// Defined everywhere on the box, and continuous there.
  CONTINUOUS,
  /// Defined everywhere on the box, perhaps with jumps.
  DEFINED,
  /// Perhaps undefined somewhere on the box; the interval holds the values where there are any.
  POSSIBLY_UNDEFINED,
  /// Undefined everywhere on the box; the interval is empty.
  UNDEFINED;

  public Definedness and(Definedness other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isDefined() {
    return this == CONTINUOUS || this == DEFINED;
  }
}
