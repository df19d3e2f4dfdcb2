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
  double value;
  int step;

  /// @param slope what a step goes down: the objective, or its part over the rows of a batch
  Walk(Objective objective, Slope slope, double[] start, int vectorsOfMemory) {
    this.objective = objective;
    this.slope = slope;
    this.point = start.clone();
    this.gradient = new double[start.length];
    this.memory = new double[vectorsOfMemory][start.length];
  }

  int size() {
    return point.length;
  }

  /// Takes value and gradient at the point where the walk stands.
  void look() {
    value = slope.at(point, gradient);
  }
}
