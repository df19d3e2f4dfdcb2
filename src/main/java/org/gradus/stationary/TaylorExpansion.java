package org.gradus.stationary;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradus.number.Rational;
import org.gradus.number.UnivariatePolynomial;

/// The Taylor polynomial of a function at a point, without its constant term, from the partial
/// derivatives: x − sin x has algebraic ones at 2kπ, though neither x nor its value is algebraic.
final class TaylorExpansion {
  private static final int HIGHEST_IN_ONE_VARIABLE = 8;
  private static final int HIGHEST = 4;

  private final Subject subject;
  private final Solution point;

  private TaylorExpansion(Subject subject, Solution point) {
    this.subject = subject;
    this.point = point;
  }

  /// Up to a degree; empty where a derivative has no algebraic value.
  static Optional<Jet<UnivariatePolynomial>> of(Subject subject, Solution point, int degree) {
    int highest = subject.size() == 1 ? HIGHEST_IN_ONE_VARIABLE : HIGHEST;
    return degree <= highest ? new TaylorExpansion(subject, point).upTo(degree) : Optional.empty();
  }

  private Optional<Jet<UnivariatePolynomial>> upTo(int degree) {
    var terms = new TreeMap<Powers, UnivariatePolynomial>();
    var layer = new TreeMap<Powers, Fraction>(Map.of(Powers.ONE, subject.value()));
    for (int order = 1; order <= degree; order++) {
      var next = new TreeMap<Powers, Fraction>();
      for (var entry : layer.entrySet()) {
        for (int i : subject.places().toArray()) {
          var powers = entry.getKey().with(i, entry.getKey().of(i) + 1);
          if (!next.containsKey(powers)) {
            next.put(
                powers, subject.field().derivative(entry.getValue(), subject.variables().get(i)));
          }
        }
      }
      for (var entry : next.entrySet()) {
        var value = at(entry.getValue());
        if (value.isEmpty()) {
          return Optional.empty();
        }
        var coefficient = value.get().times(reciprocalFactorial(entry.getKey()));
        if (!coefficient.isZero()) {
          terms.put(entry.getKey(), coefficient);
        }
      }
      layer = next;
    }
    return Optional.of(new Jet<>(terms));
  }

  private Optional<UnivariatePolynomial> at(Fraction u) {
    return point.hasAllOf(u) && !point.vanishes(u.denominator())
        ? Optional.of(point.at(u))
        : Optional.empty();
  }

  private static Rational reciprocalFactorial(Powers powers) {
    var product = Rational.ONE;
    for (int g : powers.generators()) {
      for (int k = 2; k <= powers.of(g); k++) {
        product = product.over(Rational.of(k));
      }
    }
    return product;
  }
}
