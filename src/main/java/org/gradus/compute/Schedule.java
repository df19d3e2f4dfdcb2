package org.gradus.compute;

import java.util.Arrays;
import java.util.BitSet;

/// An order of the nodes in which results are used soon after they are computed.
///
/// Constants come first, then nodes in the order of the graph, but each is followed at once by the
/// nodes for which it was the last missing operand. The reverse sweep of a sum is thereby drawn to
/// the terms it belongs to, and few results wait at any time.
final class Schedule {
  private final Graph graph;
  private final int[] missing;
  private final int[] firstUse;
  private final int[] users;
  private final int[] order;
  private final int[] ready;
  private int scheduled;
  private int readyCount;

  private Schedule(Graph graph, BitSet live) {
    this.graph = graph;
    int size = live.length();
    this.missing = new int[size];
    this.firstUse = new int[size + 1];
    this.order = new int[live.cardinality()];
    this.ready = new int[live.cardinality()];
    live.stream().forEach(this::countUses);
    for (int node = 0; node < size; node++) {
      firstUse[node + 1] += firstUse[node];
    }
    this.users = new int[firstUse[size]];
    var next = Arrays.copyOf(firstUse, size);
    live.stream().forEach(node -> enterUses(node, next));
  }

  /// The live nodes, operands before those that use them.
  static int[] of(Graph graph, BitSet live) {
    var schedule = new Schedule(graph, live);
    return schedule.run(live);
  }

  private void countUses(int node) {
    if (hasOperand(node, 1)) {
      missing[node]++;
      firstUse[graph.left(node) + 1]++;
    }
    if (hasOperand(node, 2)) {
      missing[node]++;
      firstUse[graph.right(node) + 1]++;
    }
  }

  /// Whether there is a first or second operand to wait for, which constants are not.
  private boolean hasOperand(int node, int place) {
    return graph.arity(node) >= place
        && !graph.is(Op.CONSTANT, place == 1 ? graph.left(node) : graph.right(node));
  }

  private void enterUses(int node, int[] next) {
    if (hasOperand(node, 1)) {
      users[next[graph.left(node)]++] = node;
    }
    if (hasOperand(node, 2)) {
      users[next[graph.right(node)]++] = node;
    }
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
    for (int use = firstUse[node]; use < firstUse[node + 1]; use++) {
      int user = users[use];
      if (--missing[user] == 0) {
        missing[user] = -1;
        ready[readyCount++] = user;
      }
    }
  }
}
