package org.gradus.stationary;

import java.util.ArrayList;
import java.util.List;
import org.gradus.number.Rational;

/// The second-derivative test on a family of several parameters, or of whole numbers alone, where
/// the signs of all coefficients of the characteristic polynomial are the same everywhere.
record SeveralParameters(DifferentialField field, int dimension, KnownSigns signs) {

  Classification classify(List<List<Fraction>> matrix) {
    var found = new ArrayList<Rational>();
    for (var c : CharacteristicPolynomial.of(matrix)) {
      var reduced = new RootReduction(field).of(c);
      int sign = signs.of(reduced);
      if (sign == 0 && !reduced.isZero() && isNeverZero(reduced)) {
        sign = c.isPolynomial() ? sumSign(c.numerator()) : 0;
      }
      if (sign != 0 || reduced.isZero()) {
        found.add(Rational.of(sign));
      }
    }
    if (found.size() == matrix.size()) {
      var inertia = RootedFamily.inertia(found);
      if (inertia.zero() == dimension || (inertia.positive() > 0 && inertia.negative() > 0)) {
        return MorseBott.across(inertia, dimension);
      }
    }
    for (int i = 0; i < matrix.size(); i++) {
      for (int j = i + 1; j < matrix.size(); j++) {
        var determinant =
            matrix.get(i).get(i).times(matrix.get(j).get(j)).minus(matrix.get(i).get(j).power(2));
        var reduced = new RootReduction(field).of(determinant);
        var negative = reduced.numerator().times(reduced.denominator()).negate();
        boolean isPositive = signs.of(negative) > 0;
        if (isPositive) {
          return Classification.of(
              Kind.SADDLE,
              Strictness.NOT_STRICT,
              "A second-order minor of the Hessian is negative everywhere.");
        }
      }
    }
    return Classification.undecided(List.of("the Hessian along a family of several parameters"));
  }

  /// Whether the determinant is zero nowhere on the family.
  boolean isNeverSingular(List<List<Fraction>> matrix) {
    var determinant = new RootReduction(field).of(CharacteristicPolynomial.of(matrix).getLast());
    return !determinant.isZero() && isNeverZero(determinant);
  }

  /// Whether a k π + b π is zero for no whole number k.
  private boolean isNeverZero(Fraction u) {
    return PolynomialAlgebra.factors(u.numerator()).stream()
        .allMatch(factor ->
            new KnownSigns(field).of(factor.base()) != 0
                || WholeNumbers.isNeverZero(field, factor.base()));
  }

  /// The sign of a sum of squares with positive factors before, where it is not zero.
  private int sumSign(Polynomial p) {
    int sign = 1;
    var product = Polynomial.ONE;
    for (var factor : PolynomialAlgebra.factors(p)) {
      product = product.times(factor.base().power(factor.exponent()));
      int own = new KnownSigns(field).of(factor.base());
      sign *= own != 0 ? own : factor.base().evenSign();
    }
    return sign * p.leading().over(product.leading()).signum();
  }
}
