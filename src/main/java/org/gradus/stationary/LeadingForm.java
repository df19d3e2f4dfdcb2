package org.gradus.stationary;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.matrix.SymmetricMatrix;
import org.gradus.number.Rational;
import org.gradus.number.RationalField;
import org.gradus.number.RealRoots;
import org.gradus.number.RootInterval;
import org.gradus.number.UnivariatePolynomial;

/// The terms of the highest degree of a polynomial in some variables.
record LeadingForm(Polynomial form, int dimension) {

  static LeadingForm of(Polynomial p, int dimension) {
    var terms = new TreeMap<>(p.terms());
    terms.keySet().removeIf(powers -> powers.degree() < p.degree());
    return new LeadingForm(new Polynomial(terms), dimension);
  }

  /// The Hessian of a form of degree 2, which is constant.
  SymmetricMatrix<Rational> hessian() {
    return new SymmetricMatrix<>(
        RationalField.RATIONALS, IntStream.range(0, dimension).mapToObj(this::hessianRow).toList());
  }

  private List<Rational> hessianRow(int i) {
    return IntStream.range(0, dimension)
        .mapToObj(j -> form.derivative(i).derivative(j).constantTerm())
        .toList();
  }

  /// Directions, with whole numbers, of which one has each sign that the form takes: by Sylvester's
  /// law for degree 2, and in two variables as signs change only at zeros. None otherwise.
  List<List<Rational>> directions() {
    var directions =
        form.degree() == 2
            ? diagonalDirections()
            : dimension == 2 ? directionsBetweenZeros() : Stream.<List<Rational>>empty();
    return directions.map(a -> Rational.primitive(a).stream().map(Rational::of).toList()).toList();
  }

  private Stream<List<Rational>> diagonalDirections() {
    var diagonal = hessian().ldlt();
    return IntStream.range(0, dimension).mapToObj(diagonal::basisVector);
  }

  /// (s, 1) for an s in each gap between the zeros of the form there, 0 where there are none.
  private Stream<List<Rational>> directionsBetweenZeros() {
    var coefficients =
        IntStream.rangeClosed(0, form.degree())
            .mapToObj(k -> form.coefficient(Powers.of(0, k).with(1, form.degree() - k)));
    var section = new UnivariatePolynomial(coefficients.toList());
    return gaps(RealRoots.of(section.squarefree())).stream().map(s -> List.of(s, Rational.ONE));
  }

  private static List<Rational> gaps(List<RootInterval> zeros) {
    if (zeros.isEmpty()) {
      return List.of(Rational.ZERO);
    }
    var gaps = new ArrayList<Rational>();
    for (int i = 0; i + 1 < zeros.size(); i++) {
      gaps.add(new RootInterval(zeros.get(i).upper(), zeros.get(i + 1).lower()).midpoint());
    }
    gaps.add(zeros.getFirst().lower().minus(Rational.ONE));
    gaps.add(zeros.getLast().upper().plus(Rational.ONE));
    return gaps;
  }
}
