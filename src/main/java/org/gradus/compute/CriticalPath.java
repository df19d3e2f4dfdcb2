package org.gradus.compute;

import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.gradus.expr.Function;

/// An order of the nodes in which what the results wait for longest begins first (list scheduling).
///
/// In a short program with functions that is what counts: the processor then works on slow
/// operations side by side, instead of waiting for the last of them alone.
final class CriticalPath {
  private static final int LONGEST_PROGRAM = 1_000;

  /// The cycles of a function that is called.
  private static final int CALL = 60;

  private final Graph graph;
  private final BitSet live;
  private final Uses uses;
  private final int[] missing;

  /// From the beginning of a node to the last result that waits for it, in cycles.
  private final int[] ways;

  /// When all operands of a node are there.
  private final int[] times;

  private final PriorityQueue<Integer> ready;
  private final PriorityQueue<Integer> later;
  private final int[] order;
  private int scheduled;
  private int now;

  private CriticalPath(Graph graph, BitSet live) {
    this.graph = graph;
    this.live = live;
    this.uses = new Uses(graph, live);
    this.missing = uses.operands();
    this.ways = new int[live.length()];
    this.times = new int[live.length()];
    this.order = new int[live.cardinality()];
    var inOrder = Comparator.<Integer>naturalOrder();
    this.ready =
        new PriorityQueue<>(
            Comparator.<Integer>comparingInt(node -> -ways[node]).thenComparing(inOrder));
    this.later =
        new PriorityQueue<>(
            Comparator.<Integer>comparingInt(node -> times[node]).thenComparing(inOrder));
  }

  /// Whether the order is worth its while.
  static boolean suits(Graph graph, BitSet live) {
    return live.cardinality() <= LONGEST_PROGRAM
        && live.stream().anyMatch(node -> graph.op(node) == Op.FUNCTION);
  }

  /// The live nodes, operands before those that use them.
  static int[] of(Graph graph, BitSet live) {
    var path = new CriticalPath(graph, live);
    path.measure();
    return path.run();
  }

  private void measure() {
    for (int node = live.length() - 1; node >= 0; node = live.previousSetBit(node - 1)) {
      for (int place = uses.first(node); place < uses.first(node + 1); place++) {
        ways[node] = Math.max(ways[node], ways[uses.user(place)]);
      }
      ways[node] += latency(node);
    }
  }

  private int[] run() {
    live.stream().filter(node -> graph.is(Op.CONSTANT, node)).forEach(this::schedule);
    live.stream()
        .filter(node -> missing[node] == 0 && !graph.is(Op.CONSTANT, node))
        .forEach(later::add);
    while (scheduled < order.length) {
      if (ready.isEmpty() && !later.isEmpty()) {
        now = Math.max(now, times[later.peek()]);
      }
      while (!later.isEmpty() && times[later.peek()] <= now) {
        ready.add(later.poll());
      }
      schedule(ready.poll());
    }
    return order;
  }

  private void schedule(int node) {
    order[scheduled++] = node;
    int end = now + latency(node);
    now += occupation(node);
    for (int place = uses.first(node); place < uses.first(node + 1); place++) {
      int user = uses.user(place);
      times[user] = Math.max(times[user], end);
      if (--missing[user] == 0) {
        later.add(user);
      }
    }
  }

  /// For how many cycles nothing else begins.
  private int occupation(int node) {
    boolean isCall = latency(node) == CALL;
    return isCall ? CALL - 1 : Math.min(graph.arity(node), 1);
  }

  /// About how many cycles pass until the result is there.
  private int latency(int node) {
    return switch (graph.op(node)) {
      case CONSTANT, INPUT -> 1;
      case ADD, SUBTRACT, MULTIPLY, NEGATE, STEP -> 4;
      case DIVIDE -> 14;
      case FUNCTION -> graph.is(Function.SQRT, node) ? 18 : CALL;
      case INTEGER_POWER, RATIONAL_POWER, POWER, POW, LOG1P, EXPM1 -> CALL;
    };
  }
}
