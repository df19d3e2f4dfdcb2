package org.gradus.stationary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.expr.Symbol;
import org.gradus.matrix.Inertia;
import org.gradus.number.AlgebraicField;
import org.gradus.number.Rational;
import org.gradus.number.RationalField;

/// A family of one parameter with a square root in its coordinates, where the characteristic
/// polynomial of the Hessian is the same at all its points.
record RootedFamily(DifferentialField field, List<Integer> free) {

  /// The one piece, on the stretch of the parameter line where the radicand is not negative; empty
  /// where the family has another form.
  Optional<List<Family.Piece>> pieces(List<List<Fraction>> matrix, Symbol parameter) {
    var roots =
        field
            .indices()
            .filter(g -> matrix.stream().anyMatch(row -> row.stream().anyMatch(u -> u.contains(g))))
            .filter(g -> field.generator(g) instanceof Generator.Root)
            .boxed()
            .toList();
    if (free.size() != 1 || roots.size() != 1) {
      return Optional.empty();
    }
    var reduction = new RootReduction(field);
    var coefficients = CharacteristicPolynomial.of(matrix).stream().map(reduction::of).toList();
    if (!coefficients.stream().allMatch(Fraction::isConstant)) {
      return Optional.empty();
    }
    var inertia = inertia(coefficients.stream().map(c -> c.numerator().constantTerm()).toList());
    var radicand = ((Generator.Root) field.generator(roots.getFirst())).radicand();
    return stretch(radicand, parameter)
        .map(when -> List.of(new Family.Piece(when, MorseBott.classify(inertia, 1))));
  }

  /// By Descartes' rule of signs, which is exact because all roots are real.
  static Inertia inertia(List<Rational> coefficients) {
    int positive = 0;
    int last = 1;
    int zero = 0;
    for (var c : coefficients) {
      zero = c.isZero() ? zero + 1 : 0;
      if (!c.isZero()) {
        positive += c.signum() == last ? 0 : 1;
        last = c.signum();
      }
    }
    return new Inertia(positive, coefficients.size() - positive - zero, zero);
  }

  /// The numbers between the two roots of a radicand that is positive between them.
  private Optional<String> stretch(Fraction radicand, Symbol parameter) {
    if (!radicand.isPolynomial()
        || !radicand.numerator().generators().equals(new java.util.TreeSet<>(free))) {
      return Optional.empty();
    }
    var cuts = new ArrayList<AlgebraicField>();
    for (var factor : PolynomialAlgebra.factors(radicand.numerator())) {
      cuts.addAll(AlgebraicField.ofRoots(factor.base().univariate()));
    }
    cuts.sort((a, b) -> approximate(a).compareTo(approximate(b)));
    if (cuts.size() != 2) {
      return Optional.empty();
    }
    var middle =
        Rational.of(approximate(cuts.getFirst()))
            .plus(Rational.of(approximate(cuts.getLast())))
            .over(Rational.TWO);
    boolean isInside = radicand.at(RationalField.RATIONALS, _ -> middle).signum() > 0;
    return isInside
        ? Optional.of(name(cuts.getFirst()) + " ≤ " + parameter + " ≤ " + name(cuts.getLast()))
        : Optional.empty();
  }

  private static java.math.BigDecimal approximate(AlgebraicField cut) {
    return new Coordinate.Algebraic(cut, cut.generator()).approximate();
  }

  private static String name(AlgebraicField cut) {
    return cut.generator().isConstant()
        ? cut.generator().coefficient(0).toString()
        : approximate(cut).toPlainString();
  }
}
