package org.gradus.descent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gradus.matrix.Eigenvalues;

/// A stationary point near the end of a run, with the eigenvalues of the Hessian there.
///
/// @param evidence how the point was found: exactly for a quadratic, else by Newton's method
record Limit(double[] point, List<Double> eigenvalues, Finding.Evidence evidence) {
  private static final int NEWTON_STEPS = 60;
  private static final double CLEAR = 1e-7;
  private static final long MOST_ENTRIES = 20_000_000;

  /// The stationary point to which Newton's method leads from iterate j.
  static Optional<Limit> near(Trajectory run, int j, Optional<Quadratic> quadratic) {
    var only = quadratic.flatMap(Quadratic::stationaryPoint);
    if (only.isPresent()) {
      var q = quadratic.get();
      var evidence = q.isExact() ? Finding.Evidence.PROVED : Finding.Evidence.DECIMALS;
      return Optional.of(new Limit(only.get(), q.eigenvalues(), evidence));
    }
    long entries = (long) run.dimension() * run.dimension() * run.objective().rows();
    return entries * NEWTON_STEPS <= MOST_ENTRIES * 10 && run.dimension() <= 40
        ? refined(run.objective(), run.array(j))
        : Optional.empty();
  }

  private static Optional<Limit> refined(Objective objective, double[] start) {
    var x = start.clone();
    var gradient = new double[x.length];
    for (int k = 0; k < NEWTON_STEPS; k++) {
      objective.gradient(x, gradient);
      if (!isFinite(gradient)) {
        return Optional.empty();
      }
      var hessian = objective.hessian(x);
      var direction = LinearSystem.solve(hessian, gradient);
      boolean isZero = Arrays.stream(gradient).allMatch(g -> g == 0);
      if (isZero || (direction.isPresent() && isShort(direction.get(), x))) {
        return isFinite(hessian) ? Optional.of(at(x, hessian)) : Optional.empty();
      }
      if (direction.isEmpty()) {
        return Optional.empty();
      }
      for (int i = 0; i < x.length; i++) {
        x[i] -= direction.get()[i];
      }
    }
    return Optional.empty();
  }

  private static Limit at(double[] x, double[][] hessian) {
    var rows = Arrays.stream(hessian).map(row -> Arrays.stream(row).boxed().toList()).toList();
    return new Limit(x, Eigenvalues.of(rows), Finding.Evidence.DECIMALS);
  }

  private static boolean isShort(double[] direction, double[] x) {
    for (int i = 0; i < x.length; i++) {
      if (!(Math.abs(direction[i]) <= 1e-13 * (1 + Math.abs(x[i])))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFinite(double[]... rows) {
    return Arrays.stream(rows).allMatch(row -> Arrays.stream(row).allMatch(Double::isFinite));
  }

  /// Whether all eigenvalues have this sign, clear of rounding.
  boolean isMinimizer(double sign) {
    double largest = eigenvalues.stream().mapToDouble(Math::abs).max().orElse(0);
    return largest > 0 && eigenvalues.stream().allMatch(l -> sign * l > CLEAR * largest);
  }

  /// Whether an eigenvalue has the other sign, clear of rounding.
  boolean isClearlyNoMinimizer(double sign) {
    double largest = eigenvalues.stream().mapToDouble(Math::abs).max().orElse(0);
    return eigenvalues.stream().anyMatch(l -> sign * l < -CLEAR * largest);
  }

  /// The eigenvalue that speaks most against a minimizer.
  double worst(double sign) {
    return sign > 0 ? eigenvalues.getFirst() : eigenvalues.getLast();
  }

  List<Double> boxed() {
    return Arrays.stream(point).boxed().toList();
  }
}
