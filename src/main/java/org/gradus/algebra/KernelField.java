package org.gradus.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.algebra.SparsePolynomial.Monom;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Arithmetic with quotients of polynomials in kernels modulo the kernels' relations.
///
/// Every operation keeps the value wherever its operands have one.
final class KernelField {
  private static final int MOST_BITS = 20_000;

  private final Kernels kernels;
  private final Budget budget;

  KernelField(Kernels kernels) {
    this.kernels = kernels;
    this.budget = kernels.budget();
  }

  Kernels kernels() {
    return kernels;
  }

  KernelQuotient times(KernelQuotient u, KernelQuotient v) {
    budget.spend(2 + words(u.coefficient()) * words(v.coefficient()));
    return normal(u.times(v));
  }

  /// @throws ArithmeticException if v is 0
  KernelQuotient over(KernelQuotient u, KernelQuotient v) {
    return times(u, v.power(-1));
  }

  /// uⁿ.
  ///
  /// @throws ArithmeticException if u is 0 and n negative, or the result is too long
  KernelQuotient power(KernelQuotient u, int n) {
    long bits =
        u.coefficient().numerator().bitLength() + u.coefficient().denominator().bitLength() - 2L;
    if (bits * Math.abs((long) n) > MOST_BITS) {
      throw new ArithmeticException("The power has too many digits.");
    }
    return normal(u.power(n));
  }

  private static long words(Rational value) {
    return 1 + (value.numerator().bitLength() + value.denominator().bitLength()) / 64;
  }

  KernelQuotient plus(KernelQuotient u, KernelQuotient v) {
    return sum(List.of(u, v));
  }

  KernelQuotient minus(KernelQuotient u, KernelQuotient v) {
    return sum(List.of(u, v.negate()));
  }

  /// The sum, over the least common denominator that the factors show.
  KernelQuotient sum(List<KernelQuotient> all) {
    var summands = withoutZeros(all);
    if (summands.size() < 2) {
      return summands.isEmpty() ? KernelQuotient.ZERO : summands.getFirst();
    }
    var common = commonPart(summands);
    var divisor = common.power(-1);
    var denominator = commonDenominator(summands);
    var total = new HashMap<PowerProduct, BigInteger>();
    for (var summand : summands) {
      var rest = summand.times(divisor).times(Rational.of(denominator));
      for (var term : expanded(rest).terms()) {
        total.merge(term.powers(), term.coefficient(), BigInteger::add);
      }
    }
    return quotient(kernels.reduced(SparsePolynomial.of(total)), denominator, common);
  }

  private static List<KernelQuotient> withoutZeros(List<KernelQuotient> all) {
    var summands = new ArrayList<KernelQuotient>(all.size());
    for (var summand : all) {
      if (!summand.isZero()) {
        summands.add(summand);
      }
    }
    return summands;
  }

  private static BigInteger commonDenominator(List<KernelQuotient> summands) {
    var denominator = BigInteger.ONE;
    for (var summand : summands) {
      denominator = leastCommonMultiple(denominator, summand.coefficient().denominator());
    }
    return denominator;
  }

  /// The powers and factors that every summand has, with their lowest exponents.
  private static KernelQuotient commonPart(List<KernelQuotient> summands) {
    var powers = summands.getFirst().powers();
    var factors = new LinkedHashMap<SparsePolynomial, Integer>();
    for (var summand : summands) {
      powers = powers.lowest(summand.powers());
      summand.factors().keySet().forEach(factor -> factors.put(factor, 0));
    }
    factors.replaceAll((factor, _) -> lowestExponent(summands, factor));
    factors.values().removeIf(exponent -> exponent == 0);
    return new KernelQuotient(Rational.ONE, powers, factors);
  }

  private static int lowestExponent(List<KernelQuotient> summands, SparsePolynomial factor) {
    int lowest = Integer.MAX_VALUE;
    for (var summand : summands) {
      lowest = Math.min(lowest, summand.factors().getOrDefault(factor, 0));
    }
    return lowest;
  }

