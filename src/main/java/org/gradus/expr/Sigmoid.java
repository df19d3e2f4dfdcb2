package org.gradus.expr;

/// The logistic function and its integral in double arithmetic, without overflow on either side.
///
/// Both go through e to the power −|u|, which is at most 1. The operations are those of the table's
/// form for compiled code, in the same order.
final class Sigmoid {
  private Sigmoid() {}

  /// 1/(1 + e⁻ᵘ).
  static double logistic(double u) {
    double small = Math.exp(-Math.abs(u));
    return Math.max(small, Math.signum(u)) / (1 + small);
  }

  /// ln(1 + eᵘ).
  static double integral(double u) {
    return Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)));
  }
}
