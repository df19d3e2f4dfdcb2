package org.gradus.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradus.number.Budget;

/// A polynomial over ℤ in kernels: its terms from the highest power product to the lowest, none of
/// them zero.
record SparsePolynomial(List<Monom> terms) {
  static final SparsePolynomial ZERO = new SparsePolynomial(List.of());
  static final SparsePolynomial ONE = constant(BigInteger.ONE);

  private static final Comparator<Monom> DESCENDING =
      Comparator.comparing(Monom::powers, Comparator.reverseOrder());
  private static final int LONG_WORD = 64;
  private static final int LONG_POWER_PRODUCT = 8;

  /// A coefficient and the power product that it multiplies.
  record Monom(BigInteger coefficient, PowerProduct powers) {

    /// Whether the quotient is a monomial over ℤ.
    boolean divides(Monom other) {
      return powers.divides(other.powers) && other.coefficient.remainder(coefficient).signum() == 0;
    }
  }

  static SparsePolynomial constant(BigInteger value) {
    return of(value, PowerProduct.ONE);
  }

  static SparsePolynomial of(BigInteger coefficient, PowerProduct powers) {
    return coefficient.signum() == 0
        ? ZERO
        : new SparsePolynomial(List.of(new Monom(coefficient, powers)));
  }

  static SparsePolynomial kernel(int kernel) {
    return of(BigInteger.ONE, PowerProduct.of(kernel, 1));
  }

  /// The polynomial with these coefficients; zeros are dropped.
  static SparsePolynomial of(Map<PowerProduct, BigInteger> coefficients) {
    var terms = new ArrayList<Monom>(coefficients.size());
    coefficients.forEach((powers, coefficient) -> {
      if (coefficient.signum() != 0) {
        terms.add(new Monom(coefficient, powers));
      }
    });
    terms.sort(DESCENDING);
    return new SparsePolynomial(terms);
  }

  boolean isZero() {
    return terms.isEmpty();
  }

  boolean isConstant() {
    return terms.isEmpty() || (terms.size() == 1 && terms.getFirst().powers().isOne());
  }

  boolean isOne() {
    return equals(ONE);
  }

  Monom leading() {
    return terms.getFirst();
  }

  /// The number of kernels that may occur: those with smaller numbers than this.
  int length() {
    return terms.stream().mapToInt(term -> term.powers().length()).max().orElse(0);
  }

  boolean contains(int kernel) {
    return terms.stream().anyMatch(term -> term.powers().exponent(kernel) != 0);
  }

  SparsePolynomial negate() {
    return new SparsePolynomial(
        terms.stream().map(t -> new Monom(t.coefficient().negate(), t.powers())).toList());
  }

  /// Each coefficient times a number, each power product times another.
  SparsePolynomial times(BigInteger factor, PowerProduct powers) {
    if (factor.equals(BigInteger.ONE) && powers.isOne()) {
      return this;
    }
    return factor.signum() == 0
        ? ZERO
        : new SparsePolynomial(
            terms.stream()
                .map(t -> new Monom(t.coefficient().multiply(factor), t.powers().times(powers)))
                .toList());
  }

  SparsePolynomial plus(SparsePolynomial other) {
    if (isZero()) {
      return other;
    }
    if (other.isZero()) {
      return this;
    }
    var result = new ArrayList<Monom>(terms.size() + other.terms.size());
    int i = 0;
    int j = 0;
    while (i < terms.size() && j < other.terms.size()) {
      var left = terms.get(i);
      var right = other.terms.get(j);
      int order = left.powers().compareTo(right.powers());
      if (order == 0) {
        var sum = left.coefficient().add(right.coefficient());
        if (sum.signum() != 0) {
          result.add(new Monom(sum, left.powers()));
        }
      } else {
        result.add(order > 0 ? left : right);
      }
      i += order >= 0 ? 1 : 0;
      j += order <= 0 ? 1 : 0;
    }
    result.addAll(terms.subList(i, terms.size()));
    result.addAll(other.terms.subList(j, other.terms.size()));
    return new SparsePolynomial(result);
  }

  SparsePolynomial minus(SparsePolynomial other) {
    return plus(other.negate());
  }

