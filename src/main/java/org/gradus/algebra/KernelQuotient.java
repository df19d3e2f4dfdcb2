package org.gradus.algebra;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gradus.number.Rational;

/// A quotient of polynomials in kernels, as a coefficient times powers of kernels times powers of
/// polynomials.
///
/// The polynomials are primitive, have two terms or more, no power product that divides them and a
/// positive leading coefficient. Exponents may be negative, so that this is a quotient that need
/// not be multiplied out.
record KernelQuotient(
    Rational coefficient, PowerProduct powers, Map<SparsePolynomial, Integer> factors) {
  static final KernelQuotient ZERO = of(Rational.ZERO);
  static final KernelQuotient ONE = of(Rational.ONE);

  static KernelQuotient of(Rational value) {
    return new KernelQuotient(value, PowerProduct.ONE, Map.of());
  }

  static KernelQuotient of(PowerProduct powers) {
    return new KernelQuotient(Rational.ONE, powers, Map.of());
  }

  static KernelQuotient kernel(int kernel) {
    return of(PowerProduct.of(kernel, 1));
  }

  static KernelQuotient kernel(int kernel, int exponent) {
    return of(PowerProduct.of(kernel, exponent));
  }

  boolean isZero() {
    return coefficient.isZero();
  }

  /// Whether this is a rational number.
  boolean isNumber() {
    return coefficient.isZero() || (powers.isOne() && factors.isEmpty());
  }

  KernelQuotient negate() {
    return new KernelQuotient(coefficient.negate(), powers, factors);
  }

  KernelQuotient times(Rational number) {
    return number.isZero() ? ZERO : new KernelQuotient(coefficient.times(number), powers, factors);
  }

  KernelQuotient times(KernelQuotient other) {
    if (isZero() || other.isZero()) {
      return ZERO;
    }
    return new KernelQuotient(
        coefficient.times(other.coefficient),
        powers.times(other.powers),
        product(factors, other.factors));
  }

  private static Map<SparsePolynomial, Integer> product(
      Map<SparsePolynomial, Integer> left, Map<SparsePolynomial, Integer> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? right : left;
    }
    var product = new LinkedHashMap<>(left);
    right.forEach((factor, exponent) -> product.merge(factor, exponent, KernelQuotient::sum));
    return product;
  }

  /// The sum of two exponents; nothing where it is 0.
  private static Integer sum(int a, int b) {
    int sum = Math.addExact(a, b);
    return sum == 0 ? null : (Integer) sum;
  }

  /// This to an integer power.
  ///
  /// @throws ArithmeticException if this is 0 and the exponent is negative, or an exponent
  ///   overflows
  KernelQuotient power(int n) {
    if (n == 0) {
      return ONE;
    }
    var raised = new LinkedHashMap<SparsePolynomial, Integer>();
    factors.forEach((factor, exponent) -> raised.put(factor, Math.multiplyExact(exponent, n)));
    return new KernelQuotient(coefficient.pow(n), powers.power(n), raised);
  }

  /// Whether the leading coefficient is negative.
  boolean looksNegative() {
    return coefficient.signum() < 0;
  }
}
