package org.gradus.descent;

/// The rows that each update looks at.
sealed interface Batches {

  double gradient(double[] point, double[] gradient);

  boolean isFull();

  /// Turns to the rows of the next update.
  void advance();

  int rowsOfUpdate();

  /// How many updates lie between two iterates that are kept.
  int stride(int steps);

  static Batches of(Objective objective, Plan.Batching batching) {
    return new All(objective);
  }

  /// All rows at every update.
  record All(Objective objective) implements Batches {
    @Override
    public double gradient(double[] point, double[] gradient) {
      return objective.gradient(point, gradient);
    }

    @Override
    public boolean isFull() {
      return true;
    }

    @Override
    public void advance() {}

    @Override
    public int rowsOfUpdate() {
      return objective.rows();
    }

    @Override
    public int stride(int steps) {
      return 1;
    }
  }
}
