package org.gradus.compute;

import java.util.Arrays;
import java.util.BitSet;
import org.gradus.number.Rational;

/// Adds the gradient of a node to the graph, from the node back to the inputs.
///
/// The adjoint of a node is the derivative of the result by that node. It is complete when all
/// nodes that use the node have been passed, which the order of the graph ensures (Griewank and
/// Walther, “Evaluating Derivatives”, 2nd ed., section 3.2).
final class ReverseAccumulation {
  private static final int NONE = -1;

  private final Arithmetic arithmetic;
  private final Graph graph;
  private final OuterDerivatives outer;
  private final int result;
  private final BitSet dependent;
  private final int[] adjoints;

  private ReverseAccumulation(Arithmetic arithmetic, int result, int inputs) {
    this.arithmetic = arithmetic;
    this.graph = arithmetic.graph();
    this.outer = new OuterDerivatives(arithmetic);
    this.result = result;
    this.dependent = dependentOn(inputs);
    this.adjoints = new int[result + 1];
    Arrays.fill(adjoints, NONE);
  }

  /// The nodes of the partial derivatives by the first inputs, in their order.
  static int[] gradient(Arithmetic arithmetic, int result, int inputs) {
    return new ReverseAccumulation(arithmetic, result, inputs).run(inputs);
  }

  private int[] run(int inputs) {
    adjoints[result] = arithmetic.number(1);
    for (int node = result; node >= 0; node--) {
      if (adjoints[node] != NONE && dependent.get(node)) {
        pass(node, adjoints[node]);
      }
    }
    var gradient = new int[inputs];
    for (int i = 0; i < inputs; i++) {
      int input = graph.input(i);
      boolean isUsed = input <= result && adjoints[input] != NONE;
      gradient[i] = isUsed ? adjoints[input] : arithmetic.number(0);
    }
    return gradient;
  }

  /// The nodes up to the result on whose way there is one of the first inputs.
  private BitSet dependentOn(int inputs) {
    var found = new BitSet(result + 1);
    for (int node = 0; node <= result; node++) {
      int arity = graph.arity(node);
      boolean depends =
          graph.is(Op.INPUT, node)
              ? graph.left(node) < inputs
              : (arity > 0 && found.get(graph.left(node)))
                  || (arity > 1 && found.get(graph.right(node)));
      found.set(node, depends);
    }
    return found;
  }

  private void pass(int node, int adjoint) {
    int u = graph.left(node);
    int v = graph.right(node);
    switch (graph.op(node)) {
      case CONSTANT, INPUT -> {}
      case ADD -> {
        contribute(u, adjoint);
        contribute(v, adjoint);
      }
      case SUBTRACT -> {
        contribute(u, adjoint);
        contribute(v, arithmetic.negate(adjoint));
      }
      case NEGATE -> contribute(u, arithmetic.negate(adjoint));
      case MULTIPLY -> passProduct(u, v, adjoint);
      case DIVIDE -> passQuotient(node, adjoint);
      case INTEGER_POWER -> contribute(u, outer.ofIntegerPower(node, adjoint));
      case RATIONAL_POWER -> contribute(u, outer.ofRationalPower(node, adjoint));
      case POWER -> passPower(node, adjoint);
      case FUNCTION -> passFunction(node, adjoint);
      case POW, STEP, LOG1P, EXPM1 -> throw Op.onlyInReducedGraphs(graph.op(node));
    }
  }

  private void passProduct(int u, int v, int adjoint) {
    if (u == v) {
      contribute(u, arithmetic.multiply(arithmetic.multiply(arithmetic.number(2), adjoint), u));
      return;
    }
    if (dependent.get(u)) {
      contribute(u, arithmetic.multiply(adjoint, v));
    }
    if (dependent.get(v)) {
      contribute(v, arithmetic.multiply(adjoint, u));
    }
  }

  /// For q = u/v the adjoints are q̄/v and −q·(q̄/v), and −q̄·q² where u is 1.
  private void passQuotient(int node, int adjoint) {
    int u = graph.left(node);
    int v = graph.right(node);
    if (arithmetic.isOne(u)) {
      int square = arithmetic.power(node, Rational.TWO);
      contribute(v, arithmetic.negate(arithmetic.multiply(adjoint, square)));
      return;
    }
    int share = arithmetic.divide(adjoint, v);
    if (dependent.get(u)) {
      contribute(u, share);
    }
    if (dependent.get(v)) {
      contribute(v, arithmetic.negate(arithmetic.multiply(share, node)));
    }
  }

  private void passPower(int node, int adjoint) {
    if (dependent.get(graph.left(node))) {
      contribute(graph.left(node), outer.ofBase(node, adjoint));
    }
    if (dependent.get(graph.right(node))) {
      contribute(graph.right(node), outer.ofExponent(node, adjoint));
    }
  }

  private void passFunction(int node, int adjoint) {
    if (dependent.get(graph.left(node))) {
      contribute(graph.left(node), outer.ofFunction(node, 0, adjoint));
    }
    if (graph.arity(node) == 2 && dependent.get(graph.right(node))) {
      contribute(graph.right(node), outer.ofFunction(node, 1, adjoint));
    }
  }

  private void contribute(int node, int adjoint) {
    if (dependent.get(node) && !arithmetic.isZero(adjoint)) {
      adjoints[node] = adjoints[node] == NONE ? adjoint : arithmetic.add(adjoints[node], adjoint);
    }
  }
}
