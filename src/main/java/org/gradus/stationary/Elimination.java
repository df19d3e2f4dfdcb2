package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradus.number.AlgebraicField;
import org.gradus.number.Budget;
import org.gradus.number.LinearRelations;
import org.gradus.number.Rational;
import org.gradus.number.UnivariatePolynomial;

/// All real solutions of a system of polynomials that has finitely many complex ones.
///
/// The quotient ring by the ideal is a vector space of finite dimension. A linear form u is sought
/// whose powers span the space; every unknown is a polynomial in u there, and the solutions are the
/// roots of the minimal polynomial of u. Where no such form is at hand, the ideal is made radical
/// first (Seidenberg).
final class Elimination {
  private static final int LARGEST_DIMENSION = 130;
  private static final double LARGEST_BEZOUT_NUMBER = 1000;

  private final List<Polynomial> basis;
  private final List<Integer> unknowns;
  private final List<Powers> standard;
  private final Map<Powers, List<Rational>> normalForms = new TreeMap<>();
  private final Budget budget;

  private Elimination(List<Polynomial> basis, List<Integer> unknowns, Budget budget) {
    this.basis = basis;
    this.unknowns = unknowns;
    this.budget = budget;
    this.standard = standardMonomials();
  }

  /// Empty where there are infinitely many complex solutions or too many for the exact method.
  static Optional<List<Solution>> solve(List<Polynomial> system, Budget budget) {
    if (!isFeasible(system)) {
      return Optional.empty();
    }
    var basis = PolynomialAlgebra.groebnerBasis(system, budget);
    if (basis.stream().anyMatch(p -> p.isConstant() && !p.isZero())) {
      return Optional.of(List.of());
    }
    var unknowns = new TreeSet<Integer>();
    system.forEach(p -> unknowns.addAll(p.generators()));
    return solveBasis(basis, List.copyOf(unknowns), budget);
  }

  /// Whether a Gröbner basis is in reach, by Bézout's bound on the number of solutions: the library
  /// cannot be interrupted.
  static boolean isFeasible(List<Polynomial> system) {
    double bound = 1;
    for (var p : system) {
      bound *= p.degree();
    }
    return bound <= LARGEST_BEZOUT_NUMBER;
  }

  private static Optional<List<Solution>> solveBasis(
      List<Polynomial> basis, List<Integer> unknowns, Budget budget) {
    if (!isFinite(basis, unknowns)) {
      return Optional.empty();
    }
    var elimination = new Elimination(basis, unknowns, budget);
    if (elimination.standard.size() > LARGEST_DIMENSION) {
      return Optional.empty();
    }
    var direct = elimination.directly();
    if (direct.isPresent()) {
      return direct;
    }
    var radical = new ArrayList<>(basis);
    for (int x : unknowns) {
      var minimal = elimination.minimalPolynomial(Polynomial.generator(x));
      var factors = PolynomialAlgebra.factors(Polynomial.of(minimal, x));
      if (factors.size() > 1) {
        return Optional.of(split(basis, factors, unknowns, budget));
      }
      if (factors.getFirst().exponent() > 1) {
        radical.add(factors.getFirst().base());
      }
    }
    return radical.size() == basis.size()
        ? elimination.solutions(Integer.MAX_VALUE)
        : solveBasis(PolynomialAlgebra.groebnerBasis(radical, budget), unknowns, budget);
  }

  /// By one unknown or the first sum, at the cost of two thirds of the budget: symmetric systems go
  /// on more easily in parts.
  private Optional<List<Solution>> directly() {
    var share = budget.part(budget.remaining() / 3 * 2);
    var attempt = new Elimination(basis, unknowns, share);
    try {
      return attempt.solutions(unknowns.size() + 1);
    } catch (Budget.Exhausted _) {
      return Optional.empty();
    } finally {
      budget.spend(share.spent());
    }
  }

