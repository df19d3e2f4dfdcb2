package org.gradus.stationary;

import java.util.List;
import java.util.Map;
import org.gradus.number.RealRoots;

/// Signs of polynomials in parameters that are the same everywhere, with no zero; some are known to
/// be positive, or not zero.
record KnownSigns(DifferentialField field, List<Polynomial> positive, List<Polynomial> nonzero) {
  private static final int DIGITS = 50;

  int of(Fraction u) {
    return of(u.numerator()) * of(u.denominator());
  }

  /// 1 or −1, or 0 where the form of the polynomial does not show it.
  int of(Polynomial p) {
    if (p.isZero()) {
      return 0;
    }
    int sign = 1;
    var product = Polynomial.ONE;
    for (var factor : PolynomialAlgebra.factors(p)) {
      product = product.times(factor.base().power(factor.exponent()));
      int own = ofFactor(factor.base());
      sign *= factor.exponent() % 2 == 1 ? own : own * own;
    }
    return sign * p.leading().over(product.leading()).signum();
  }

  private int ofFactor(Polynomial p) {
    for (var q : positive) {
      if (q.monic().equals(p)) {
        return q.leading().signum();
      }
    }
    if (isNumber(p)) {
      return Enclosing.sign(new Enclosing(field, Map.of(), DIGITS).at(Fraction.of(p)));
    }
    int g = p.generators().first();
    if (p.generators().size() == 1) {
      boolean isExponential =
          p.terms().size() == 1 && field.generator(g) instanceof Generator.Exponential;
      boolean isRootFree = RealRoots.of(p.univariate().squarefree()).isEmpty();
      return isExponential ? 1 : isRootFree ? p.leading().signum() : 0;
    }
    return p.constantTerm().isZero() ? 0 : p.evenSign();
  }

  KnownSigns(DifferentialField field) {
    this(field, List.of(), List.of());
  }

  /// Whether no factor of the polynomial is ever zero, as far as is known.
  boolean isNonzero(Polynomial p) {
    return !p.isZero()
        && PolynomialAlgebra.factors(p).stream()
            .map(PolynomialAlgebra.Factor::base)
            .allMatch(base ->
                ofFactor(base) != 0 || nonzero.stream().anyMatch(q -> q.monic().equals(base)));
  }

  /// Whether only numbers such as π and ln 2 occur.
  boolean isNumber(Polynomial p) {
    return p.generators().stream().allMatch(g -> field.isNumber(g));
  }
}
