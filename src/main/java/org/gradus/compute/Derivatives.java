package org.gradus.compute;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// A function in a faithful graph, with its gradient and its Hessian as soon as they are asked for.
final class Derivatives {
  private static final int FEW_INPUTS = 4;

  /// Elimination looks at all nodes for each, and takes some seconds for millions of operations.
  private static final int LARGEST_ELIMINATION = 2_000;

  private static final int LARGEST_ELIMINATED_HESSIAN = 2_000_000;

  /// Deep nests, from which elimination makes long sums of long products, take much more work than
  /// this and gain little.
  private static final int WORK_PER_OPERATION = 4;

  private static final int LEAST_WORK = 1_000;

  /// Of ten operations that accumulation takes, elimination must save one to be worth its while.
  private static final double LARGEST_SHARE = 0.9;

  private final int inputs;
  private final Graph graph;
  private final Arithmetic arithmetic;
  private final int value;
  private final Map<Integer, Lowering.Origin> origins;
  private int[] gradient;
  private Entries hessian;

  /// Nodes with the offsets, row by row, at which they stand in the Hessian; every other entry is
  /// zero.
  record Entries(int[] nodes, int[] offsets) {}

  /// The variables become the inputs, in their order.
  ///
  /// @throws NotNumeric if the expression has other symbols
  Derivatives(Expr f, List<Symbol> variables, Budget budget) {
    this.inputs = variables.size();
    this.graph = new Graph(budget);
    this.arithmetic = Arithmetic.faithful(graph);
    var lowering = new Lowering(arithmetic, inputNodes(graph, variables));
    this.value = lowering.lower(f);
    this.origins = lowering.origins();
  }

  private static ToIntFunction<Symbol> inputNodes(Graph graph, List<Symbol> variables) {
    var positions = new HashMap<Symbol, Integer>();
    variables.forEach(symbol -> positions.putIfAbsent(symbol, positions.size()));
    return symbol -> {
      var position = positions.get(symbol);
      if (position == null) {
        throw new NotNumeric("There is no value for '" + symbol + "'.");
      }
      return graph.input(position);
    };
  }

  int inputs() {
    return inputs;
  }

  Graph graph() {
    return graph;
  }

  int value() {
    return value;
  }

  /// Where nodes come from that may be undefined.
  Map<Integer, Lowering.Origin> origins() {
    return origins;
  }

  /// The nodes of the partial derivatives.
  ///
  /// They come from the reverse sweep or, where it takes fewer operations, from forward ones; with
  /// one variable it never takes more, and its multiplications need not wait for the value.
  synchronized int[] gradient() {
    if (gradient == null) {
      var reverse = ReverseAccumulation.gradient(arithmetic, value, inputs);
      gradient = inputs <= FEW_INPUTS ? cheaper(forwardGradient(), reverse) : reverse;
    }
    return gradient;
  }

  private int[] forwardGradient() {
    var forward = new ForwardAccumulation(arithmetic);
    forward.want(value);
    var nodes = new int[inputs];
    for (int i = 0; i < inputs; i++) {
      forward.by(i);
      nodes[i] = forward.derivative(value);
    }
    return nodes;
  }

  /// Those of the nodes that take fewer operations together with the value; the first in doubt.
  private int[] cheaper(int[] first, int[] second) {
    var noOffsets = new int[inputs];
    int operationsOfFirst = reduced(first, noOffsets, Order.ROWS).operations();
    return operationsOfFirst <= reduced(second, noOffsets, Order.ROWS).operations()
        ? first
        : second;
  }

  /// The program in double arithmetic for the value and for nodes that are stored at offsets.
  synchronized Program reduced(int[] stored, int[] offsets, Order order) {
    var target = new Graph(graph.budget());
    var nodes = Arrays.copyOf(stored, stored.length + 1);
    nodes[stored.length] = value;
    var images = Reduction.reduce(graph, target, nodes);
    int result = images[stored.length];
    var storedImages = Arrays.copyOf(images, stored.length);
    return Program.scheduled(target, inputs, result, storedImages, offsets, order);
  }

  /// The second derivatives that are not structurally zero.
  synchronized Entries hessian() {
    if (hessian == null) {
      hessian = lowerTriangle(gradient());
    }
    return hessian;
  }

  private Entries lowerTriangle(int[] rows) {
    var forward = new ForwardAccumulation(arithmetic);
    var entries = new EntryList(inputs);
    for (int i = 0; i < inputs; i++) {
      forward.want(rows[i]);
      forward.by(i);
      for (int j = 0; j <= i; j++) {
        entries.addSymmetric(i, j, forward.derivative(rows[j]), arithmetic);
      }
    }
    return entries.toEntries();
  }

  /// The program in double arithmetic for the value, the gradient and the Hessian.
  ///
  /// The derivatives are the same as elsewhere or, where it takes clearly fewer operations, come
  /// from elimination.
  synchronized Program hessianProgram() {
    var accumulated = program(gradient(), hessian());
    boolean isShort =
        value <= LARGEST_ELIMINATION && accumulated.operations() <= LARGEST_ELIMINATED_HESSIAN;
    if (inputs == 1 || !isShort) {
      return accumulated;
    }
    return eliminated(accumulated.operations())
        .filter(it -> it.operations() <= LARGEST_SHARE * accumulated.operations())
        .orElse(accumulated);
  }

  /// Empty where it takes much more work than operations.
  private Optional<Program> eliminated(int operations) {
    var work = Budget.ofWork(LEAST_WORK + (long) WORK_PER_OPERATION * operations);
    try {
      return Optional.of(program(new Elimination(arithmetic, value, work)));
    } catch (Budget.Exhausted _) {
      return Optional.empty();
    }
  }

  private Program program(Elimination elimination) {
    var entries = new EntryList(inputs);
    var rows = new int[inputs];
    for (int i = 0; i < inputs; i++) {
      rows[i] = elimination.first(i);
      for (int j = 0; j <= i; j++) {
        entries.addSymmetric(i, j, elimination.second(i, j), arithmetic);
      }
    }
    return program(rows, entries.toEntries());
  }

  private Program program(int[] rows, Entries entries) {
    int count = entries.nodes().length;
    var nodes = Arrays.copyOf(rows, inputs + count);
    var offsets = new int[inputs + count];
    Arrays.setAll(offsets, k -> k < inputs ? k : inputs + entries.offsets()[k - inputs]);
    System.arraycopy(entries.nodes(), 0, nodes, inputs, count);
    return reduced(nodes, offsets, Order.POINT);
  }

  /// Grows as entries are found.
  private static final class EntryList {
    private final int dimension;
    private int[] nodes = new int[16];
    private int[] offsets = new int[16];
    private int size;

    EntryList(int dimension) {
      this.dimension = dimension;
    }

    void addSymmetric(int i, int j, int node, Arithmetic arithmetic) {
      if (arithmetic.isZero(node)) {
        return;
      }
      add(i * dimension + j, node);
      if (i != j) {
        add(j * dimension + i, node);
      }
    }

    private void add(int offset, int node) {
      if (size == nodes.length) {
        nodes = Arrays.copyOf(nodes, 2 * size);
        offsets = Arrays.copyOf(offsets, 2 * size);
      }
      nodes[size] = node;
      offsets[size++] = offset;
    }

    Entries toEntries() {
      return new Entries(Arrays.copyOf(nodes, size), Arrays.copyOf(offsets, size));
    }
  }
}
