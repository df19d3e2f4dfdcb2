package org.gradus.stationary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.gradus.number.RealRoots;
import org.gradus.number.UnivariatePolynomial;

/// The signs that a form with rational coefficients takes away from 0, exactly.
///
/// A form in x, y, z is definite where it is so for z = 0 and keeps that sign at the stationary
/// points of its section z = 1, which has a least value then.
final class DefiniteForm {
  private static final long WORK = 2_000_000;

  private DefiniteForm() {}

  /// 1 or −1 for a definite form, 0 for one that takes both signs; empty where that is not known.
  static Optional<Integer> sign(Polynomial form, int dimension) {
    return switch (dimension) {
      case 1 ->
          form.isZero() || form.degree() % 2 == 1
              ? Optional.empty()
              : Optional.of(form.leading().signum());
      case 2 -> ofTwo(form);
      case 3 -> ofThree(form);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> ofTwo(Polynomial form) {
    var atInfinity = form.coefficient(Powers.of(0, form.degree()));
    if (atInfinity.isZero() || form.degree() % 2 == 1) {
      return Optional.empty();
    }
    var section = section(form, 1);
    var univariate =
        section.isConstant()
            ? UnivariatePolynomial.of(section.constantTerm())
            : section.univariate();
    return univariate.isConstant() || RealRoots.of(univariate.squarefree()).isEmpty()
        ? Optional.of(atInfinity.signum())
        : Optional.empty();
  }

  private static Optional<Integer> ofThree(Polynomial form) {
    var top = new TreeMap<>(form.terms());
    top.keySet().removeIf(powers -> powers.of(2) > 0);
    var atInfinity = top.isEmpty() ? Optional.<Integer>empty() : ofTwo(new Polynomial(top));
    if (atInfinity.isEmpty()) {
      return Optional.empty();
    }
    var section = section(form, 2);
    var system = List.of(section.derivative(0), section.derivative(1));
    var points = Elimination.solve(system, Budget.ofWork(WORK));
    if (points.isEmpty()) {
      return Optional.empty();
    }
    var signs = new ArrayList<Integer>();
    points.get().forEach(point -> signs.add(point.field().signum(point.at(section))));
    if (signs.contains(-atInfinity.get())) {
      return Optional.of(0);
    }
    return signs.contains(0) ? Optional.empty() : atInfinity;
  }

  /// The polynomial with 1 in place of a generator.
  private static Polynomial section(Polynomial form, int generator) {
    var sum = Polynomial.ZERO;
    for (var term : form.terms().entrySet()) {
      sum = sum.plus(Polynomial.term(term.getKey().with(generator, 0), term.getValue()));
    }
    return sum;
  }

  /// The form with its coefficients as rationals, where they are.
  static Optional<Polynomial> rational(Jet<UnivariatePolynomial> form) {
    var terms = new TreeMap<Powers, Rational>();
    for (var term : form.terms().entrySet()) {
      if (!term.getValue().isConstant()) {
        return Optional.empty();
      }
      terms.put(term.getKey(), term.getValue().coefficient(0));
    }
    return Optional.of(new Polynomial(terms));
  }
}
