package org.gradus.stationary;

import java.util.List;

/// Replaces powers of roots by powers of their radicands, as far as that goes.
record RootReduction(DifferentialField field) {

  Fraction of(Fraction u) {
    var reduced = u;
    for (int g = 0; g < field.size(); g++) {
      if (field.generator(g) instanceof Generator.Root(int n, var radicand, _)
          && radicand.isPolynomial()
          && (u.numerator().degree(g) >= n || u.denominator().degree(g) >= n)) {
        reduced =
            Fraction.of(
                of(reduced.numerator(), g, n, radicand.numerator()),
                of(reduced.denominator(), g, n, radicand.numerator()));
      }
    }
    return reduced;
  }

  /// The same for roots of numbers only, of which no equation tells more.
  Polynomial ofNumbers(Polynomial p) {
    var reduced = p;
    for (int g = 0; g < field.size(); g++) {
      if (field.isConstant(g)
          && field.generator(g) instanceof Generator.Root(int n, var radicand, _)
          && radicand.isPolynomial()
          && reduced.degree(g) >= n) {
        reduced = of(reduced, g, n, radicand.numerator());
      }
    }
    return reduced;
  }

  private static Polynomial of(Polynomial p, int generator, int n, Polynomial radicand) {
    List<Polynomial> coefficients = p.coefficientsBy(generator);
    var sum = Polynomial.ZERO;
    for (int k = 0; k < coefficients.size(); k++) {
      var rest = Polynomial.generator(generator).power(k % n);
      sum = sum.plus(coefficients.get(k).times(radicand.power(k / n)).times(rest));
    }
    return sum;
  }
}
