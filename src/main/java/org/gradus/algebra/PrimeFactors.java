package org.gradus.algebra;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/// Factors of positive integers by trial division.
final class PrimeFactors {
  private static final int LARGEST_TRIED = 1000;

  private PrimeFactors() {}

  /// The prime factors with their exponents; what is left beyond the bound counts as a prime.
  static Map<BigInteger, Integer> of(BigInteger n) {
    var factors = new LinkedHashMap<BigInteger, Integer>();
    var rest = n;
    for (int divisor = 2; divisor <= LARGEST_TRIED && !rest.equals(BigInteger.ONE); divisor++) {
      var prime = BigInteger.valueOf(divisor);
      if (prime.multiply(prime).compareTo(rest) > 0) {
        break;
      }
      for (var parts = rest.divideAndRemainder(prime);
          parts[1].signum() == 0;
          parts = rest.divideAndRemainder(prime)) {
        factors.merge(prime, 1, Integer::sum);
        rest = parts[0];
      }
    }
    if (!rest.equals(BigInteger.ONE)) {
      factors.merge(rest, 1, Integer::sum);
    }
    return factors;
  }
}
