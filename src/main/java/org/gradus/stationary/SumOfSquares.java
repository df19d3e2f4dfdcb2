package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gradus.matrix.SymmetricMatrix;
import org.gradus.number.Rational;
import org.gradus.number.RationalField;

/// A polynomial of degree 2 that is a sum of squares, up to its sign, is zero exactly where each
/// square is: x² + xy + y² = 0 is y = 0 and x = 0.
final class SumOfSquares {
  private SumOfSquares() {}

  /// Polynomials whose common real zeros are those of this one: itself alone where it is no such
  /// sum.
  static List<Polynomial> parts(Polynomial p) {
    if (p.degree() != 2) {
      return List.of(p);
    }
    var monomials = new ArrayList<Polynomial>(List.of(Polynomial.ONE));
    p.generators().forEach(g -> monomials.add(Polynomial.generator(g)));
    var ldlt = new SymmetricMatrix<>(RationalField.RATIONALS, gram(p)).ldlt();
    var inertia = ldlt.inertia();
    if (inertia.positive() > 0 && inertia.negative() > 0) {
      return List.of(p);
    }
    return linearForms(monomials, gram(p));
  }

  /// The symmetric matrix of the polynomial as a quadratic form in 1 and the generators.
  private static List<List<Rational>> gram(Polynomial p) {
    var generators = new ArrayList<>(p.generators());
    int n = generators.size() + 1;
    var rows = new ArrayList<List<Rational>>();
    for (int i = 0; i < n; i++) {
      rows.add(new ArrayList<>(Collections.nCopies(n, Rational.ZERO)));
    }
    p.terms()
        .forEach((powers, c) -> {
          var places = new ArrayList<Integer>();
          powers
              .generators()
              .forEach(
                  g -> places.addAll(Collections.nCopies(powers.of(g), generators.indexOf(g) + 1)));
          while (places.size() < 2) {
            places.add(0);
          }
          int i = places.get(0);
          int j = places.get(1);
          var half = i == j ? c : c.over(Rational.TWO);
          rows.get(i).set(j, half);
          rows.get(j).set(i, half);
        });
    return rows;
  }

  /// Of a semidefinite form, what is squared: its zeros are the kernel of the matrix, so that each
  /// row of the matrix is zero there.
  private static List<Polynomial> linearForms(
      List<Polynomial> monomials, List<List<Rational>> gram) {
    var forms = new ArrayList<Polynomial>();
    for (var row : gram) {
      var sum = Polynomial.ZERO;
      for (int j = 0; j < row.size(); j++) {
        sum = sum.plus(monomials.get(j).times(row.get(j)));
      }
      if (!sum.isZero()) {
        forms.add(sum.monic());
      }
    }
    return forms;
  }
}