  /// The product; every pair of terms is counted, long coefficients and many kernels more.
  SparsePolynomial times(SparsePolynomial other, Budget budget) {
    if (terms.size() == 1 || other.terms.size() == 1) {
      var single = terms.size() == 1 ? this : other;
      var rest = terms.size() == 1 ? other : this;
      budget.spend(rest.terms.size() * single.words());
      return rest.times(single.leading().coefficient(), single.leading().powers());
    }
    budget.spend(2L * terms.size() * other.terms.size() * words() * other.words() * width(other));
    var product = new HashMap<PowerProduct, BigInteger>();
    for (var left : terms) {
      for (var right : other.terms) {
        product.merge(
            left.powers().times(right.powers()),
            left.coefficient().multiply(right.coefficient()),
            BigInteger::add);
      }
    }
    return of(product);
  }

  /// How many times as long as usual the power products are.
  private long width(SparsePolynomial other) {
    return 1 + Math.max(kernels(), other.kernels()) / LONG_POWER_PRODUCT;
  }

  private int kernels() {
    return isZero() ? 0 : leading().powers().length();
  }

  private long words() {
    return isZero() ? 1 : 1 + leading().coefficient().bitLength() / LONG_WORD;
  }

  SparsePolynomial power(int n, Budget budget) {
    var result = ONE;
    for (int bit = 31 - Integer.numberOfLeadingZeros(n); bit >= 0; bit--) {
      result = result.times(result, budget);
      if ((n >> bit & 1) == 1) {
        result = result.times(this, budget);
      }
    }
    return result;
  }

  /// The greatest common divisor of the coefficients, with the sign of the leading one; 0 for zero.
  BigInteger content() {
    var content = BigInteger.ZERO;
    for (var term : terms) {
      content = content.gcd(term.coefficient());
      if (content.equals(BigInteger.ONE)) {
        break;
      }
    }
    return !isZero() && leading().coefficient().signum() < 0 ? content.negate() : content;
  }

  /// The highest power product that divides every term.
  PowerProduct commonPowers() {
    var common = leading().powers();
    for (var term : terms) {
      if (common.isOne()) {
        return common;
      }
      common = common.lowest(term.powers());
    }
    return common;
  }

  /// The polynomial divided by a number and a power product that divide every term.
  SparsePolynomial over(BigInteger divisor, PowerProduct powers) {
    if (divisor.equals(BigInteger.ONE) && powers.isOne()) {
      return this;
    }
    return new SparsePolynomial(
        terms.stream()
            .map(t -> new Monom(t.coefficient().divide(divisor), t.powers().over(powers)))
            .toList());
  }

  /// The exact quotient over ℤ, where there is one.
  Optional<SparsePolynomial> dividedBy(SparsePolynomial divisor, Budget budget) {
    budget.spend(1);
    boolean mayDivide =
        isZero()
            || divisor.leading().divides(leading())
                && divisor.terms.getLast().divides(terms.getLast());
    return mayDivide ? longDivision(divisor, budget) : Optional.empty();
  }

  private Optional<SparsePolynomial> longDivision(SparsePolynomial divisor, Budget budget) {
    var quotient = new ArrayList<Monom>();
    var rest = new TreeMap<PowerProduct, BigInteger>();
    terms.forEach(term -> rest.put(term.powers(), term.coefficient()));
    var lead = divisor.leading();
    while (!rest.isEmpty()) {
      budget.spend(1 + 4L * divisor.terms.size());
      var top = rest.lastEntry();
      if (!lead.divides(new Monom(top.getValue(), top.getKey()))) {
        return Optional.empty();
      }
      var coefficient = top.getValue().divide(lead.coefficient());
      var powers = top.getKey().over(lead.powers());
      quotient.add(new Monom(coefficient, powers));
      divisor.addMultiple(new Monom(coefficient.negate(), powers), rest);
    }
    return Optional.of(new SparsePolynomial(quotient));
  }

  private void addMultiple(Monom factor, Map<PowerProduct, BigInteger> sum) {
    for (var term : terms) {
      sum.merge(
          term.powers().times(factor.powers()),
          term.coefficient().multiply(factor.coefficient()),
          (a, b) -> {
            var total = a.add(b);
            return total.signum() == 0 ? null : total;
          });
    }
  }
}
