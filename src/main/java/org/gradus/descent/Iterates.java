package org.gradus.descent;

import java.util.BitSet;

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
  private final BitSet withoutValue = new BitSet();
  private Recorder again;

  private Iterates(Objective objective, Plan plan, Recorder kept, int stride) {
    this.objective = objective;
    this.plan = plan;
    this.kept = kept;
    this.stride = stride;
    this.again = kept;
  }

  /// @param stride how many updates lie between two kept iterates
  static Iterates overAllRows(Objective objective, Plan plan, Recorder kept, int stride) {
    return new Iterates(objective, plan, kept, stride);
  }

  /// Only the kept iterates: the order of rows is not known at a point between two of them.
  ///
  /// An update knows the value over its own rows alone. That over all rows takes as long as an
  /// epoch of updates, so it is taken when it is asked for.
  static Iterates overBatches(Objective objective, Plan plan, Recorder kept) {
    var iterates = new Iterates(objective, plan, kept, 1);
    iterates.withoutValue.set(0, kept.size());
    return iterates;
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
    if (withoutValue.get(j)) {
      kept.setValue(j, objective.value(kept.point(j)));
      withoutValue.clear(j);
    }
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
        window.add(walk);
      }
      walk.move();
      walk.look();
    }
    return window;
  }
}
