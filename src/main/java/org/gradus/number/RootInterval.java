package org.gradus.number;

/// An interval that holds exactly one root of a polynomial: the root itself where the bounds are
/// equal, else inside.
public record RootInterval(Rational lower, Rational upper) {
  public boolean isPoint() {
    return lower.equals(upper);
  }

  public Rational width() {
    return upper.minus(lower);
  }

  public Rational midpoint() {
    return lower.plus(upper).over(Rational.TWO);
  }

  RootInterval negate() {
    return new RootInterval(upper.negate(), lower.negate());
  }
}
