package org.gradus.stationary;

import cc.redberry.rings.Ring;
import cc.redberry.rings.Rings;
import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.PolynomialMethods;
import cc.redberry.rings.poly.multivar.DegreeVector;
import cc.redberry.rings.poly.multivar.GroebnerBases;
import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MonomialOrder;
import cc.redberry.rings.poly.multivar.MultivariateDivision;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Greatest common divisors, factors and Gröbner bases over ℚ, by the polynomial library.
///
/// The library works in a ring of exactly the generators that occur.
final class PolynomialAlgebra {
  private final List<Integer> generators;

  private PolynomialAlgebra(SortedSet<Integer> generators) {
    this.generators = List.copyOf(generators);
  }

  static Polynomial gcd(Polynomial a, Polynomial b) {
    if (a.isZero() || b.isZero()) {
      return a.plus(b);
    }
    if (a.isConstant() || b.isConstant()) {
      return Polynomial.ONE;
    }
    var ring = ringOf(List.of(a, b));
    return ring.back(PolynomialMethods.PolynomialGCD(ring.there(a), ring.there(b)));
  }

  /// The quotient of a division without remainder.
  static Polynomial quotient(Polynomial a, Polynomial divisor) {
    var ring = ringOf(List.of(a, divisor));
    return ring.back(MultivariateDivision.divideExact(ring.there(a), ring.there(divisor)));
  }

  /// A factor and how often it divides.
  record Factor(Polynomial base, int exponent) {}

  /// The library finds factors in an order that differs from run to run.
  private static final Comparator<Factor> SHORT_FIRST =
      Comparator.<Factor>comparingInt(f -> f.base.degree())
          .thenComparing(f -> f.base.terms().size())
          .thenComparing(f -> f.base.terms().toString());

  /// The distinct irreducible factors that are not constant, each monic.
  ///
  /// Powers of single generators are taken out first; the library does not split x².
  static List<Factor> factors(Polynomial p) {
    if (p.isConstant()) {
      return List.of();
    }
    var result = new ArrayList<Factor>();
    var rest = p;
    for (int g : p.generators()) {
      int power = p.terms().keySet().stream().mapToInt(powers -> powers.of(g)).min().orElse(0);
      if (power > 0) {
        result.add(new Factor(Polynomial.generator(g), power));
        rest = quotient(rest, Polynomial.generator(g).power(power));
      }
    }
    if (rest.degree() == 1) {
      result.add(new Factor(rest.monic(), 1));
    } else if (rest.degree() > 1) {
      result.addAll(factorsBeyondMonomials(rest));
    }
    return result;
  }

  private static List<Factor> factorsBeyondMonomials(Polynomial p) {
    var ring = ringOf(List.of(p));
    var decomposition = PolynomialMethods.Factor(ring.integral(primitive(p), Rings.Z));
    var result = new ArrayList<Factor>();
    for (int i = 0; i < decomposition.size(); i++) {
      var base = ring.backFromIntegers(decomposition.get(i));
      if (!base.isConstant()) {
        result.add(new Factor(base.monic(), decomposition.getExponent(i)));
      }
    }
    result.sort(SHORT_FIRST);
    return result;
  }

  /// A multiple with integer coefficients without a common divisor: the library would factor that
  /// divisor, too, into primes.
  private static Polynomial primitive(Polynomial p) {
    var coefficients = p.terms().values();
    var denominator =
        coefficients.stream()
            .map(Rational::denominator)
            .reduce(java.math.BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
    var divisor =
        coefficients.stream()
            .map(c -> c.times(Rational.of(denominator)).numerator())
            .reduce(java.math.BigInteger.ZERO, java.math.BigInteger::gcd);
    return p.times(new Rational(denominator, divisor));
  }

  /// The reduced Gröbner basis in graded reverse lexicographic order, in which `generators` come in
  /// this order.
  ///
  /// The library cannot be interrupted, but it compares monomials and reckons with coefficients all
  /// the time; so each comparison spends one and each product the length of its numbers, and what
  /// finds the budget used up ends the computation.
  static List<Polynomial> groebnerBasis(List<Polynomial> ideal, Budget budget) {
    var ring = ringOf(ideal);
    var integers = new CountedIntegers(budget);
    Comparator<DegreeVector> counting =
        (a, b) -> {
          budget.spend(1);
          return MonomialOrder.GREVLEX.compare(a, b);
        };
    var polynomials = ideal.stream().map(p -> ring.integral(primitive(p), integers)).toList();
    return GroebnerBases.GroebnerBasis(polynomials, counting).stream()
        .map(ring::backFromIntegers)
        .map(Polynomial::monic)
        .toList();
  }

  private static PolynomialAlgebra ringOf(List<Polynomial> polynomials) {
    var generators = new TreeSet<Integer>();
    polynomials.forEach(p -> generators.addAll(p.generators()));
    return new PolynomialAlgebra(generators);
  }

  private MultivariatePolynomial<cc.redberry.rings.Rational<BigInteger>> there(Polynomial p) {
    var terms = new ArrayList<Monomial<cc.redberry.rings.Rational<BigInteger>>>();
    p.terms()
        .forEach((powers, c) ->
            terms.add(
                new Monomial<>(
                    generators.stream().mapToInt(powers::of).toArray(),
                    new cc.redberry.rings.Rational<>(
                        Rings.Z, new BigInteger(c.numerator()), new BigInteger(c.denominator())))));
    return MultivariatePolynomial.create(generators.size(), Rings.Q, MonomialOrder.GREVLEX, terms);
  }

  private Polynomial back(MultivariatePolynomial<cc.redberry.rings.Rational<BigInteger>> p) {
    var terms = new TreeMap<Powers, Rational>();
    for (var term : p) {
      var powers = Powers.ONE;
      for (int i = 0; i < generators.size(); i++) {
        powers = powers.with(generators.get(i), term.exponents[i]);
      }
      terms.put(
          powers,
          new Rational(java(term.coefficient.numerator()), java(term.coefficient.denominator())));
    }
    return new Polynomial(terms);
  }

  /// A polynomial with integer coefficients, over the integers: over ℚ the library would factor
  /// numbers.
  private MultivariatePolynomial<BigInteger> integral(Polynomial p, Ring<BigInteger> integers) {
    var terms = new ArrayList<Monomial<BigInteger>>();
    p.terms()
        .forEach((powers, c) ->
            terms.add(
                new Monomial<>(
                    generators.stream().mapToInt(powers::of).toArray(),
                    new BigInteger(c.numerator()))));
    return MultivariatePolynomial.create(generators.size(), integers, MonomialOrder.GREVLEX, terms);
  }

  private Polynomial backFromIntegers(MultivariatePolynomial<BigInteger> p) {
    var terms = new TreeMap<Powers, Rational>();
    for (var term : p) {
      terms.put(powers(term.exponents), Rational.of(java(term.coefficient)));
    }
    return new Polynomial(terms);
  }

  private Powers powers(int[] exponents) {
    var powers = Powers.ONE;
    for (int i = 0; i < generators.size(); i++) {
      powers = powers.with(generators.get(i), exponents[i]);
    }
    return powers;
  }

  private static java.math.BigInteger java(BigInteger value) {
    return new java.math.BigInteger(value.toByteArray());
  }
}
