package org.gradus.matrix;

/// How many eigenvalues of a symmetric matrix are positive, negative and zero: (n₊, n₋, n₀).
public record Inertia(int positive, int negative, int zero) {
  public Definiteness definiteness() {
    if (positive > 0 && negative > 0) {
      return Definiteness.INDEFINITE;
    }
    if (positive > 0) {
      return zero == 0 ? Definiteness.POSITIVE_DEFINITE : Definiteness.POSITIVE_SEMIDEFINITE;
    }
    if (negative > 0) {
      return zero == 0 ? Definiteness.NEGATIVE_DEFINITE : Definiteness.NEGATIVE_SEMIDEFINITE;
    }
    return Definiteness.ZERO;
  }

  public boolean isSingular() {
    return zero > 0;
  }

  @Override
  public String toString() {
    return "(" + positive + ", " + negative + ", " + zero + ")";
  }
}
