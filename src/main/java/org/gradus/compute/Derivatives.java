package org.gradus.compute;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// A function in a faithful graph, with its gradient and its Hessian as soon as they are asked for.
final class Derivatives {
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
  synchronized int[] gradient() {
    if (gradient == null) {
      gradient = ReverseAccumulation.gradient(arithmetic, value, inputs);
    }
    return gradient;
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
        int node = forward.derivative(rows[j]);
        if (!arithmetic.isZero(node)) {
          entries.addSymmetric(i, j, node);
        }
      }
    }
    return entries.toEntries();
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

    void addSymmetric(int i, int j, int node) {
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
