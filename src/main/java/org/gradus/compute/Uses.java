package org.gradus.compute;

import java.util.Arrays;
import java.util.BitSet;

/// Which live nodes use the result of which, constants apart.
final class Uses {
  private final Graph graph;
  private final int[] operands;
  private final int[] first;
  private final int[] users;

  Uses(Graph graph, BitSet live) {
    this.graph = graph;
    int size = live.length();
    this.operands = new int[size];
    this.first = new int[size + 1];
    live.stream().forEach(this::count);
    for (int node = 0; node < size; node++) {
      first[node + 1] += first[node];
    }
    this.users = new int[first[size]];
    var next = Arrays.copyOf(first, size);
    live.stream().forEach(node -> enter(node, next));
  }

  /// How many operands a node waits for, with each counted as often as it occurs.
  int[] operands() {
    return operands.clone();
  }

  /// The users of a node are those from the place `first(node)` to before `first(node + 1)`.
  int first(int node) {
    return first[node];
  }

  int user(int place) {
    return users[place];
  }

  private void count(int node) {
    if (hasOperand(node, 1)) {
      operands[node]++;
      first[graph.left(node) + 1]++;
    }
    if (hasOperand(node, 2)) {
      operands[node]++;
      first[graph.right(node) + 1]++;
    }
  }

  /// Whether there is a first or second operand to wait for, which constants are not.
  private boolean hasOperand(int node, int place) {
    return graph.arity(node) >= place
        && !graph.is(Op.CONSTANT, place == 1 ? graph.left(node) : graph.right(node));
  }

  private void enter(int node, int[] next) {
    if (hasOperand(node, 1)) {
      users[next[graph.left(node)]++] = node;
    }
    if (hasOperand(node, 2)) {
      users[next[graph.right(node)]++] = node;
    }
  }
}
