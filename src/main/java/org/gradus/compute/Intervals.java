package org.gradus.compute;

import org.gradus.expr.Function;
import org.gradus.number.Interval;
import org.gradus.number.IntervalPowers;
import org.gradus.number.Rational;

/// Programs in interval arithmetic: the result encloses all values on a box.
enum Intervals implements Numbers<Interval> {
  ARITHMETIC;

  @Override
  public Interval of(Literal literal) {
    return literal.enclosure();
  }

  @Override
  public Interval add(Interval u, Interval v) {
    return u.plus(v);
  }

  @Override
  public Interval subtract(Interval u, Interval v) {
    return u.minus(v);
  }

  @Override
  public Interval multiply(Interval u, Interval v) {
    return u.times(v);
  }

  @Override
  public Interval divide(Interval u, Interval v) {
    return u.over(v);
  }

  @Override
  public Interval negate(Interval u) {
    return u.negate();
  }

  @Override
  public Interval power(Interval u, int n) {
    return IntervalPowers.power(u, n);
  }

  @Override
  public Interval power(Interval u, Rational c) {
    return IntervalPowers.power(u, c);
  }

  @Override
  public Interval power(Interval u, Interval v) {
    return IntervalPowers.power(u, v);
  }

  @Override
  public Interval call(Function function, Interval u) {
    return function.enclose(u);
  }

  @Override
  public Interval call(Function function, Interval u, Interval v) {
    return function.enclose(u, v);
  }
}
