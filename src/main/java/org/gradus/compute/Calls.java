package org.gradus.compute;

import java.util.Optional;
import org.gradus.expr.Function;
import org.gradus.expr.Parity;

/// Applies functions to nodes: signs leave odd and even functions, forms that overflow become
/// stable ones, and in a reduced graph functions take the form in which they are computed.
final class Calls {
  private final Arithmetic arithmetic;
  private final Graph graph;
  private final boolean reduced;
  private final Optional<StableForms> stable;

  Calls(Arithmetic arithmetic, Graph graph, boolean reduced, Optional<StableForms> stable) {
    this.arithmetic = arithmetic;
    this.graph = graph;
    this.reduced = reduced;
    this.stable = stable;
  }

  /// The function of the nodes.
  int call(Function function, int... arguments) {
    if (function.arity() == 2) {
      return fold(function, arguments)
          .or(() -> step(function, arguments[0], arguments[1]))
          .orElseGet(() -> node(function, arguments));
    }
    int u = arguments[0];
    if (function.parity() != Parity.NEITHER && isVisiblyNegative(u)) {
      int positive = call(function, arithmetic.negate(u));
      return function.parity() == Parity.ODD ? arithmetic.negate(positive) : positive;
    }
    return fold(function, arguments)
        .or(() -> stable.flatMap(forms -> forms.call(function, u)))
        .or(() -> reduced ? computed(function, u) : Optional.empty())
        .orElseGet(() -> node(function, arguments));
  }

  /// max(e⁻ˡᵘˡ, sgn u), the numerator of the logistic function, is 1 for u ≥ 0 and else the power.
  private Optional<Integer> step(Function function, int t, int v) {
    boolean isNegated = graph.is(Op.NEGATE, v);
    int sign = isNegated ? graph.left(v) : v;
    if (!reduced || function != Function.MAX || !graph.is(Function.SIGN, sign)) {
      return Optional.empty();
    }
    int u = graph.left(sign);
    int power = call(Function.EXP, arithmetic.negate(call(Function.ABS, u)));
    return t == power
        ? Optional.of(graph.node(Op.STEP, isNegated ? arithmetic.negate(u) : u, t))
        : Optional.empty();
  }

  private int node(Function function, int... arguments) {
    int second = arguments.length == 2 ? arguments[1] : -1;
    return graph.node(Op.code(function), arguments[0], second);
  }

  private boolean isVisiblyNegative(int u) {
    return switch (graph.op(u)) {
      case NEGATE -> true;
      case CONSTANT -> arithmetic.toDouble(u) < 0;
      case MULTIPLY -> isNegativeTwin(u);
      case INPUT,
          ADD,
          SUBTRACT,
          DIVIDE,
          INTEGER_POWER,
          RATIONAL_POWER,
          POWER,
          POW,
          STEP,
          LOG1P,
          EXPM1,
          FUNCTION ->
          false;
    };
  }

  /// Whether the product of a negative number has a positive twin in the graph.
  private boolean isNegativeTwin(int u) {
    int factor = graph.left(u);
    return arithmetic.isPlainNumber(factor)
        && arithmetic.toDouble(factor) < 0
        && graph.contains(Op.MULTIPLY, arithmetic.negateConstant(factor), graph.right(u));
  }

  /// The form in which the function is computed: ln(1 ± v) by `log1p`, others as the table says.
  private Optional<Integer> computed(Function function, int u) {
    if (function == Function.LN
        && graph.is(Op.ADD, u)
        && (arithmetic.isOne(graph.left(u)) || arithmetic.isOne(graph.right(u)))) {
      return Optional.of(
          graph.node(Op.LOG1P, arithmetic.isOne(graph.left(u)) ? graph.right(u) : graph.left(u)));
    }
    if (function == Function.LN && graph.is(Op.SUBTRACT, u) && arithmetic.isOne(graph.left(u))) {
      return Optional.of(graph.node(Op.LOG1P, arithmetic.negate(graph.right(u))));
    }
    return function.computed(Template.FIRST).map(form -> Template.instantiate(form, arithmetic, u));
  }

  private Optional<Integer> fold(Function function, int... arguments) {
    for (int argument : arguments) {
      if (!reduced || !arithmetic.isConstant(argument)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        arithmetic.rounded(Op.code(function), arguments[0], arguments[arguments.length - 1]));
  }
}
