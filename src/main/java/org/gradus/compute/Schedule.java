package org.gradus.compute;

import java.util.BitSet;

/// An order of the nodes in which results are used soon after they are computed.
///
/// Constants come first, then nodes in the order of the graph, but each is followed at once by the
/// nodes for which it was the last missing operand. The reverse sweep of a sum is thereby drawn to
/// the terms it belongs to, and few results wait at any time.
final class Schedule {
  private final Graph graph;
  private final Uses uses;
  private final int[] missing;
  private final int[] order;
  private final int[] ready;
  private int scheduled;
  private int readyCount;

  private Schedule(Graph graph, BitSet live) {
    this.graph = graph;
    this.uses = new Uses(graph, live);
    this.missing = uses.operands();
    this.order = new int[live.cardinality()];
    this.ready = new int[live.cardinality()];
  }

  /// The live nodes, operands before those that use them.
  static int[] of(Graph graph, BitSet live) {
    var schedule = new Schedule(graph, live);
    return schedule.run(live);
  }

  private int[] run(BitSet live) {
    live.stream().filter(node -> graph.is(Op.CONSTANT, node)).forEach(this::schedule);
    for (int node = live.nextSetBit(0); node >= 0; node = live.nextSetBit(node + 1)) {
      if (missing[node] == 0 && !graph.is(Op.CONSTANT, node)) {
        ready[readyCount++] = node;
        missing[node] = -1;
      }
      while (readyCount > 0) {
        schedule(ready[--readyCount]);
      }
    }
    return order;
  }

  private void schedule(int node) {
    order[scheduled++] = node;
    for (int place = uses.first(node); place < uses.first(node + 1); place++) {
      int user = uses.user(place);
      if (--missing[user] == 0) {
        missing[user] = -1;
        ready[readyCount++] = user;
      }
    }
  }
}
