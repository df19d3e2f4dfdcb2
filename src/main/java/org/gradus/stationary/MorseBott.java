package org.gradus.stationary;

import org.gradus.matrix.Inertia;

/// The second-derivative test on a manifold of stationary points.
///
/// f is constant on a connected family. Where the kernel of the Hessian has exactly the dimension
/// of the family, the Morse–Bott lemma says that f is that constant plus a nondegenerate quadratic
/// form in the directions across.
final class MorseBott {
  private MorseBott() {}

  /// The same, where an indefinite Hessian decides in any dimension.
  static Classification across(Inertia inertia, int dimension) {
    boolean isPoint = dimension == 0 && inertia.zero() == 0;
    return isPoint || (inertia.positive() > 0 && inertia.negative() > 0)
        ? PointTest.byInertia(inertia, false)
        : classify(inertia, dimension);
  }

  static Classification classify(Inertia inertia, int dimension) {
    if (inertia.zero() != dimension) {
      return Classification.undecided(
          java.util.List.of("the Hessian across the family, with inertia " + inertia));
    }
    if (inertia.positive() == 0 && inertia.negative() == 0) {
      return Classification.of(
          Kind.DEGENERATE_MINIMUM, Strictness.NOT_STRICT, "f is constant in a neighbourhood.");
    }
    if (inertia.positive() > 0 && inertia.negative() > 0) {
      return PointTest.byInertia(inertia, false);
    }
    boolean isMinimum = inertia.negative() == 0;
    return Classification.of(
        isMinimum ? Kind.DEGENERATE_MINIMUM : Kind.DEGENERATE_MAXIMUM,
        Strictness.NOT_STRICT,
        "Along the family f is constant; across it the Hessian is "
            + (isMinimum ? "positive" : "negative")
            + " definite (Morse–Bott).");
  }
}
