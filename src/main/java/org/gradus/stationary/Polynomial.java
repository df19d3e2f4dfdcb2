package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.gradus.number.OrderedField;
import org.gradus.number.Rational;
import org.gradus.number.UnivariatePolynomial;

/// A polynomial over ℚ in numbered generators; no coefficient is zero.
record Polynomial(NavigableMap<Powers, Rational> terms) {
  static final Polynomial ZERO = new Polynomial(new TreeMap<>());
  static final Polynomial ONE = of(Rational.ONE);

  Polynomial {
    terms = Collections.unmodifiableNavigableMap(terms);
  }

  static Polynomial of(Rational value) {
    return term(Powers.ONE, value);
  }

  static Polynomial generator(int index) {
    return term(Powers.of(index, 1), Rational.ONE);
  }

  static Polynomial term(Powers powers, Rational coefficient) {
    var terms = new TreeMap<Powers, Rational>();
    if (!coefficient.isZero()) {
      terms.put(powers, coefficient);
    }
    return new Polynomial(terms);
  }

  boolean isZero() {
    return terms.isEmpty();
  }

  boolean isConstant() {
    return isZero() || (terms.size() == 1 && terms.firstKey().equals(Powers.ONE));
  }

  Rational constantTerm() {
    return coefficient(Powers.ONE);
  }

  Rational coefficient(Powers powers) {
    return terms.getOrDefault(powers, Rational.ZERO);
  }

  /// The coefficient of the largest monomial of a polynomial that is not zero.
  Rational leading() {
    return terms.lastEntry().getValue();
  }

  int degree() {
    return isZero() ? -1 : terms.lastKey().degree();
  }

  int degree(int generator) {
    return terms.keySet().stream().mapToInt(p -> p.of(generator)).max().orElse(-1);
  }

  SortedSet<Integer> generators() {
    var found = new TreeSet<Integer>();
    terms.keySet().forEach(powers -> found.addAll(powers.generators()));
    return found;
  }

  boolean contains(int generator) {
    return degree(generator) > 0;
  }

  Polynomial plus(Polynomial other) {
    var sum = new TreeMap<>(terms);
    other.terms.forEach((powers, c) -> add(sum, powers, c));
    return new Polynomial(sum);
  }

  private static void add(Map<Powers, Rational> sum, Powers powers, Rational c) {
    sum.merge(
        powers,
        c,
        (a, b) -> {
          var total = a.plus(b);
          return total.isZero() ? null : total;
        });
  }

  Polynomial minus(Polynomial other) {
    return plus(other.negate());
  }

  Polynomial negate() {
    return times(Rational.ONE.negate());
  }

  Polynomial times(Rational factor) {
    if (factor.isZero()) {
      return ZERO;
    }
    var scaled = new TreeMap<>(terms);
    scaled.replaceAll((_, c) -> c.times(factor));
    return new Polynomial(scaled);
  }

  Polynomial times(Polynomial other) {
    var product = new TreeMap<Powers, Rational>();
    terms.forEach((p, a) -> other.terms.forEach((q, b) -> add(product, p.times(q), a.times(b))));
    return new Polynomial(product);
  }

  Polynomial power(int n) {
    var result = ONE;
    for (int i = 0; i < n; i++) {
      result = result.times(this);
    }
    return result;
  }

  Polynomial monic() {
    return isZero() ? this : times(Rational.ONE.over(leading()));
  }

  /// The partial derivative by a generator, the others being independent of it.
  Polynomial derivative(int generator) {
    var result = new TreeMap<Powers, Rational>();
    terms.forEach((powers, c) -> {
      int n = powers.of(generator);
      if (n > 0) {
        result.put(powers.with(generator, n - 1), c.times(Rational.of(n)));
      }
    });
    return new Polynomial(result);
  }

  /// The coefficients as a polynomial in one generator, from the constant one up.
  List<Polynomial> coefficientsBy(int generator) {
    var result = new java.util.ArrayList<Polynomial>();
    for (int k = 0; k <= degree(generator); k++) {
      var part = new TreeMap<Powers, Rational>();
      for (var term : terms.entrySet()) {
        if (term.getKey().of(generator) == k) {
          part.put(term.getKey().with(generator, 0), term.getValue());
        }
      }
      result.add(new Polynomial(part));
    }
    return result;
  }

  /// This polynomial in its only generator.
  UnivariatePolynomial univariate() {
    int generator = isConstant() ? 0 : generators().first();
    return new UnivariatePolynomial(
        coefficientsBy(generator).stream().map(Polynomial::constantTerm).toList());
  }

  static Polynomial of(UnivariatePolynomial p, int generator) {
    var terms = new TreeMap<Powers, Rational>();
    for (int k = 0; k <= p.degree(); k++) {
      if (!p.coefficient(k).isZero()) {
        terms.put(Powers.of(generator, k), p.coefficient(k));
      }
    }
    return new Polynomial(terms);
  }

  /// The value where every generator has one.
  <E> E at(OrderedField<E> field, IntFunction<E> values) {
    var sum = field.zero();
    for (var term : terms.entrySet()) {
      var product = field.of(term.getValue());
      for (int generator : term.getKey().generators()) {
        var power = field.power(values.apply(generator), term.getKey().of(generator));
        product = field.times(product, power);
      }
      sum = field.plus(sum, product);
    }
    return sum;
  }

  /// The polynomial with fractions in place of generators; `image` returns the generator itself
  /// where it is to stay.
  Fraction substitute(IntFunction<Fraction> image) {
    var sum = Fraction.ZERO;
    for (var term : terms.entrySet()) {
      var product = Fraction.of(Polynomial.of(term.getValue()));
      for (int generator : term.getKey().generators()) {
        product = product.times(image.apply(generator).power(term.getKey().of(generator)));
      }
      sum = sum.plus(product);
    }
    return sum;
  }

  /// Whether no monomial has an odd exponent and all coefficients have one sign: the sign of every
  /// value that is not zero, else 0.
  int evenSign() {
    if (isZero() || !terms.keySet().stream().allMatch(Powers::isEven)) {
      return 0;
    }
    int sign = leading().signum();
    return terms.values().stream().allMatch(c -> c.signum() == sign) ? sign : 0;
  }

  /// The parts that have no generator in common; a constant term belongs to none of them.
  List<Polynomial> separated() {
    var parts = new ArrayList<Polynomial>();
    for (var term : terms.entrySet()) {
      if (term.getKey().equals(Powers.ONE)) {
        continue;
      }
      var joined = term(term.getKey(), term.getValue());
      for (var part : List.copyOf(parts)) {
        if (!Collections.disjoint(part.generators(), joined.generators())) {
          parts.remove(part);
          joined = joined.plus(part);
        }
      }
      parts.add(joined);
    }
    return parts;
  }
}
