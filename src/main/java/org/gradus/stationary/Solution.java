package org.gradus.stationary;

import java.util.Map;
import java.util.TreeMap;
import org.gradus.number.AlgebraicField;
import org.gradus.number.UnivariatePolynomial;

/// Values of some generators in the field ℚ(α) of one real algebraic number.
record Solution(AlgebraicField field, Map<Integer, UnivariatePolynomial> values) {
  static final Solution EMPTY = new Solution(AlgebraicField.RATIONALS, Map.of());

  Solution {
    values = Map.copyOf(values);
  }

  boolean has(int generator) {
    return values.containsKey(generator);
  }

  boolean hasAllOf(Polynomial p) {
    return values.keySet().containsAll(p.generators());
  }

  boolean hasAllOf(Fraction u) {
    return hasAllOf(u.numerator()) && hasAllOf(u.denominator());
  }

  UnivariatePolynomial at(Polynomial p) {
    return p.at(field, values::get);
  }

  /// The value of a fraction whose denominator does not vanish here.
  UnivariatePolynomial at(Fraction u) {
    return u.at(field, values::get);
  }

  Solution with(int generator, UnivariatePolynomial value) {
    var more = new TreeMap<>(values);
    more.put(generator, value);
    return new Solution(field, more);
  }
}
