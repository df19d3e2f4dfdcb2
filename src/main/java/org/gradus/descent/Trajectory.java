package org.gradus.descent;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The iterates of a run, why it ended, and how its gradients were checked.
///
/// Iterate number j, counted from 0, is the point after `step(j)` updates. For functions and full
/// batches every iterate is here; of long runs over batches those at regular distances, and the
/// last. Of a long run few iterates are kept, and the others are made again when they are asked
/// for, so that one thread at a time may ask.
public final class Trajectory {
  private final Objective objective;
  private final Plan plan;
  private final Iterates recorded;
  private final Stopped stopped;
  private final List<Checked> checks;

  Trajectory(
      Objective objective, Plan plan, Iterates recorded, Stopped stopped, List<Checked> checks) {
    this.objective = objective;
    this.plan = plan;
    this.recorded = recorded;
    this.stopped = stopped;
    this.checks = List.copyOf(checks);
  }

  public Objective objective() {
    return objective;
  }

  public Plan plan() {
    return plan;
  }

  public Stopped stopped() {
    return stopped;
  }

  /// The comparisons of the gradient with difference quotients, in the order of the iterates.
  public List<Checked> checks() {
    return checks;
  }

  /// The number of iterates, the start among them.
  public int size() {
    return recorded.size();
  }

  /// The place of the last iterate.
  public int last() {
    return size() - 1;
  }

  /// How many updates lead to iterate j.
  public int step(int j) {
    return recorded.step(j);
  }

  /// The nearest iterate before j that is had without making any again.
  int keptBefore(int j) {
    return recorded.keptBefore(j);
  }

  /// Coordinate i of iterate j.
  public double at(int j, int i) {
    return recorded.at(j, i);
  }

  public List<Double> point(int j) {
    return coordinates(j).boxed().toList();
  }

  /// The value of the objective over all rows at iterate j.
  public double value(int j) {
    return recorded.value(j);
  }

  /// The partial derivative by variable i at iterate j; for batches over the rows of the batch that
  /// came next.
  public double slope(int j, int i) {
    return recorded.slope(j, i);
  }

  public List<Double> gradient(int j) {
    return IntStream.range(0, dimension()).mapToObj(i -> slope(j, i)).toList();
  }

  /// The length of the gradient at iterate j.
  public double gradientNorm(int j) {
    double norm = 0;
    for (int i = 0; i < dimension(); i++) {
      norm = Math.hypot(norm, slope(j, i));
    }
    return norm;
  }

  /// The learning rate of the update that leaves iterate j.
  public double rate(int j) {
    return plan.rate().toDouble() * plan.schedule().factor(step(j));
  }

  /// The distance between iterate j and a point.
  public double distance(int j, double... point) {
    double distance = 0;
    for (int i = 0; i < dimension(); i++) {
      distance = Math.hypot(distance, at(j, i) - point[i]);
    }
    return distance;
  }

  public int dimension() {
    return objective.variables().size();
  }

  double[] array(int j) {
    return coordinates(j).toArray();
  }

  private DoubleStream coordinates(int j) {
    return IntStream.range(0, dimension()).mapToDouble(i -> at(j, i));
  }
}
