package org.gradus.algebra;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import org.gradus.expr.Expr;

/// How many nodes an expression has, shared ones counted once, and how deep they are nested.
///
/// Found without recursion, so that any expression can be asked.
record Tallness(long nodes, int depth) {

  private record Level(Expr expr, int depth) {}

  /// Counts up to a bound and then stops.
  static Tallness of(Expr e, long mostNodes) {
    var seen = Collections.<Expr>newSetFromMap(new IdentityHashMap<>());
    var open = new ArrayDeque<Level>();
    open.push(new Level(e, 1));
    int depth = 0;
    while (!open.isEmpty() && seen.size() <= mostNodes) {
      var next = open.pop();
      depth = Math.max(depth, next.depth());
      if (seen.add(next.expr())) {
        for (var operand : next.expr().operands()) {
          open.push(new Level(operand, next.depth() + 1));
        }
      }
    }
    return new Tallness(seen.size(), depth);
  }
}
