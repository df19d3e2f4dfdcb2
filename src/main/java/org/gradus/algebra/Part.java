package org.gradus.algebra;

/// A power product of kernels over a polynomial: what a quotient is a sum of, with rational
/// coefficients.
record Part(PowerProduct powers, SparsePolynomial denominator) {
  static final Part ONE = new Part(PowerProduct.ONE, SparsePolynomial.ONE);

  /// The number of the kernel that this is, or −1.
  int kernel() {
    boolean isKernel =
        powers.degree() == 1
            && powers.exponent(powers.length() - 1) == 1
            && powers.without(powers.length() - 1).isOne()
            && denominator.isOne();
    return isKernel ? powers.length() - 1 : -1;
  }
}
