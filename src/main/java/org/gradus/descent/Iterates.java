package org.gradus.descent;

/// The iterates of a run: those that were kept, and those between them, which are made again.
///
/// From a kept iterate a run makes the same numbers as it did the first time, to the last bit, so
/// that a run of any length takes a bounded amount of memory. Not for several threads at once.
final class Iterates {
  /// How many numbers of iterates that were made again are held.
  private static final int MOST_NUMBERS = 1 << 20;

  private final Objective objective;
  private final Plan plan;
  private final Recorder kept;
  private final int stride;
  private Recorder again;

  /// @param stride how many updates lie between two kept iterates; 1 also where those between them
  ///   do not count as iterates
  Iterates(Objective objective, Plan plan, Recorder kept, int stride) {
    this.objective = objective;
    this.plan = plan;
    this.kept = kept;
    this.stride = stride;
    this.again = kept;
  }

  int size() {
    return stride == 1 ? kept.size() : kept.lastStep() + 1;
  }

  int step(int j) {
    return stride == 1 ? kept.step(j) : j;
  }

  int keptBefore(int j) {
    return (j - 1) / stride * stride;
  }

  double at(int j, int i) {
    return isKept(j) ? kept.at(place(j), i) : window(j).at(j - again.step(0), i);
  }

  double slope(int j, int i) {
    return isKept(j) ? kept.slope(place(j), i) : window(j).slope(j - again.step(0), i);
  }

  double value(int j) {
    return isKept(j) ? kept.value(place(j)) : window(j).value(j - again.step(0));
  }

  private boolean isKept(int j) {
    return j % stride == 0 || j == kept.lastStep();
  }

  private int place(int j) {
    return j % stride == 0 ? j / stride : kept.size() - 1;
  }

  /// Iterates that were made again, that after j updates among them.
  private Recorder window(int j) {
    if (again == kept || j < again.step(0) || j > again.lastStep()) {
      again = made(j);
    }
    return again;
  }

  private Recorder made(int j) {
    int length = Math.min(stride, Math.max(1, MOST_NUMBERS / kept.width()));
    int first = j - j % stride % length;
    int end = Math.min(first + length, size());
    var walk = new Walk(objective, objective::gradient, new double[kept.dimension()], plan);
    kept.restore(j / stride, walk);
    var window = new Recorder(kept.dimension(), 0, length);
    while (walk.step < end) {
      if (walk.step >= first) {
        window.add(walk, walk.value);
      }
      walk.move();
      walk.look();
    }
    return window;
  }
}
