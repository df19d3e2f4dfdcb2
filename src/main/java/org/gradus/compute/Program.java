package org.gradus.compute;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.gradus.expr.Function;

/// Operations in the order in which they run: what the interpreter, the compiler and the enclosures
/// work on.
///
/// Step k applies an operation to the results of earlier steps. One step gives the value; others
/// are stored, those with an offset below the number of inputs in the gradient, the rest in the
/// Hessian, row by row. Two programs are equal when they do the same.
final class Program {
  private final int inputs;
  private final int[] codes;
  private final int[] lefts;
  private final int[] rights;
  private final Literal[] literals;
  private final int result;
  private final int[] stored;
  private final int[] offsets;

  private Program(Graph graph, int inputs, int[] order, int result, int[] stored, int[] offsets) {
    this.inputs = inputs;
    int size = order.length;
    this.codes = new int[size];
    this.lefts = new int[size];
    this.rights = new int[size];
    this.literals = new Literal[size];
    this.offsets = offsets;
    var steps = new int[graph.size()];
    for (int step = 0; step < size; step++) {
      steps[order[step]] = step;
      copy(graph, order[step], step, steps);
    }
    this.result = steps[result];
    this.stored = Arrays.stream(stored).map(node -> steps[node]).toArray();
  }

  /// The program for a value alone, in the order of the graph.
  static Program of(Graph graph, int inputs, int result) {
    return of(graph, inputs, result, new int[0], new int[0]);
  }

  /// The program for a value and for nodes that are stored at offsets, in the order of the graph.
  static Program of(Graph graph, int inputs, int result, int[] stored, int[] offsets) {
    var order = Liveness.of(graph, roots(result, stored)).stream().toArray();
    return new Program(graph, inputs, order, result, stored, offsets);
  }

  /// The same with the steps in an order in which processors run them fast.
  static Program scheduled(
      Graph graph, int inputs, int result, int[] stored, int[] offsets, Order order) {
    var live = Liveness.of(graph, roots(result, stored));
    return new Program(graph, inputs, order.of(graph, live), result, stored, offsets);
  }

  private Program(Program other, int[] order) {
    int size = order.length;
    this.inputs = other.inputs;
    this.codes = new int[size];
    this.lefts = new int[size];
    this.rights = new int[size];
    this.literals = new Literal[size];
    this.offsets = other.offsets;
    var places = new int[size];
    for (int place = 0; place < size; place++) {
      int step = order[place];
      int arity = other.arity(step);
      places[step] = place;
      codes[place] = other.codes[step];
      literals[place] = other.literals[step];
      lefts[place] = arity > 0 ? places[other.lefts[step]] : other.lefts[step];
      rights[place] = arity > 1 ? places[other.rights[step]] : other.rights[step];
    }
    this.result = places[other.result];
    this.stored = Arrays.stream(other.stored).map(step -> places[step]).toArray();
  }

  /// The same with all its steps in an order in which operands still come first.
  Program inOrder(int[] order) {
    return new Program(this, order);
  }

  private static int[] roots(int result, int[] stored) {
    var roots = Arrays.copyOf(stored, stored.length + 1);
    roots[stored.length] = result;
    return roots;
  }

  private void copy(Graph graph, int node, int step, int[] steps) {
    int arity = graph.arity(node);
    codes[step] = graph.code(node);
    lefts[step] = arity > 0 ? steps[graph.left(node)] : graph.left(node);
    rights[step] = arity > 1 ? steps[graph.right(node)] : graph.right(node);
    switch (graph.op(node)) {
      case CONSTANT -> literals[step] = graph.literalOf(node);
      case RATIONAL_POWER -> literals[step] = graph.literal(graph.right(node));
      case INPUT,
          ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          NEGATE,
          INTEGER_POWER,
          POWER,
          POW,
          STEP,
          LOG1P,
          EXPM1,
          FUNCTION -> {}
    }
    if (arity == 0 && literals[step] != null) {
      lefts[step] = 0;
    }
    if (graph.is(Op.RATIONAL_POWER, node)) {
      rights[step] = 0;
    }
  }

  /// How many coordinates the point has.
  int inputs() {
    return inputs;
  }

  int size() {
    return codes.length;
  }

  int code(int step) {
    return codes[step];
  }

  Op op(int step) {
    return Op.of(codes[step]);
  }

  int arity(int step) {
    return Op.arity(codes[step]);
  }

  /// Does something with each step whose result this step takes.
  void eachOperand(int step, IntConsumer action) {
    int arity = arity(step);
    if (arity > 0) {
      action.accept(lefts[step]);
    }
    if (arity > 1) {
      action.accept(rights[step]);
    }
  }

  /// How often the result of each step is taken by others.
  int[] uses() {
    var uses = new int[size()];
    for (int step = 0; step < size(); step++) {
      eachOperand(step, operand -> uses[operand]++);
    }
    return uses;
  }

  int left(int step) {
    return lefts[step];
  }

  int right(int step) {
    return rights[step];
  }

  /// The number of a constant step, or the exponent of a rational power.
  Literal literal(int step) {
    return literals[step];
  }

  /// Whether the step is ln(1 + e^(−|u|)), whose power lies between 0 and 1.
  boolean isLogarithmOfOnePlusFraction(int step) {
    return op(step) == Op.LOG1P
        && is(Function.EXP, left(step))
        && op(left(left(step))) == Op.NEGATE
        && is(Function.ABS, left(left(left(step))));
  }

  private boolean is(Function function, int step) {
    return codes[step] == Op.code(function);
  }

  int result() {
    return result;
  }

  int storedCount() {
    return stored.length;
  }

  /// The step whose result is stored k-th.
  int stored(int k) {
    return stored[k];
  }

  int offset(int k) {
    return offsets[k];
  }

  /// For each step the offsets at which its result is stored.
  int[][] offsets() {
    var counts = new int[size()];
    Arrays.stream(stored).forEach(step -> counts[step]++);
    var byStep = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
    for (int k = stored.length - 1; k >= 0; k--) {
      byStep[stored[k]][--counts[stored[k]]] = offsets[k];
    }
    return byStep;
  }

  /// The number of steps that are numbers.
  int constants() {
    return (int) IntStream.range(0, size()).filter(step -> op(step) == Op.CONSTANT).count();
  }

  /// The number of steps that do arithmetic.
  int operations() {
    int count = 0;
    for (int step = 0; step < codes.length; step++) {
      count += arity(step) > 0 ? 1 : 0;
    }
    return count;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Program that
        && inputs == that.inputs
        && result == that.result
        && Arrays.equals(codes, that.codes)
        && Arrays.equals(lefts, that.lefts)
        && Arrays.equals(rights, that.rights)
        && Arrays.equals(literals, that.literals)
        && Arrays.equals(stored, that.stored)
        && Arrays.equals(offsets, that.offsets);
  }

  @Override
  public int hashCode() {
    int hash = 31 * Arrays.hashCode(codes) + Arrays.hashCode(lefts);
    return 31 * hash + Arrays.hashCode(rights) + Arrays.hashCode(literals);
  }
}
