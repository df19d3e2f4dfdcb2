package org.gradus.compute;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Moves signs of results to a factor that several results share: −(s·x) and −(s·y) become (−s)·x
/// and (−s)·y, with one change of sign instead of two.
final class Signs {
  private final Graph graph;
  private final Map<Integer, Integer> uses = new HashMap<>();

  private Signs(Graph graph) {
    this.graph = graph;
  }

  static int[] settle(Graph graph, int... results) {
    var signs = new Signs(graph);
    Arrays.stream(results).filter(signs::isNegatedProduct).forEach(signs::count);
    return Arrays.stream(results).map(signs::settled).toArray();
  }

  private boolean isNegatedProduct(int node) {
    return graph.is(Op.NEGATE, node) && graph.is(Op.MULTIPLY, graph.left(node));
  }

  private void count(int node) {
    int product = graph.left(node);
    uses.merge(graph.left(product), 1, Integer::sum);
    uses.merge(graph.right(product), 1, Integer::sum);
  }

  private int settled(int node) {
    if (!isNegatedProduct(node)) {
      return node;
    }
    int u = graph.left(graph.left(node));
    int v = graph.right(graph.left(node));
    boolean isLeftShared = uses.get(u) >= uses.get(v);
    int shared = isLeftShared ? u : v;
    int other = isLeftShared ? v : u;
    return uses.get(shared) < 2
        ? node
        : graph.node(Op.MULTIPLY, graph.node(Op.NEGATE, shared), other);
  }
}
