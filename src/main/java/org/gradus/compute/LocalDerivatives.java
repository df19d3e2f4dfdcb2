package org.gradus.compute;

import java.util.HashMap;
import java.util.Map;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// The first and second derivatives of single operations by their operands.
///
/// Those of functions and powers are taken once in a graph of their own, where no rewriting can
/// hide an operand, and copied from there.
final class LocalDerivatives {
  private static final int WORK = 10_000;

  private final Scaling scaling;
  private final Arithmetic arithmetic;
  private final Graph graph;
  private final Map<Shape, Pattern> patterns = new HashMap<>();

  /// An operation without its operands; `exponent` is that of a power that has it as a number.
  private record Shape(int code, int exponent) {}

  /// The derivatives of an operation on the inputs u and v.
  private record Pattern(Graph graph, int operation, int[] derivatives) {}

  /// f_u, f_v, f_uu, f_uv and f_vv; those by a second operand are zero where there is none.
  record Partials(Scaled byU, Scaled byV, Scaled byUU, Scaled byUV, Scaled byVV) {}

  LocalDerivatives(Scaling scaling) {
    this.scaling = scaling;
    this.arithmetic = scaling.arithmetic();
    this.graph = arithmetic.graph();
  }

  Partials of(int node) {
    var zero = scaling.constant(0);
    var one = scaling.constant(1);
    var minusOne = scaling.constant(-1);
    int u = graph.left(node);
    int v = graph.right(node);
    return switch (graph.op(node)) {
      case CONSTANT, INPUT ->
          throw new IllegalArgumentException(graph.op(node) + " has no operands.");
      case ADD -> new Partials(one, one, zero, zero, zero);
      case SUBTRACT -> new Partials(one, minusOne, zero, zero, zero);
      case NEGATE -> new Partials(minusOne, zero, zero, zero, zero);
      case MULTIPLY -> new Partials(scaling.of(v), scaling.of(u), zero, one, zero);
      case DIVIDE -> ofQuotient(node, v);
      case INTEGER_POWER, RATIONAL_POWER, POWER, FUNCTION -> instantiate(node);
      case POW, STEP, LOG1P, EXPM1 -> throw Op.onlyInReducedGraphs(graph.op(node));
    };
  }

  /// With r = 1/v all derivatives of u/v take this one division.
  private Partials ofQuotient(int node, int v) {
    var minusOne = scaling.constant(-1);
    var reciprocal = scaling.of(arithmetic.divide(arithmetic.number(1), v));
    var byV = scaling.times(minusOne, scaling.times(scaling.of(node), reciprocal));
    var byUV = scaling.times(minusOne, scaling.times(reciprocal, reciprocal));
    var byVV = scaling.times(scaling.constant(-2), scaling.times(byV, reciprocal));
    return new Partials(reciprocal, byV, scaling.constant(0), byUV, byVV);
  }

  private Partials instantiate(int node) {
    var op = graph.op(node);
    boolean hasExponent = op == Op.INTEGER_POWER || op == Op.RATIONAL_POWER;
    var shape = new Shape(graph.code(node), hasExponent ? graph.right(node) : 0);
    var pattern = patterns.computeIfAbsent(shape, _ -> pattern(node));
    int right = graph.arity(node) > 1 ? graph.right(node) : graph.left(node);
    var copies =
        Reduction.substitute(
            pattern.graph,
            arithmetic,
            new int[] {graph.left(node), right},
            Map.of(pattern.operation, node),
            pattern.derivatives);
    return new Partials(
        scaling.of(copies[0]),
        scaling.of(copies[1]),
        scaling.of(copies[2]),
        scaling.of(copies[3]),
        scaling.of(copies[4]));
  }

  private Pattern pattern(int node) {
    var local = Arithmetic.faithful(new Graph(Budget.ofWork(WORK)));
    int u = local.graph().input(0);
    int v = local.graph().input(1);
    int operation =
        switch (graph.op(node)) {
          case INTEGER_POWER -> local.power(u, Rational.of(graph.right(node)));
          case RATIONAL_POWER ->
              local.power(u, ((Literal.Exact) graph.literal(graph.right(node))).value());
          case POWER -> local.power(u, v);
          case FUNCTION ->
              graph.arity(node) == 1
                  ? local.call(graph.function(node), u)
                  : local.call(graph.function(node), u, v);
          case CONSTANT, INPUT, ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, POW, STEP, LOG1P, EXPM1 ->
              throw new IllegalArgumentException("There is a rule for " + graph.op(node) + ".");
        };
    var first = derivatives(local, operation);
    var byU = derivatives(local, first[0]);
    var byV = derivatives(local, first[1]);
    int[] all = {first[0], first[1], byU[0], byU[1], byV[1]};
    return new Pattern(local.graph(), operation, all);
  }

  /// The derivatives of the node by u and v.
  private static int[] derivatives(Arithmetic local, int node) {
    var forward = new ForwardAccumulation(local);
    forward.want(node);
    var nodes = new int[2];
    for (int i = 0; i < nodes.length; i++) {
      forward.by(i);
      nodes[i] = forward.derivative(node);
    }
    return nodes;
  }
}
