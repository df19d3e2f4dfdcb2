package org.gradus.notation;

/// The place of a part in the whole, and how tightly what stands there has to hold together.
enum Place {
  /// Between delimiters: alone, in parentheses, as an argument, in braces.
  ALONE(Level.SUM),
  FIRST_TERM(Level.SIGNED),
  TERM(Level.PRODUCT),
  /// After a unary minus, which binds weaker than a product.
  NEGATED(Level.PRODUCT),
  /// Where a quotient may stand open, because products and quotients are read from left to right.
  FIRST_FACTOR(Level.PRODUCT),
  FACTOR(Level.FACTOR),
  NUMERATOR(Level.PRODUCT),
  DENOMINATOR(Level.FACTOR),
  /// After a Σ, which takes the whole product that follows.
  SUMMAND(Level.PRODUCT),
  BASE(Level.ATOM),
  /// After a caret; powers are read from right to left.
  EXPONENT(Level.POWER);

  private final Level least;

  Place(Level least) {
    this.least = least;
  }

  boolean admits(Level level) {
    return level.compareTo(least) >= 0;
  }
}
