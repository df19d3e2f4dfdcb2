package org.gradus.descent;

/// Where a run stands, and what its optimizer remembers.
///
/// `gradient` holds the partial derivatives at `point` when an optimizer is asked for a step.
final class Walk {
  final Objective objective;
  final Slope slope;
  final double[] point;
  final double[] gradient;
  final double[][] memory;
  private final Optimizer optimizer;
  private final double rate;
  private final Schedule schedule;
  private final boolean isSteady;
  double value;
  int step;

  /// @param slope what a step goes down: the objective, or its part over the rows of a batch
  Walk(Objective objective, Slope slope, double[] start, Plan plan) {
    this.objective = objective;
    this.slope = slope;
    this.point = start.clone();
    this.gradient = new double[start.length];
    this.optimizer = plan.optimizer();
    this.memory = new double[optimizer.memory()][start.length];
    this.rate = plan.rate().toDouble();
    this.schedule = plan.schedule();
    this.isSteady = schedule instanceof Schedule.Constant;
  }

  int size() {
    return point.length;
  }

  /// Makes one update; value and gradient stay those of the point before.
  void move() {
    double factor = isSteady ? 1 : schedule.factor(step);
    optimizer.step(this, rate * factor);
    step++;
  }

  /// Takes value and gradient at the point where the walk stands.
  void look() {
    value = slope.at(point, gradient);
  }
}
