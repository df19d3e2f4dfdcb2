package org.gradus.stationary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gradus.compute.Evaluator;
import org.gradus.number.Budget;
import org.gradus.number.Interval;

/// Newton's method from seeded points of a box: approximations that something else proves.
record MultistartNewton(Evaluator evaluator, List<Interval> box, Budget budget) {
  static final long SEED = 1;
  static final int STARTS = 200;

  /// Enough for a zero of high order, where each step takes off a fraction of the distance only.
  private static final int MOST_STEPS = 80;

  private static final double SETTLED = 1e-12;

  /// Where the iterates stay, in the order of the starts; what the budget does not reach is left
  /// out.
  List<double[]> limits() {
    var random = new Random(SEED);
    var limits = new ArrayList<double[]>();
    try {
      for (int i = 0; i < STARTS; i++) {
        limit(start(random)).ifPresent(limits::add);
      }
    } catch (Budget.Exhausted _) {
      return limits;
    }
    return limits;
  }

  private double[] start(Random random) {
    return box.stream()
        .mapToDouble(side -> side.lower() + random.nextDouble() * (side.upper() - side.lower()))
        .toArray();
  }

  private Optional<double[]> limit(double[] x) {
    for (int i = 0; i < MOST_STEPS; i++) {
      budget.spend(20);
      var step = LinearSolver.solve(evaluator.hessian(x), evaluator.gradient(x));
      if (step.isEmpty()) {
        break;
      }
      double length = 0;
      for (int k = 0; k < x.length; k++) {
        x[k] -= step.get()[k];
        length = Math.max(length, Math.abs(step.get()[k]));
      }
      if (length < SETTLED) {
        break;
      }
    }
    return isInside(x) ? Optional.of(x) : Optional.empty();
  }

  private boolean isInside(double[] x) {
    for (int i = 0; i < x.length; i++) {
      if (!box.get(i).contains(x[i])) {
        return false;
      }
    }
    return true;
  }
}
