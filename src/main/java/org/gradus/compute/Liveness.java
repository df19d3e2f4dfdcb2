package org.gradus.compute;

import java.util.BitSet;

/// Which nodes are needed.
final class Liveness {
  private Liveness() {}

  /// The nodes on which the given nodes depend, themselves included.
  static BitSet of(Graph graph, int... nodes) {
    var live = new BitSet(graph.size());
    for (int node : nodes) {
      live.set(node);
    }
    for (int node = live.length() - 1; node >= 0; node = live.previousSetBit(node - 1)) {
      int arity = graph.arity(node);
      if (arity > 0) {
        live.set(graph.left(node));
      }
      if (arity > 1) {
        live.set(graph.right(node));
      }
    }
    return live;
  }
}
