package org.gradus.compute;

import java.util.Arrays;
import org.gradus.number.Rational;

/// Adds derivatives of nodes by one input to the graph, from the input on.
///
/// Applied to the nodes of a gradient it gives a row of the Hessian: forward over reverse. Nodes
/// that do not depend on the input, and second derivatives that are structurally zero, cost
/// nothing.
final class ForwardAccumulation {
  private static final int NONE = -1;

  private final Arithmetic arithmetic;
  private final Graph graph;
  private final OuterDerivatives outer;
  private final int size;
  private final boolean[] wanted;
  private final int[] tangents;

  /// Derivatives of nodes that are in the graph now.
  ForwardAccumulation(Arithmetic arithmetic) {
    this.arithmetic = arithmetic;
    this.graph = arithmetic.graph();
    this.outer = new OuterDerivatives(arithmetic);
    this.size = graph.size();
    this.wanted = new boolean[size];
    this.tangents = new int[size];
  }

  /// Says that derivatives of this node will be asked for.
  void want(int node) {
    if (wanted[node]) {
      return;
    }
    wanted[node] = true;
    for (int at = node; at >= 0; at--) {
      if (wanted[at]) {
        int arity = graph.arity(at);
        markIf(arity > 0, graph.left(at));
        markIf(arity > 1, graph.right(at));
      }
    }
  }

  private void markIf(boolean isOperand, int node) {
    if (isOperand) {
      wanted[node] = true;
    }
  }

  /// Takes the derivatives of everything that is wanted by the input at this position.
  void by(int position) {
    Arrays.fill(tangents, NONE);
    int input = graph.input(position);
    if (input >= size) {
      return;
    }
    tangents[input] = arithmetic.number(1);
    for (int node = input + 1; node < size; node++) {
      if (wanted[node]) {
        tangents[node] = tangent(node);
      }
    }
  }

  /// The derivative of the node by the last input; 0 as a node where it is structurally zero.
  int derivative(int node) {
    return tangents[node] == NONE ? arithmetic.number(0) : tangents[node];
  }

  private int tangent(int node) {
    int arity = graph.arity(node);
    int u = arity > 0 ? tangents[graph.left(node)] : NONE;
    int v = arity > 1 ? tangents[graph.right(node)] : NONE;
    if (u == NONE && v == NONE) {
      return NONE;
    }
    int tangent =
        switch (graph.op(node)) {
          case CONSTANT, INPUT -> NONE;
          case ADD -> sum(u, v);
          case SUBTRACT -> difference(u, v);
          case NEGATE -> arithmetic.negate(u);
          case MULTIPLY -> ofProduct(node, u, v);
          case DIVIDE -> ofQuotient(node, u, v);
          case INTEGER_POWER -> outer.ofIntegerPower(node, u);
          case RATIONAL_POWER -> outer.ofRationalPower(node, u);
          case POWER ->
              sum(
                  u == NONE ? NONE : outer.ofBase(node, u),
                  v == NONE ? NONE : outer.ofExponent(node, v));
          case FUNCTION ->
              sum(
                  u == NONE ? NONE : outer.ofFunction(node, 0, u),
                  v == NONE ? NONE : outer.ofFunction(node, 1, v));
          case POW, STEP, LOG1P, EXPM1 -> throw Op.onlyInReducedGraphs(graph.op(node));
        };
    return tangent != NONE && arithmetic.isZero(tangent) ? NONE : tangent;
  }

  private int sum(int u, int v) {
    if (u == NONE || v == NONE) {
      return u == NONE ? v : u;
    }
    return arithmetic.add(u, v);
  }

  private int difference(int u, int v) {
    return v == NONE ? u : sum(u, arithmetic.negate(v));
  }

  private int ofProduct(int node, int u, int v) {
    int left = graph.left(node);
    int right = graph.right(node);
    if (left == right) {
      return arithmetic.multiply(arithmetic.multiply(arithmetic.number(2), left), u);
    }
    return sum(
        u == NONE ? NONE : arithmetic.multiply(u, right),
        v == NONE ? NONE : arithmetic.multiply(left, v));
  }

  /// (u̇ − q·v̇)/v for q = u/v.
  private int ofQuotient(int node, int u, int v) {
    int right = graph.right(node);
    if (arithmetic.isOne(graph.left(node))) {
      int square = arithmetic.power(node, Rational.TWO);
      return arithmetic.negate(arithmetic.multiply(v, square));
    }
    int correction = v == NONE ? NONE : arithmetic.multiply(node, v);
    return arithmetic.divide(difference(u, correction), right);
  }
}
