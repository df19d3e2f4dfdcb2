package org.gradus.descent;

import java.util.SplittableRandom;

/// The rows that each update looks at.
sealed interface Batches {
  /// The iterates that are kept are no more numbers than this: 64 megabytes.
  int MOST_NUMBERS = 1 << 23;

  /// The update of a function is so quick that keeping its result takes as long: of long runs fewer
  /// are kept.
  int MOST_OF_FUNCTION = 1 << 14;

  double gradient(double[] point, double[] gradient);

  boolean isFull();

  /// Turns to the rows of the next update.
  void advance();

  int rowsOfUpdate();

  /// How many updates lie between two iterates that are kept.
  int stride(Plan plan);

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

    /// Every iterate of a run that is not long; else so few that keeping them takes no time beside
    /// the updates.
    @Override
    public int stride(Plan plan) {
      int width = Recorder.width(objective.variables().size(), plan.optimizer().memory());
      int most = Math.max(16, MOST_NUMBERS / width);
      most = objective instanceof Objective.OfFunction ? Math.min(most, MOST_OF_FUNCTION) : most;
      int steps = plan.stop().steps();
      return steps < most ? 1 : Math.ceilDiv(steps, most / 16);
    }
  }

  /// A few rows at every update; each epoch takes every row once, in an order of its own.
  final class Parts implements Batches {
    /// A picture takes the value over all rows at every iterate that is kept; this much work for
    /// all of them is little beside the updates or little by itself.
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
    public int stride(Plan plan) {
      int steps = plan.stop().steps();
      int updatesOfEpoch = Math.ceilDiv(order.length, size);
      int updates = (long) steps * order.length <= ROWS_FOR_VALUES ? 1 : updatesOfEpoch;
      int most = Math.max(4, MOST_NUMBERS / Recorder.width(objective.variables().size(), 0));
      return updates * Math.ceilDiv(steps / updates + 1, most);
    }
  }
}
