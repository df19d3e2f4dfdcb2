package org.gradus.compute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradus.number.Budget;

/// Gradient and Hessian by elimination of the nodes between the inputs and the value.
///
/// To begin with, an *arc* is the derivative of a node by an operand, and a *bend* the second
/// derivative of the value by two operands of one operation, all other nodes held fast. Eliminating
/// a node replaces its arcs and bends by those of its operands, until only the value's arcs to the
/// inputs are left, the gradient, and bends of inputs, the Hessian. In the order of the graph,
/// backwards, this is edge pushing (Gower and Mello 2012); here the next node is one that takes the
/// fewest multiplications (Markowitz's rule; Griewank and Walther, “Evaluating Derivatives”, 2nd
/// ed., section 10.2).
final class Elimination {
  private final Graph graph;
  private final Scaling scaling;
  private final Budget budget;
  private final Products products;
  private final LocalDerivatives local;
  private final int value;
  private final Map<Integer, Map<Integer, Accumulator>> arcs = new TreeMap<>();
  private final Map<Integer, TreeSet<Integer>> users = new TreeMap<>();
  private final Map<Integer, Map<Integer, Accumulator>> bends = new HashMap<>();
  private final Map<Integer, Accumulator> adjoints = new TreeMap<>();

  /// Eliminates everything between the inputs and the value.
  ///
  /// @param budget of which every term of a second derivative spends one, and every factor of a
  ///   term of a sum
  /// @throws Budget.Exhausted if that does not suffice
  Elimination(Arithmetic arithmetic, int value, Budget budget) {
    this.graph = arithmetic.graph();
    this.scaling = new Scaling(arithmetic);
    this.budget = budget;
    this.products = new Products(scaling, budget);
    this.local = new LocalDerivatives(scaling);
    this.value = value;
    differentiate();
    eliminate();
  }

  /// The derivative of the value by an input.
  int first(int position) {
    return node(arcs.getOrDefault(value, Map.of()), graph.input(position));
  }

  /// The second derivative of the value by two inputs.
  int second(int i, int j) {
    return node(bends.getOrDefault(graph.input(i), Map.of()), graph.input(j));
  }

  private int node(Map<Integer, Accumulator> sums, int operand) {
    return scaling.node(sums.getOrDefault(operand, new Accumulator(products)).total());
  }

  /// Arcs, adjoints and bends of all operations, from the value back to the inputs.
  private void differentiate() {
    adjoint(value).add(scaling.constant(1));
    var live = Liveness.of(graph, value);
    for (int node = value; node >= 0; node = live.previousSetBit(node - 1)) {
      boolean isReached = adjoints.containsKey(node) && !adjoints.get(node).isZero();
      if (isReached && graph.arity(node) > 0) {
        differentiate(node, adjoints.get(node).total());
      }
    }
  }

  private void differentiate(int node, Scaled adjoint) {
    var partials = local.of(node);
    int u = graph.left(node);
    int v = graph.arity(node) > 1 ? graph.right(node) : u;
    arc(node, u, partials.byU());
    arc(node, v, partials.byV());
    arcs.getOrDefault(node, Map.of())
        .forEach((operand, arc) -> adjoint(operand).add(scaling.times(adjoint, arc.total())));
    bend(u, u, scaling.times(adjoint, partials.byUU()));
    bend(v, v, scaling.times(adjoint, partials.byVV()));
    var mixed = scaling.times(adjoint, partials.byUV());
    bend(u, v, u == v ? scaling.times(scaling.constant(2), mixed) : mixed);
  }

  private Accumulator adjoint(int node) {
    return adjoints.computeIfAbsent(node, _ -> new Accumulator(products));
  }

  private void arc(int node, int operand, Scaled derivative) {
    if (scaling.isDependent(operand) && !scaling.isZero(derivative)) {
      arcs.computeIfAbsent(node, _ -> new TreeMap<>())
          .computeIfAbsent(operand, _ -> new Accumulator(products))
          .add(derivative);
      users.computeIfAbsent(operand, _ -> new TreeSet<>()).add(node);
    }
  }

  /// Adds to the second derivative by u and v.
  private void bend(int u, int v, Scaled term) {
    if (scaling.isZero(term) || !scaling.isDependent(u) || !scaling.isDependent(v)) {
      return;
    }
    budget.spend(1);
    var sum =
        bends
            .computeIfAbsent(u, _ -> new HashMap<>())
            .computeIfAbsent(v, _ -> new Accumulator(products));
    bends.computeIfAbsent(v, _ -> new HashMap<>()).put(u, sum);
    sum.add(term);
  }

  private void eliminate() {
    var left = new TreeSet<>(arcs.keySet());
    left.remove(value);
    while (!left.isEmpty()) {
      int node = cheapest(left);
      left.remove(node);
      eliminate(node);
    }
  }

  private int cheapest(TreeSet<Integer> nodes) {
    int best = nodes.last();
    long lowest = Long.MAX_VALUE;
    for (int node : nodes.descendingSet()) {
      long cost = cost(node);
      if (cost < lowest) {
        lowest = cost;
        best = node;
      }
    }
    return best;
  }

  /// How many products arise when the node is eliminated.
  private long cost(int node) {
    long operands = arcs.get(node).size();
    var pairs = bends.getOrDefault(node, Map.of());
    boolean isCurved = pairs.containsKey(node);
    long others = users.getOrDefault(node, new TreeSet<>()).size() + pairs.size();
    return isCurved ? (others - 1) * operands + operands * (operands + 3) / 2 : others * operands;
  }

  private void eliminate(int node) {
    var operands = arcs.remove(node);
    var bent = bends.getOrDefault(node, Map.of());
    bends.remove(node);
    for (var other : bent.entrySet()) {
      if (other.getKey() != node) {
        bends.get(other.getKey()).remove(node);
        replaceBend(other.getKey(), other.getValue().total(), operands);
      }
    }
    if (bent.containsKey(node)) {
      spread(bent.get(node).total(), operands);
    }
    for (int user : users.getOrDefault(node, new TreeSet<>())) {
      var through = arcs.get(user).remove(node).total();
      operands.forEach((operand, arc) -> arc(user, operand, scaling.times(through, arc.total())));
    }
    operands.keySet().forEach(operand -> users.get(operand).remove(node));
  }

  /// ∂²/∂v∂t becomes ∂²/∂u∂t · ∂v/∂u for the operands u of v, twice that for u = t.
  private void replaceBend(int other, Scaled bend, Map<Integer, Accumulator> operands) {
    operands.forEach((operand, arc) -> {
      var term = scaling.times(bend, arc.total());
      boolean isOther = operand == other;
      bend(operand, other, isOther ? scaling.times(scaling.constant(2), term) : term);
    });
  }

  /// ∂²/∂v² becomes ∂²/∂u∂w · ∂v/∂u · ∂v/∂w for all pairs of operands u and w of v.
  private void spread(Scaled bend, Map<Integer, Accumulator> operands) {
    List<Map.Entry<Integer, Accumulator>> all = new ArrayList<>(operands.entrySet());
    for (int i = 0; i < all.size(); i++) {
      var arc = all.get(i).getValue().total();
      int u = all.get(i).getKey();
      bend(u, u, scaling.timesSquare(bend, arc));
      var product = scaling.times(bend, arc);
      for (var second : all.subList(i + 1, all.size())) {
        bend(u, second.getKey(), scaling.times(product, second.getValue().total()));
      }
    }
  }
}
