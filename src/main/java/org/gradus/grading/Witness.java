package org.gradus.grading;

import java.util.Map;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// A point at which an answer and the right result have different values.
///
/// @param answered the value of the answer, in double precision
/// @param expected the right value, in double precision
public record Witness(Map<Symbol, Rational> point, double answered, double expected) {
  public Witness {
    point = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(point));
  }
}