  /// The solutions of which one unknown is a root of each factor in turn.
  private static List<Solution> split(
      List<Polynomial> basis,
      List<PolynomialAlgebra.Factor> factors,
      List<Integer> unknowns,
      Budget budget) {
    var all = new ArrayList<Solution>();
    for (var factor : factors) {
      var part = new ArrayList<>(basis);
      part.add(factor.base());
      all.addAll(
          solveBasis(PolynomialAlgebra.groebnerBasis(part, budget), unknowns, budget)
              .orElseThrow());
    }
    return all;
  }

  /// Whether some power of each unknown is a leading monomial.
  private static boolean isFinite(List<Polynomial> basis, List<Integer> unknowns) {
    return unknowns.stream()
        .allMatch(x ->
            basis.stream()
                .map(p -> leading(p, unknowns).generators())
                .anyMatch(g -> g.equals(List.of(x))));
  }

  /// The leading monomial in graded reverse lexicographic order.
  private static Powers leading(Polynomial p, List<Integer> unknowns) {
    return p.terms().keySet().stream().max((a, b) -> compare(a, b, unknowns)).orElseThrow();
  }

  private static int compare(Powers a, Powers b, List<Integer> unknowns) {
    int byDegree = Integer.compare(a.degree(), b.degree());
    for (int i = unknowns.size() - 1; byDegree == 0 && i >= 0; i--) {
      int x = unknowns.get(i);
      if (a.of(x) != b.of(x)) {
        return Integer.compare(b.of(x), a.of(x));
      }
    }
    return byDegree;
  }

  /// The monomials that no leading monomial divides, by degree.
  private List<Powers> standardMonomials() {
    var leading = basis.stream().map(p -> leading(p, unknowns)).toList();
    var found = new ArrayList<Powers>();
    var layer = new TreeSet<>(List.of(Powers.ONE));
    while (!layer.isEmpty() && found.size() <= LARGEST_DIMENSION) {
      found.addAll(layer);
      var next = new TreeSet<Powers>();
      for (var m : layer) {
        for (int x : unknowns) {
          var multiple = m.with(x, m.of(x) + 1);
          if (leading.stream().noneMatch(l -> l.divides(multiple))) {
            next.add(multiple);
          }
        }
      }
      layer = next;
    }
    return found;
  }

  /// The coordinates of a monomial modulo the ideal.
  private List<Rational> normalForm(Powers monomial) {
    var known = normalForms.get(monomial);
    if (known == null) {
      known = computeNormalForm(monomial);
      normalForms.put(monomial, known);
    }
    return known;
  }

  private List<Rational> computeNormalForm(Powers monomial) {
    int place = standard.indexOf(monomial);
    if (place >= 0) {
      var unit = new ArrayList<>(Collections.nCopies(standard.size(), Rational.ZERO));
      unit.set(place, Rational.ONE);
      return unit;
    }
    for (var p : basis) {
      var leading = leading(p, unknowns);
      if (leading.equals(monomial)) {
        var rest = new TreeMap<>(p.terms());
        var factor = Rational.ONE.over(rest.remove(leading)).negate();
        return combination(rest, factor);
      }
    }
    for (int x : unknowns) {
      if (monomial.of(x) > 0) {
        var smaller = monomial.with(x, monomial.of(x) - 1);
        if (!standard.contains(smaller)) {
          return times(x, normalForm(smaller));
        }
      }
    }
    throw new IllegalStateException(
        "Every other monomial has a smaller multiple of a leading one.");
  }

  private List<Rational> combination(Map<Powers, Rational> terms, Rational factor) {
    var sum = new ArrayList<>(Collections.nCopies(standard.size(), Rational.ZERO));
    terms.forEach((powers, c) -> add(sum, normalForm(powers), c.times(factor)));
    return sum;
  }

  private static void add(List<Rational> sum, List<Rational> vector, Rational factor) {
    for (int i = 0; i < sum.size(); i++) {
      if (!vector.get(i).isZero()) {
        sum.set(i, sum.get(i).plus(vector.get(i).times(factor)));
      }
    }
  }

