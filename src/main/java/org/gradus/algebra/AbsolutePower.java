package org.gradus.algebra;

/// uᵏ|u|ᵐ for whole numbers k and m.
///
/// @param outside k
/// @param inside m
record AbsolutePower(int outside, int inside) {

  /// The shortest form of uᵏ|u|ᵐ.
  ///
  /// |u|² is u², so that only the sum of the exponents counts, and whether k is odd.
  static AbsolutePower of(int k, int m) {
    int sum = Math.addExact(k, m);
    if (k % 2 == 0) {
      return sum % 2 == 0 ? new AbsolutePower(sum, 0) : new AbsolutePower(0, sum);
    }
    if (m % 2 == 0) {
      return new AbsolutePower(sum, 0);
    }
    var first = new AbsolutePower(Integer.signum(k), sum - Integer.signum(k));
    var second = new AbsolutePower(-Integer.signum(k), sum + Integer.signum(k));
    return Math.abs(first.inside) <= Math.abs(second.inside) ? first : second;
  }
}
