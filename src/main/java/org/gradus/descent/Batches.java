package org.gradus.descent;

import java.util.SplittableRandom;

/// The rows that each update looks at.
sealed interface Batches {

  double gradient(double[] point, double[] gradient);

  boolean isFull();

  /// Turns to the rows of the next update.
  void advance();

  int rowsOfUpdate();

  /// How many updates lie between two iterates that are kept, of so many.
  int stride(int steps);

  static Batches of(Objective objective, Plan.Batching batching) {
    return switch (objective) {
      case RowObjective rows when !batching.isFull(rows.rows()) -> new Parts(rows, batching);
      case RowObjective _, Objective.OfFunction _ -> new All(objective);
    };
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

  /// A few rows at every update; each epoch takes every row once, in an order of its own.
  final class Parts implements Batches {
    /// The value over all rows is taken at every iterate that is kept; this much work for all of
    /// them is little beside the updates or little by itself.
    private static final long ROWS_FOR_VALUES = 2_000_000;

    private final RowObjective objective;
    private final int size;
    private final int[] order;
    private final SplittableRandom random;
    private final double wholeFactor;
    private final double lastFactor;
    private int from;

    Parts(RowObjective objective, Plan.Batching batching) {
      this.objective = objective;
      this.size = batching.size();
      this.order = new int[objective.rows()];
      this.random = new SplittableRandom(batching.seed());
      for (int r = 0; r < order.length; r++) {
        order[r] = r;
      }
      this.wholeFactor = objective.factor(size);
      int rest = order.length % size;
      this.lastFactor = rest == 0 ? wholeFactor : objective.factor(rest);
      shuffle();
    }

    /// Fisher and Yates.
    private void shuffle() {
      for (int r = order.length - 1; r > 0; r--) {
        int other = random.nextInt(r + 1);
        int row = order[r];
        order[r] = order[other];
        order[other] = row;
      }
    }

    @Override
    public double gradient(double[] point, double[] gradient) {
      int rows = rowsOfUpdate();
      double factor = rows == size ? wholeFactor : lastFactor;
      return objective.gradient(point, order, from, from + rows, factor, gradient);
    }

    @Override
    public boolean isFull() {
      return false;
    }

    @Override
    public void advance() {
      from += size;
      if (from >= order.length) {
        from = 0;
        shuffle();
      }
    }

    @Override
    public int rowsOfUpdate() {
      return Math.min(size, order.length - from);
    }

    @Override
    public int stride(int steps) {
      int updatesOfEpoch = Math.ceilDiv(order.length, size);
      return (long) steps * order.length <= ROWS_FOR_VALUES ? 1 : updatesOfEpoch;
    }
  }
}
