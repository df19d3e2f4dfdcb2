package org.gradus.compute;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/// Memory for intermediate results, used again from call to call, so that it stays in the caches.
///
/// Threads that work at the same time get an array each.
final class Workspace {
  private final double[] constants;
  private final int size;
  private final AtomicReference<double[]> free = new AtomicReference<>();

  /// Arrays of this size begin with the constants, which no user may overwrite.
  Workspace(double[] constants, int size) {
    this.constants = constants;
    this.size = size;
  }

  double[] take() {
    var array = free.getAndSet(null);
    return array != null ? array : Arrays.copyOf(constants, size);
  }

  void giveBack(double[] array) {
    free.setRelease(array);
  }
}
