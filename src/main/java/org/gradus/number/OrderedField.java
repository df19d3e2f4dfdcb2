package org.gradus.number;

/// A field of real numbers whose signs can be decided: what exact matrices need of their entries.
///
/// Elements are values of type `E`; two elements that are the same number need not be equal as
/// objects, `signum(minus(a, b)) == 0` decides.
public interface OrderedField<E> {
  E of(Rational value);

  E plus(E a, E b);

  E times(E a, E b);

  E negate(E a);

  /// The reciprocal.
  ///
  /// @throws ArithmeticException if `a` is zero
  E reciprocal(E a);

  int signum(E a);

  default E zero() {
    return of(Rational.ZERO);
  }

  default E one() {
    return of(Rational.ONE);
  }

  default E minus(E a, E b) {
    return plus(a, negate(b));
  }

  default E over(E a, E b) {
    return times(a, reciprocal(b));
  }

  default boolean isZero(E a) {
    return signum(a) == 0;
  }

  /// aⁿ for a natural exponent.
  default E power(E a, int n) {
    var result = one();
    for (int i = 0; i < n; i++) {
      result = times(result, a);
    }
    return result;
  }
}
