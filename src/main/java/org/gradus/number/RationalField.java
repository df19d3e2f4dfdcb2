package org.gradus.number;

/// ℚ.
public enum RationalField implements OrderedField<Rational> {
  RATIONALS;

  @Override
  public Rational of(Rational value) {
    return value;
  }

  @Override
  public Rational plus(Rational a, Rational b) {
    return a.plus(b);
  }

  @Override
  public Rational times(Rational a, Rational b) {
    return a.times(b);
  }

  @Override
  public Rational negate(Rational a) {
    return a.negate();
  }

  @Override
  public Rational reciprocal(Rational a) {
    return Rational.ONE.over(a);
  }

  @Override
  public int signum(Rational a) {
    return a.signum();
  }
}
