package org.gradus.compute;

import java.util.BitSet;

/// Products whose constant factors are kept apart, so that equal terms meet whatever their factors.
final class Scaling {
  private final Arithmetic arithmetic;
  private final Graph graph;
  private final BitSet dependent = new BitSet();
  private final int one;
  private int known;

  Scaling(Arithmetic arithmetic) {
    this.arithmetic = arithmetic;
    this.graph = arithmetic.graph();
    this.one = arithmetic.number(1);
  }

  Arithmetic arithmetic() {
    return arithmetic;
  }

  /// Whether an input is among what the node is computed from.
  boolean isDependent(int node) {
    while (known < graph.size()) {
      int arity = graph.arity(known);
      boolean depends =
          graph.is(Op.INPUT, known)
              || (arity > 0 && dependent.get(graph.left(known)))
              || (arity > 1 && dependent.get(graph.right(known)));
      dependent.set(known++, depends);
    }
    return dependent.get(node);
  }

  Scaled constant(long value) {
    return new Scaled(arithmetic.number(value), one);
  }

  boolean isConstant(Scaled u) {
    return u.node() == one;
  }

  boolean isZero(Scaled u) {
    return arithmetic.isZero(u.factor()) || arithmetic.isZero(u.node());
  }

  /// The node with its constant factors apart.
  Scaled of(int node) {
    if (!isDependent(node)) {
      return new Scaled(node, one);
    }
    if (graph.is(Op.NEGATE, node)) {
      return timesConstant(arithmetic.number(-1), of(graph.left(node)));
    }
    if (!graph.is(Op.MULTIPLY, node)) {
      return new Scaled(one, node);
    }
    int u = graph.left(node);
    int v = graph.right(node);
    if (isDependent(u) && isDependent(v)) {
      return new Scaled(one, node);
    }
    return isDependent(u) ? timesConstant(v, of(u)) : timesConstant(u, of(v));
  }

  /// The product with a node that does not depend on the inputs.
  Scaled timesConstant(int factor, Scaled u) {
    return new Scaled(arithmetic.multiply(factor, u.factor()), u.node());
  }

  Scaled times(Scaled u, Scaled v) {
    int factor = arithmetic.multiply(u.factor(), v.factor());
    return timesConstant(factor, of(arithmetic.multiply(u.node(), v.node())));
  }

  /// u·v², with the square that is there, if it is.
  Scaled timesSquare(Scaled u, Scaled v) {
    boolean isThere = graph.contains(Op.MULTIPLY, v.node(), v.node());
    return isThere || isConstant(u) ? times(u, times(v, v)) : times(times(u, v), v);
  }

  int node(Scaled u) {
    return arithmetic.multiply(u.factor(), u.node());
  }
}
