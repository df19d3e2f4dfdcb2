package org.gradus.grading;

import java.util.List;
import java.util.Random;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;

/// Functions of the size of an exercise, from a seed.
final class RandomFunctions {
  private static final List<Function> OUTER =
      List.of(
          Function.SIN,
          Function.COS,
          Function.TAN,
          Function.EXP,
          Function.LN,
          Function.SQRT,
          Function.ATAN,
          Function.SINH);
  private static final Expr X = Expressions.variable("x");

  private final Random random;

  RandomFunctions(long seed) {
    this.random = new Random(seed);
  }

  Expr next() {
    var first = term();
    return random.nextBoolean()
        ? Expressions.sum(first, term())
        : Expressions.difference(first, term());
  }

  private Expr term() {
    return switch (random.nextInt(6)) {
      case 0 -> Expressions.product(number(), power());
      case 1 -> Expressions.product(power(), outer(inner()));
      case 2 -> Expressions.quotient(inner(), Expressions.sum(power(), number()));
      case 3 -> Expressions.product(number(), outer(inner()));
      case 4 -> Expressions.power(inner(), number());
      default -> Expressions.product(Expressions.variable("y"), power());
    };
  }

  private Expr outer(Expr inner) {
    return OUTER.get(random.nextInt(OUTER.size())).of(inner);
  }

  private Expr inner() {
    return random.nextBoolean()
        ? Expressions.product(number(), X)
        : Expressions.sum(Expressions.product(number(), X), number());
  }

  private Expr power() {
    return Expressions.power(X, number());
  }

  private Expr number() {
    return Expressions.number(2 + random.nextInt(6));
  }
}