  static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
    return a.equals(BigInteger.ONE) ? b : a.divide(a.gcd(b)).multiply(b);
  }

  private KernelQuotient quotient(
      SparsePolynomial numerator, BigInteger denominator, KernelQuotient common) {
    if (numerator.isZero()) {
      return KernelQuotient.ZERO;
    }
    var u = of(numerator).times(new Rational(BigInteger.ONE, denominator));
    return normal(cancelled(u, common));
  }

  /// A polynomial, reduced modulo the relations, as a quotient.
  KernelQuotient of(SparsePolynomial p) {
    if (p.isZero()) {
      return KernelQuotient.ZERO;
    }
    var content = p.content();
    var powers = p.commonPowers();
    var primitive = p.over(content, powers);
    return new KernelQuotient(
        Rational.of(content),
        powers,
        primitive.isOne() ? Map.of() : new LinkedHashMap<>(Map.of(primitive, 1)));
  }

  /// The product of u, whose only factor is a new polynomial, and v, with what the new polynomial
  /// has in common with the denominator of v divided out.
  private KernelQuotient cancelled(KernelQuotient u, KernelQuotient v) {
    var rest = u;
    for (var entry : v.factors().entrySet()) {
      for (int k = entry.getValue(); k < 0 && !rest.factors().isEmpty(); k++) {
        var numerator = rest.factors().keySet().iterator().next();
        var divided = numerator.dividedBy(entry.getKey(), budget);
        if (divided.isEmpty()) {
          break;
        }
        rest =
            new KernelQuotient(rest.coefficient(), rest.powers(), Map.of())
                .times(of(divided.get()));
        v = v.times(new KernelQuotient(Rational.ONE, PowerProduct.ONE, Map.of(entry.getKey(), 1)));
      }
    }
    return rest.times(v);
  }

  /// The polynomial that a quotient with integer coefficient and without negative exponents is.
  SparsePolynomial expanded(KernelQuotient u) {
    var p = SparsePolynomial.of(u.coefficient().numerator(), u.powers());
    for (var factor : u.factors().entrySet()) {
      var power = factor.getKey().power(factor.getValue(), budget);
      p = kernels.reduced(p.times(kernels.reduced(power), budget));
    }
    return kernels.reduced(p);
  }

  /// The same quotient with exponents of roots and signs brought below the degree of their
  /// relations.
  KernelQuotient normal(KernelQuotient u) {
    var result = u;
    for (int kernel = u.powers().length() - 1; kernel >= 0; kernel--) {
      int exponent = result.powers().exponent(kernel);
      if (exponent != 0 && isRootOrSign(kernel)) {
        int degree = kernels.degree(kernel);
        int whole = Math.floorDiv(exponent, degree);
        if (whole != 0) {
          result =
              result
                  .times(KernelQuotient.kernel(kernel, -whole * degree))
                  .times(of(kernels.replacement(kernel)).power(whole));
        }
      }
    }
    return result;
  }

  private boolean isRootOrSign(int kernel) {
    return switch (kernels.get(kernel)) {
      case Kernel.RootOfSize _, Kernel.SignOf _ -> true;
      case Kernel.Atom _,
          Kernel.Member _,
          Kernel.Sine _,
          Kernel.Cosine _,
          Kernel.Exponential _,
          Kernel.LogarithmOfSize _,
          Kernel.Value _,
          Kernel.IndexedSum _ ->
          false;
    };
  }

  /// Numerator and denominator multiplied out, without the common factors that are found.
  Kernel.Canonical canonical(KernelQuotient u) {
    var numerator = expanded(above(u));
    var denominator = SparsePolynomial.ONE;
    for (var factor : below(u).factors().entrySet()) {
      for (int k = factor.getValue(); k > 0; k--) {
        var divided = numerator.dividedBy(factor.getKey(), budget);
        if (divided.isPresent()) {
          numerator = divided.get();
        } else {
          denominator = kernels.reduced(denominator.times(factor.getKey(), budget));
        }
      }
    }
    var divisor = Polynomials.commonDivisor(numerator, denominator, budget);
    if (!divisor.isOne()) {
      numerator = numerator.dividedBy(divisor, budget).orElse(numerator);
      denominator = denominator.dividedBy(divisor, budget).orElse(denominator);
    }
    return withLowestNumbers(
        numerator, denominator.times(u.coefficient().denominator(), PowerProduct.ONE), u.powers());
  }

  private static Kernel.Canonical withLowestNumbers(
      SparsePolynomial numerator, SparsePolynomial denominator, PowerProduct powers) {
    if (numerator.isZero()) {
      return new Kernel.Canonical(numerator, SparsePolynomial.ONE, PowerProduct.ONE);
    }
    var common = numerator.content().abs().gcd(denominator.content().abs());
    var signed = denominator.content().signum() < 0 ? common.negate() : common;
    var above = numerator.commonPowers();
    var below = denominator.commonPowers();
    return new Kernel.Canonical(
        numerator.over(signed, above),
        denominator.over(signed, below),
        powers.times(above).over(below));
  }

  /// The factors with positive exponents, and the numerator of the coefficient.
  private static KernelQuotient above(KernelQuotient u) {
    var factors = new LinkedHashMap<>(u.factors());
    factors.values().removeIf(exponent -> exponent < 0);
    return new KernelQuotient(Rational.of(u.coefficient().numerator()), PowerProduct.ONE, factors);
  }

  /// The factors with negative exponents, inverted.
  private static KernelQuotient below(KernelQuotient u) {
    var factors = new LinkedHashMap<>(u.factors());
    factors.values().removeIf(exponent -> exponent > 0);
    return new KernelQuotient(Rational.ONE, PowerProduct.ONE, factors).power(-1);
  }

  /// The quotient as a sum of parts with rational coefficients.
  ///
  /// Over a denominator of several terms the polynomial part is split off first, so that x/(x + 1)
  /// and 1 − 1/(x + 1) have the same parts.
  Map<Part, Rational> parts(KernelQuotient u) {
    var parts = Kernels.combination();
    if (u.isZero()) {
      return parts;
    }
    var v = canonical(u);
    var divisor = v.denominator().content();
    var denominator = v.denominator().over(divisor, PowerProduct.ONE);
    var above = denominator.isOne() ? PowerProduct.ONE : v.powers().positive();
    var outside = v.powers().over(above);
    var rest = v.numerator().times(BigInteger.ONE, above);
    var scale = divisor;
    while (!rest.isZero()) {
      budget.spend(1);
      var top = rest.leading();
      boolean divides =
          !denominator.isOne() && denominator.leading().powers().divides(top.powers());
      if (divides) {
        var lead = denominator.leading();
        rest = rest.times(lead.coefficient(), PowerProduct.ONE);
        scale = scale.multiply(lead.coefficient());
        var powers = top.powers().over(lead.powers());
        add(parts, new Monom(top.coefficient(), powers), scale, outside, SparsePolynomial.ONE);
        rest = rest.minus(denominator.times(top.coefficient(), powers));
      } else {
        add(parts, top, scale, outside, denominator);
        rest = rest.minus(SparsePolynomial.of(top.coefficient(), top.powers()));
      }
    }
    return parts;
  }

  private static void add(
      Map<Part, Rational> parts,
      Monom term,
      BigInteger scale,
      PowerProduct powers,
      SparsePolynomial denominator) {
    var coefficient = new Rational(term.coefficient(), scale);
    parts.merge(new Part(term.powers().times(powers), denominator), coefficient, Rational::plus);
  }

  /// The part as a quotient.
  KernelQuotient of(Part part) {
    var below = of(part.denominator()).power(-1);
    return below.times(KernelQuotient.of(part.powers()));
  }
}
