package org.gradus.algebra;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/// A product of powers of kernels, which are known by their numbers; exponents may be negative.
///
/// The order is that of the total degree, and among equals that of the exponents of the kernel with
/// the highest number, then the next, and so on.
final class PowerProduct implements Comparable<PowerProduct> {
  static final PowerProduct ONE = new PowerProduct(new int[0]);

  private final int[] exponents;
  private final int degree;
  private final int hash;

  private PowerProduct(int[] exponents) {
    this.exponents = exponents;
    this.degree = Arrays.stream(exponents).sum();
    this.hash = Arrays.hashCode(exponents);
  }

  private static PowerProduct trimmed(int[] exponents) {
    int length = exponents.length;
    while (length > 0 && exponents[length - 1] == 0) {
      length--;
    }
    if (length == 0) {
      return ONE;
    }
    return new PowerProduct(
        length == exponents.length ? exponents : Arrays.copyOf(exponents, length));
  }

  static PowerProduct of(int kernel, int exponent) {
    var exponents = new int[kernel + 1];
    exponents[kernel] = exponent;
    return trimmed(exponents);
  }

  /// One more than the highest number of a kernel that occurs.
  int length() {
    return exponents.length;
  }

  int exponent(int kernel) {
    return kernel < exponents.length ? exponents[kernel] : 0;
  }

  int degree() {
    return degree;
  }

  boolean isOne() {
    return exponents.length == 0;
  }

  PowerProduct times(PowerProduct other) {
    if (isOne()) {
      return other;
    }
    return other.isOne() ? this : combined(other, Math::addExact);
  }

  PowerProduct over(PowerProduct other) {
    return other.isOne() ? this : combined(other, Math::subtractExact);
  }

  /// The smaller exponent of each kernel.
  PowerProduct lowest(PowerProduct other) {
    return combined(other, Math::min);
  }

  private PowerProduct combined(PowerProduct other, IntBinaryOperator operation) {
    var result = new int[Math.max(exponents.length, other.exponents.length)];
    for (int kernel = 0; kernel < result.length; kernel++) {
      result[kernel] = operation.applyAsInt(exponent(kernel), other.exponent(kernel));
    }
    return trimmed(result);
  }

  PowerProduct power(int n) {
    var result = exponents.clone();
    for (int kernel = 0; kernel < result.length; kernel++) {
      result[kernel] = Math.multiplyExact(result[kernel], n);
    }
    return trimmed(result);
  }

  /// The same product without one of the kernels.
  PowerProduct without(int kernel) {
    if (exponent(kernel) == 0) {
      return this;
    }
    var result = exponents.clone();
    result[kernel] = 0;
    return trimmed(result);
  }

  /// The powers with positive exponents.
  PowerProduct positive() {
    return combined(ONE, (exponent, _) -> Math.max(exponent, 0));
  }

  boolean divides(PowerProduct other) {
    if (exponents.length > other.exponents.length) {
      return false;
    }
    for (int kernel = 0; kernel < exponents.length; kernel++) {
      if (exponents[kernel] > other.exponents[kernel]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int compareTo(PowerProduct other) {
    if (degree != other.degree) {
      return Integer.compare(degree, other.degree);
    }
    int length = Math.max(exponents.length, other.exponents.length);
    for (int kernel = length - 1; kernel >= 0; kernel--) {
      int difference = Integer.compare(exponent(kernel), other.exponent(kernel));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof PowerProduct that
            && hash == that.hash
            && Arrays.equals(exponents, that.exponents);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return Arrays.toString(exponents);
  }
}
