package org.gradus.notation;

import org.gradus.expr.Expr;

/// Measures a tree, and stops where it has more nodes than allowed.
final class TreeSize {
  private final int most;
  private int nodes;

  TreeSize(int most) {
    this.most = most;
  }

  int nodes() {
    return nodes;
  }

  /// The depth of the tree: 0 for a leaf.
  int depth(Expr e) {
    nodes++;
    int deepest = -1;
    if (nodes < most) {
      for (var operand : e.operands()) {
        deepest = Math.max(deepest, depth(operand));
      }
    }
    return deepest + 1;
  }
}