  /// The unknown times an element given by its coordinates.
  private List<Rational> times(int x, List<Rational> vector) {
    budget.spend(standard.size() + (long) standard.size() * words(vector));
    var sum = new ArrayList<>(Collections.nCopies(standard.size(), Rational.ZERO));
    for (int i = 0; i < standard.size(); i++) {
      if (!vector.get(i).isZero()) {
        var m = standard.get(i);
        add(sum, normalForm(m.with(x, m.of(x) + 1)), vector.get(i));
      }
    }
    return sum;
  }

  /// The length of the numbers of a vector in machine words.
  private static long words(List<Rational> vector) {
    long bits = 0;
    for (var c : vector) {
      bits += c.numerator().bitLength() + c.denominator().bitLength();
    }
    return bits / Long.SIZE;
  }

  private List<Rational> times(Polynomial linear, List<Rational> vector) {
    var sum = new ArrayList<>(Collections.nCopies(standard.size(), Rational.ZERO));
    linear.terms().forEach((m, c) -> add(sum, times(m.generators().getFirst(), vector), c));
    return sum;
  }

  private UnivariatePolynomial minimalPolynomial(Polynomial linear) {
    var relations = new LinearRelations(standard.size(), budget);
    var power = normalForm(Powers.ONE);
    while (true) {
      budget.spend(standard.size() * words(power));
      var relation = relations.add(power);
      if (relation.isPresent()) {
        return new UnivariatePolynomial(relation.get()).monic();
      }
      power = times(linear, power);
    }
  }

  /// The solutions by the first of so many linear forms whose powers span the quotient ring; empty
  /// where there is none among them. An ideal that is not radical may have no such form at all.
  private Optional<List<Solution>> solutions(int attempts) {
    for (int attempt = 0; attempt < attempts; attempt++) {
      var form = linearForm(attempt);
      var relations = new LinearRelations(standard.size(), budget);
      var power = normalForm(Powers.ONE);
      var relation = relations.add(power);
      while (relation.isEmpty()) {
        budget.spend(standard.size() * words(power));
        power = times(form, power);
        relation = relations.add(power);
      }
      var minimal = new UnivariatePolynomial(relation.get()).monic();
      if (minimal.degree() == standard.size()) {
        return Optional.of(realRoots(minimal, relations));
      }
    }
    return Optional.empty();
  }

  /// First each unknown alone, then sums with growing coefficients, of which all but finitely many
  /// separate the solutions.
  private Polynomial linearForm(int attempt) {
    int n = unknowns.size();
    if (attempt < n) {
      return Polynomial.generator(unknowns.get(n - 1 - attempt));
    }
    var sum = Polynomial.ZERO;
    var factor = Rational.ONE;
    for (int x : unknowns) {
      sum = sum.plus(Polynomial.generator(x).times(factor));
      factor = factor.times(Rational.of(attempt - n + 1)).plus(Rational.ONE);
    }
    return sum;
  }

  private List<Solution> realRoots(UnivariatePolynomial minimal, LinearRelations relations) {
    int dimension = standard.size();
    var images = new TreeMap<Integer, UnivariatePolynomial>();
    for (int x : unknowns) {
      var relation = relations.add(times(x, normalForm(Powers.ONE))).orElseThrow();
      var own = Rational.ONE.over(relation.getLast()).negate();
      images.put(x, new UnivariatePolynomial(relation.subList(0, dimension)).times(own));
    }
    var result = new ArrayList<Solution>();
    for (var factor : PolynomialAlgebra.factors(Polynomial.of(minimal, 0))) {
      for (var field : AlgebraicField.ofRoots(factor.base().univariate())) {
        var values = new TreeMap<Integer, UnivariatePolynomial>();
        images.forEach((x, image) -> values.put(x, image.remainder(field.minimalPolynomial())));
        result.add(new Solution(field, values));
      }
    }
    return result;
  }
}
