package org.gradus.descent;

/// How far batches keep a run from the minimizer.
///
/// At the minimizer the gradients of all rows together are zero, and those of a batch are not: an
/// update there moves by the rate times the batch's gradient.
final class NoiseBall {
  private NoiseBall() {}

  static Finding of(Trajectory run, RowObjective objective, double[] minimizer) {
    var batches = new Batches.Parts(objective, run.plan().batching());
    int updates = Math.ceilDiv(objective.rows(), run.plan().batching().size());
    var gradient = new double[minimizer.length];
    double squares = 0;
    for (int k = 0; k < updates; k++) {
      batches.gradient(minimizer, gradient);
      for (double g : gradient) {
        squares += g * g;
      }
      batches.advance();
    }
    double slope = Math.sqrt(squares / updates);
    double factor = run.plan().schedule().factor(run.stopped().k() - 1);
    double step = slope * run.plan().rate().toDouble() * factor;
    return new Finding.NoiseBall(slope, step, spread(run, minimizer), run.last() / 4);
  }

  /// The root mean square distance of the iterates of the last quarter.
  private static double spread(Trajectory run, double[] minimizer) {
    int first = run.last() - run.last() / 4 + 1;
    double squares = 0;
    for (int j = first; j <= run.last(); j++) {
      double distance = run.distance(j, minimizer);
      squares += distance * distance;
    }
    return Math.sqrt(squares / (run.last() - first + 1));
  }
}
