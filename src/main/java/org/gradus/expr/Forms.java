package org.gradus.expr;

import static org.gradus.expr.Expressions.ONE;
import static org.gradus.expr.Expressions.TWO;
import static org.gradus.expr.Expressions.abs;
import static org.gradus.expr.Expressions.difference;
import static org.gradus.expr.Expressions.exp;
import static org.gradus.expr.Expressions.negation;
import static org.gradus.expr.Expressions.quotient;
import static org.gradus.expr.Expressions.square;
import static org.gradus.expr.Expressions.sum;

/// The small expressions of which the function table's derivatives and forms are made.
final class Forms {
  private Forms() {}

  /// A function of the table by its name, because a row cannot refer to the rows below it.
  static Function function(String name) {
    return Function.named(name).orElseThrow();
  }

  static Expr call(String name, Expr... arguments) {
    return function(name).of(arguments);
  }

  static Expr half(Expr u) {
    return quotient(u, TWO);
  }

  static Expr onePlus(Expr u) {
    return sum(ONE, u);
  }

  /// e to the power −|u|, which never overflows.
  static Expr expOfSize(Expr u) {
    return exp(negation(abs(u)));
  }

  /// (u − v)/|u − v|, which is undefined where the arguments are equal, as the derivative of max
  /// is.
  static Expr signOfDifference(Expr u, Expr v) {
    return quotient(difference(u, v), abs(difference(u, v)));
  }

  static Expr oneMinusSquare(Expr u) {
    return difference(ONE, square(u));
  }

  static Expr squareMinusOne(Expr u) {
    return difference(square(u), ONE);
  }
}
