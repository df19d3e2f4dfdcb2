package org.gradus.compute;

/// One operation on doubles, as the interpreter performs it and compiled code does.
final class Scalar {
  private Scalar() {}

  /// The value of a binary or unary operation with this code; a unary one ignores the second
  /// operand.
  static double apply(int code, double u, double v) {
    return switch (Op.of(code)) {
      case ADD -> u + v;
      case SUBTRACT -> u - v;
      case MULTIPLY -> u * v;
      case DIVIDE -> u / v;
      case NEGATE -> -u;
      case POW -> Math.pow(u, v);
      case POWER -> power(u, v);
      case STEP -> step(u, v);
      case LOG1P -> Logarithm.onePlus(u);
      case EXPM1 -> Math.expm1(u);
      case FUNCTION -> call(code, u, v);
      case CONSTANT, INPUT, INTEGER_POWER, RATIONAL_POWER ->
          throw new IllegalArgumentException("There is no arithmetic in " + Op.of(code) + ".");
    };
  }

  private static double call(int code, double u, double v) {
    var function = Op.function(code);
    return function.arity() == 1
        ? function.unary().applyAsDouble(u)
        : function.binary().applyAsDouble(u, v);
  }

  /// 1 for u ≥ 0, else v.
  static double step(double u, double v) {
    return u >= 0 ? 1 : v;
  }

  /// uᵛ for u > 0, or u = 0 with v > 0; elsewhere there is no real value.
  static double power(double u, double v) {
    if (u > 0) {
      return Math.pow(u, v);
    }
    return u == 0 && v > 0 ? 0 : Double.NaN;
  }
}
