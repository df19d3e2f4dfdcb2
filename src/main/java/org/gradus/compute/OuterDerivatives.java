package org.gradus.compute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.number.Rational;

/// A change times the derivative of an operation by its operands, with the rules of the function
/// table.
final class OuterDerivatives {
  private final Arithmetic arithmetic;
  private final Graph graph;
  private final Map<Function, List<Expr>> rules = new HashMap<>();

  OuterDerivatives(Arithmetic arithmetic) {
    this.arithmetic = arithmetic;
    this.graph = arithmetic.graph();
  }

  /// `change` times ∂f/∂u for a function f(u), or by the argument at the given place.
  int ofFunction(int node, int place, int change) {
    var function = graph.function(node);
    var rule =
        rules
            .computeIfAbsent(function, f -> f.derivatives(Template.arguments(f.arity())))
            .get(place);
    boolean isReciprocal = rule instanceof Expr.Quotient(var one, _) && one.equals(Expressions.ONE);
    if (isReciprocal && rule instanceof Expr.Quotient(_, var denominator)) {
      return arithmetic.divide(change, instantiate(denominator, node));
    }
    return arithmetic.multiply(change, instantiate(rule, node));
  }

  private int instantiate(Expr rule, int node) {
    return Template.instantiate(rule, arithmetic, graph.left(node), graph.right(node));
  }

  /// `change` · n uⁿ⁻¹.
  int ofIntegerPower(int node, int change) {
    int n = graph.right(node);
    if (n == 0) {
      return arithmetic.number(0);
    }
    int factor = arithmetic.multiply(arithmetic.number(n), change);
    var exponent = Rational.of((long) n - 1);
    return arithmetic.multiply(factor, arithmetic.power(graph.left(node), exponent));
  }

  /// `change` · c uᶜ⁻¹.
  int ofRationalPower(int node, int change) {
    var c = ((Literal.Exact) graph.literal(graph.right(node))).value();
    int factor = arithmetic.multiply(arithmetic.number(c), change);
    var exponent = c.minus(Rational.ONE);
    return arithmetic.multiply(factor, arithmetic.power(graph.left(node), exponent));
  }

  /// `change` · v uᵛ⁻¹, the derivative of uᵛ by u.
  int ofBase(int node, int change) {
    int v = graph.right(node);
    int less = arithmetic.subtract(v, arithmetic.number(1));
    int factor = arithmetic.multiply(v, arithmetic.power(graph.left(node), less));
    return arithmetic.multiply(change, factor);
  }

  /// `change` · uᵛ ln u, the derivative of uᵛ by v.
  int ofExponent(int node, int change) {
    int logarithm = arithmetic.call(Function.LN, graph.left(node));
    return arithmetic.multiply(change, arithmetic.multiply(node, logarithm));
  }
}
