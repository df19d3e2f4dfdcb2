package org.gradus.compute;

import java.util.BitSet;

/// The order in which the operations of a program run.
enum Order {
  /// For a point at a time: what the results wait for longest begins first, where that counts.
  POINT {
    @Override
    int[] of(Graph graph, BitSet live) {
      return CriticalPath.suits(graph, live)
          ? CriticalPath.of(graph, live)
          : Schedule.of(graph, live);
    }
  },

  /// For many rows at once: results are used soon, so that loops over the rows hand few columns of
  /// them to later loops.
  ROWS {
    @Override
    int[] of(Graph graph, BitSet live) {
      return Schedule.of(graph, live);
    }
  };

  /// The live nodes, operands before those that use them.
  abstract int[] of(Graph graph, BitSet live);
}
