package org.gradus.stationary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.number.OrderedField;
import org.gradus.number.Rational;

/// Arithmetic of jets up to a degree, with coefficients in an ordered field.
record Jets<E>(OrderedField<E> coefficients, int degree) implements OrderedField<Jet<E>> {

  Jet<E> constant(E value) {
    return term(Powers.ONE, value);
  }

  Jet<E> small(int index) {
    return term(Powers.of(index, 1), coefficients.one());
  }

  Jet<E> term(Powers powers, E value) {
    var terms = new TreeMap<Powers, E>();
    if (!coefficients.isZero(value) && powers.degree() <= degree) {
      terms.put(powers, value);
    }
    return new Jet<>(terms);
  }

  E constantTerm(Jet<E> a) {
    return a.terms().getOrDefault(Powers.ONE, coefficients.zero());
  }

  @Override
  public Jet<E> of(Rational value) {
    return constant(coefficients.of(value));
  }

  @Override
  public Jet<E> plus(Jet<E> a, Jet<E> b) {
    var sum = new TreeMap<>(a.terms());
    b.terms().forEach((powers, c) -> add(sum, powers, c));
    return new Jet<>(sum);
  }

  private void add(Map<Powers, E> sum, Powers powers, E c) {
    sum.merge(
        powers,
        c,
        (x, y) -> {
          var total = coefficients.plus(x, y);
          return coefficients.isZero(total) ? null : total;
        });
  }

  @Override
  public Jet<E> times(Jet<E> a, Jet<E> b) {
    var product = new TreeMap<Powers, E>();
    a.terms()
        .forEach((p, x) ->
            b.terms()
                .forEach((q, y) -> {
                  if (p.degree() + q.degree() <= degree) {
                    add(product, p.times(q), coefficients.times(x, y));
                  }
                }));
    return new Jet<>(product);
  }

  Jet<E> times(E factor, Jet<E> a) {
    return times(constant(factor), a);
  }

  @Override
  public Jet<E> negate(Jet<E> a) {
    return times(coefficients.negate(coefficients.one()), a);
  }

  /// 1/(c + s) = (1/c) Σ (−s/c)ᵏ.
  @Override
  public Jet<E> reciprocal(Jet<E> a) {
    var unit = coefficients.reciprocal(constantTerm(a));
    var ratio = minus(one(), times(unit, a));
    return times(unit, series(ratio, _ -> Rational.ONE));
  }

  /// Σ cₖ sᵏ for a jet s without constant term.
  Jet<E> series(Jet<E> s, java.util.function.IntFunction<Rational> coefficient) {
    var sum = zero();
    var power = one();
    for (int k = 0; k <= degree; k++) {
      sum = plus(sum, times(coefficients.of(coefficient.apply(k)), power));
      power = times(power, s);
    }
    return sum;
  }

  /// A jet's sign is not asked for.
  @Override
  public int signum(Jet<E> a) {
    return a.isZero() ? 0 : 1;
  }

  /// The jet with jets in place of its small quantities.
  Jet<E> compose(Jet<E> a, List<Jet<E>> images) {
    var sum = zero();
    for (var term : a.terms().entrySet()) {
      var product = constant(term.getValue());
      for (int i : term.getKey().generators()) {
        product = times(product, power(images.get(i), term.getKey().of(i)));
      }
      sum = plus(sum, product);
    }
    return sum;
  }

  /// The partial derivative by a small quantity.
  Jet<E> derivative(Jet<E> a, int index) {
    var result = new TreeMap<Powers, E>();
    a.terms()
        .forEach((powers, c) -> {
          int n = powers.of(index);
          if (n > 0) {
            result.put(
                powers.with(index, n - 1), coefficients.times(c, coefficients.of(Rational.of(n))));
          }
        });
    return new Jet<>(result);
  }
}
