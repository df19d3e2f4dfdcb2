package org.gradus.compute;

import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;

/// Forms from the function table, written in two placeholders and put into a graph with nodes in
/// their place.
final class Template {
  private static final Symbol U = Symbol.of("u");
  private static final Symbol V = Symbol.of("v");
  static final Expr FIRST = Expressions.variable(U);
  static final Expr SECOND = Expressions.variable(V);

  private Template() {}

  /// The placeholders that a function with this many arguments is applied to.
  static List<Expr> arguments(int arity) {
    return arity == 1 ? List.of(FIRST) : List.of(FIRST, SECOND);
  }

  /// The node of the form, with the first node for `u` and the second for `v`.
  static int instantiate(Expr form, Arithmetic arithmetic, int... nodes) {
    return new Lowering(arithmetic, symbol -> symbol.equals(U) ? nodes[0] : nodes[1]).lower(form);
  }
}
