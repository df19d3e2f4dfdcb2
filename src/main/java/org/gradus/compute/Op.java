package org.gradus.compute;

import org.gradus.expr.Function;

/// What a node of the graph does; in the graph it is a number.
///
/// Numbers from that of `FUNCTION` on stand for the functions of the table in their order.
enum Op {
  /// A literal; the left operand is its place in the list of literals.
  CONSTANT,
  /// A variable; the left operand is its position in the point.
  INPUT,
  ADD,
  SUBTRACT,
  MULTIPLY,
  DIVIDE,
  NEGATE,
  /// uⁿ, only in faithful graphs; the right operand is the exponent itself.
  INTEGER_POWER,
  /// uᶜ, only in faithful graphs, with the real root of a negative u where c has an odd
  /// denominator; the right operand is the place of the literal c.
  RATIONAL_POWER,
  /// uᵛ for u > 0, or u = 0 with v > 0.
  POWER,
  /// uᵛ as `Math.pow` has it, only in reduced graphs.
  POW,
  /// 1 for u ≥ 0, else v, only in reduced graphs.
  STEP,
  /// ln(1 + u), only in reduced graphs.
  LOG1P,
  /// eᵘ − 1, only in reduced graphs.
  EXPM1,
  FUNCTION;

  private static final Op[] ALL = values();
  private static final Function[] FUNCTIONS = Function.values();

  static Op of(int code) {
    return code >= FUNCTION.ordinal() ? FUNCTION : ALL[code];
  }

  static int code(Function function) {
    return FUNCTION.ordinal() + function.ordinal();
  }

  static Function function(int code) {
    return FUNCTIONS[code - FUNCTION.ordinal()];
  }

  static IllegalStateException onlyInReducedGraphs(Op op) {
    return new IllegalStateException(op + " occurs only in reduced graphs.");
  }

  static IllegalStateException onlyInFaithfulGraphs(Op op) {
    return new IllegalStateException(op + " occurs only in faithful graphs.");
  }

  int code() {
    return ordinal();
  }

  /// How many nodes the operation with this code takes.
  static int arity(int code) {
    return switch (of(code)) {
      case CONSTANT, INPUT -> 0;
      case NEGATE, INTEGER_POWER, RATIONAL_POWER, LOG1P, EXPM1 -> 1;
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, POW, STEP -> 2;
      case FUNCTION -> function(code).arity();
    };
  }
}
