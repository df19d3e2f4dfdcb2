package org.gradus.stationary;

import java.util.Map;
import java.util.TreeMap;
import org.gradus.number.AlgebraicField;
import org.gradus.number.BigInterval;
import org.gradus.number.Rational;
import org.gradus.number.UnivariatePolynomial;

/// Values of some generators in the field ℚ(α) of one real algebraic number.
record Solution(AlgebraicField field, Map<Integer, UnivariatePolynomial> values) {
  private static final int DIGITS = 40;
  static final Solution EMPTY = new Solution(AlgebraicField.RATIONALS, Map.of());

  Solution {
    values = Map.copyOf(values);
  }

  boolean has(int generator) {
    return values.containsKey(generator);
  }

  /// The number of bits in the longest value.
  long length() {
    return values.values().stream().mapToLong(UnivariatePolynomial::length).max().orElse(0);
  }

  boolean hasAllOf(Polynomial p) {
    return values.keySet().containsAll(p.generators());
  }

  boolean hasAllOf(Fraction u) {
    return hasAllOf(u.numerator()) && hasAllOf(u.denominator());
  }

  /// Whether the polynomial is zero here; exact arithmetic only where decimals do not tell.
  boolean vanishes(Polynomial p) {
    BigInterval sum = BigInterval.of(Rational.ZERO, DIGITS);
    for (var term : p.terms().entrySet()) {
      var product = BigInterval.of(term.getValue(), DIGITS);
      for (int g : term.getKey().generators()) {
        var value = field.enclose(values.get(g), DIGITS);
        for (int i = 0; i < term.getKey().of(g); i++) {
          product = product.times(value, DIGITS);
        }
      }
      sum = sum.plus(product, DIGITS);
    }
    return Enclosing.sign(sum) == 0 && at(p).isZero();
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
