package org.gradus.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One program over rows: its loops, and later the same on vectors.
final class RowKernel {
  /// All arrays of a block of this many rows stay in the nearer caches.
  static final int BLOCK = 2048;

  /// A class of more loops would exceed what a class may hold.
  private static final int MOST_LOOPS = 2_000;

  private final RowPlan plan;
  private final RowCode scalar;
  private final Optional<VectorModule> vectors;
  private final long rowsBeforeVectors;
  private long rowsSeen;
  private volatile Optional<RowCode> vector = Optional.empty();

  /// A kernel whose loops on vectors, if there are any, take over after so many rows.
  RowKernel(RowPlan plan, Optional<VectorModule> vectors, long rowsBeforeVectors) {
    this.plan = plan;
    this.scalar =
        isSmall()
            ? compile(constants -> new ScalarLanes(plan.program(), constants))
            : new RowInterpreter(plan);
    this.vectors = vectors.filter(this::isWorthwhile);
    this.rowsBeforeVectors = rowsBeforeVectors;
  }

  /// The virtual machine makes vector instructions of arithmetic by itself, but not of sums and
  /// calls.
  private boolean isWorthwhile(VectorModule module) {
    return isSmall() && module.covers(plan.program()) && (plan.isSum() || plan.hasCalls());
  }

  private boolean isSmall() {
    return plan.loops().size() + plan.results().size() <= MOST_LOOPS;
  }

  private RowCode compile(Function<List<Object>, Lanes> lanes) {
    var constants = new ArrayList<Object>();
    return RowCompiler.compile(plan, lanes.apply(constants), constants);
  }

  RowPlan plan() {
    return plan;
  }

  RowCode scalar() {
    return scalar;
  }

  /// How many of these rows the loops on vectors take, as soon as they pay.
  int rowsOnVectors(int rows) {
    if (vectors.isEmpty()) {
      return 0;
    }
    rowsSeen += rows;
    if (vector.isEmpty() && rowsSeen > rowsBeforeVectors) {
      startVectors(vectors.get());
    }
    int lanes = vectors.get().lanes();
    return vector.isPresent() ? rows / lanes * lanes : 0;
  }

  private synchronized void startVectors(VectorModule module) {
    if (vector.isEmpty()) {
      vector =
          Optional.of(compile(constants -> new VectorLanes(plan.program(), constants, module)));
    }
  }

  /// The loops on vectors, where they take any rows.
  RowCode vector() {
    return vector.orElseThrow();
  }
}
