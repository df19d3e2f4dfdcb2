package org.gradus.algebra;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradus.expr.Symbol;
import org.gradus.number.BigInterval;
import org.gradus.number.BigInterval.Bounded;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// A point at which two expressions are both defined, and bounds between which their values lie.
public record Witness(Map<Symbol, Rational> point, BigInterval left, BigInterval right) {

  public Witness {
    point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
  }

  static Witness of(Map<Symbol, Rational> point, Interval left, Interval right) {
    return new Witness(point, decimals(left), decimals(right));
  }

  private static BigInterval decimals(Interval values) {
    return Double.isInfinite(values.lower()) || Double.isInfinite(values.upper())
        ? BigInterval.UNDECIDED
        : new Bounded(new BigDecimal(values.lower()), new BigDecimal(values.upper()));
  }
}
