package org.gradus.algebra;

import cc.redberry.rings.Rings;
import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MonomialOrder;
import cc.redberry.rings.poly.multivar.MultivariateFactorization;
import cc.redberry.rings.poly.multivar.MultivariateGCD;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.number.Budget;

/// Greatest common divisors and factors of polynomials over ℤ, by the library.
///
/// Polynomials that are too large for a quick answer are taken to have no factors; what is built on
/// factors stays true, but fewer equalities are seen.
final class Polynomials {
  private static final int MOST_TERMS = 60;
  private static final int HIGHEST_DEGREE = 24;
  private static final int MOST_BITS = 400;

  private final List<Integer> kernels;

  private Polynomials(List<Integer> kernels) {
    this.kernels = kernels;
  }

  /// A common divisor, the greatest one where the polynomials are small.
  static SparsePolynomial commonDivisor(SparsePolynomial p, SparsePolynomial q, Budget budget) {
    boolean isTrivial = p.terms().size() < 2 || q.terms().size() < 2 || !isSmall(p) || !isSmall(q);
    if (isTrivial || isIrreducible(p) || isIrreducible(q)) {
      return SparsePolynomial.ONE;
    }
    budget.spend(10L * p.terms().size() * q.terms().size());
    var rings = new Polynomials(occurring(p, q));
    return rings.back(MultivariateGCD.PolynomialGCD(rings.to(p), rings.to(q)));
  }

  /// The irreducible factors of a primitive polynomial with their exponents, leading coefficients
  /// positive.
  static Map<SparsePolynomial, Integer> factors(SparsePolynomial p, Budget budget) {
    if (p.terms().size() < 2 || !isSmall(p) || isIrreducible(p)) {
      return Map.of(p, 1);
    }
    budget.spend(1000L * p.terms().size());
    var rings = new Polynomials(occurring(p, p));
    var decomposition = MultivariateFactorization.Factor(rings.to(p));
    var factors = new LinkedHashMap<SparsePolynomial, Integer>();
    for (int i = 0; i < decomposition.size(); i++) {
      var factor = rings.back(decomposition.get(i));
      factors.merge(
          factor.leading().coefficient().signum() < 0 ? factor.negate() : factor,
          decomposition.getExponent(i),
          Integer::sum);
    }
    return factors;
  }

  private static boolean isSmall(SparsePolynomial p) {
    return p.terms().size() <= MOST_TERMS
        && p.terms().stream()
            .allMatch(t ->
                t.powers().degree() <= HIGHEST_DEGREE && t.coefficient().bitLength() <= MOST_BITS);
  }

  /// Whether the polynomial, which no number and no kernel divides, is linear in a kernel that
  /// stands in one term only.
  private static boolean isIrreducible(SparsePolynomial p) {
    for (int kernel = 0; kernel < p.length(); kernel++) {
      int place = kernel;
      var with = p.terms().stream().filter(t -> t.powers().exponent(place) != 0).toList();
      if (with.size() == 1 && with.getFirst().powers().exponent(kernel) == 1) {
        return true;
      }
    }
    return false;
  }

  private static List<Integer> occurring(SparsePolynomial p, SparsePolynomial q) {
    var kernels = new ArrayList<Integer>();
    for (int kernel = 0; kernel < Math.max(p.length(), q.length()); kernel++) {
      if (p.contains(kernel) || q.contains(kernel)) {
        kernels.add(kernel);
      }
    }
    return kernels;
  }

  private MultivariatePolynomial<BigInteger> to(SparsePolynomial p) {
    var result = MultivariatePolynomial.zero(kernels.size(), Rings.Z, MonomialOrder.GREVLEX);
    for (var term : p.terms()) {
      var exponents = kernels.stream().mapToInt(term.powers()::exponent).toArray();
      result.add(new Monomial<>(exponents, new BigInteger(term.coefficient().toByteArray())));
    }
    return result;
  }

  private SparsePolynomial back(MultivariatePolynomial<BigInteger> p) {
    var coefficients = new HashMap<PowerProduct, java.math.BigInteger>();
    for (var term : p) {
      var powers = PowerProduct.ONE;
      for (int i = 0; i < kernels.size(); i++) {
        powers = powers.times(PowerProduct.of(kernels.get(i), term.exponents[i]));
      }
      coefficients.put(powers, new java.math.BigInteger(term.coefficient.toByteArray()));
    }
    return SparsePolynomial.of(coefficients);
  }
}
