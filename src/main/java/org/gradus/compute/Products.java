package org.gradus.compute;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradus.number.Budget;

/// The factors of products in a graph, those apart that do not depend on the inputs.
final class Products {
  private final Scaling scaling;
  private final Arithmetic arithmetic;
  private final Graph graph;
  private final Budget budget;
  private final Map<Integer, Set<Integer>> factors = new HashMap<>();

  /// @param budget of which every factor that is looked at spends one
  Products(Scaling scaling, Budget budget) {
    this.scaling = scaling;
    this.budget = budget;
    this.arithmetic = scaling.arithmetic();
    this.graph = arithmetic.graph();
  }

  Scaling scaling() {
    return scaling;
  }

  /// Whether the node is the factor, or a product in which it occurs.
  boolean hasFactor(int node, int factor) {
    return factors(node).contains(factor);
  }

  /// The product less one occurrence of the factor, which it must have.
  int without(int factor, int product) {
    if (product == factor) {
      return arithmetic.number(1);
    }
    int u = graph.left(product);
    int v = graph.right(product);
    return hasFactor(u, factor)
        ? arithmetic.multiply(without(factor, u), v)
        : arithmetic.multiply(u, without(factor, v));
  }

  /// The factor that most of the nodes have, the oldest in doubt; empty if no two have one.
  OptionalInt mostCommon(Set<Integer> nodes) {
    var counts = new TreeMap<Integer, Integer>();
    for (int node : nodes) {
      budget.spend(factors(node).size());
      factors(node).forEach(factor -> counts.merge(factor, 1, Integer::sum));
    }
    var most = OptionalInt.empty();
    int highest = 1;
    for (var entry : counts.entrySet()) {
      if (entry.getValue() > highest) {
        highest = entry.getValue();
        most = OptionalInt.of(entry.getKey());
      }
    }
    return most;
  }

  private Set<Integer> factors(int node) {
    var known = factors.get(node);
    if (known == null) {
      known = new TreeSet<>();
      if (graph.is(Op.MULTIPLY, node)) {
        known.addAll(factors(graph.left(node)));
        known.addAll(factors(graph.right(node)));
      } else if (scaling.isDependent(node)) {
        known.add(node);
      }
      factors.put(node, known);
    }
    return known;
  }
}
