package org.gradus.grading;

import static org.gradus.expr.Expressions.ONE;
import static org.gradus.expr.Expressions.TWO;
import static org.gradus.expr.Expressions.ZERO;
import static org.gradus.expr.Expressions.difference;
import static org.gradus.expr.Expressions.ln;
import static org.gradus.expr.Expressions.negation;
import static org.gradus.expr.Expressions.number;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.quotient;
import static org.gradus.expr.Expressions.reciprocal;
import static org.gradus.expr.Expressions.square;
import static org.gradus.expr.Expressions.sum;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gradus.calculus.Formula;
import org.gradus.calculus.Formulas;
import org.gradus.calculus.Rule;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;

/// What goes wrong with the derivatives of the elementary functions.
final class FunctionMistakes {
  static final Set<Function> TRIGONOMETRIC =
      EnumSet.of(
          Function.SIN, Function.COS, Function.TAN, Function.SEC, Function.CSC, Function.COT);
  static final Set<Function> HYPERBOLIC =
      EnumSet.of(Function.SINH, Function.COSH, Function.TANH, Function.CSCH, Function.COTH);
  static final Set<Function> INVERSE = EnumSet.range(Function.ASIN, Function.ACSC);
  static final Set<Function> AREA = EnumSet.range(Function.ASINH, Function.ACSCH);
  static final Set<Function> LOGARITHM = EnumSet.of(Function.LN);

  private FunctionMistakes() {}

  /// The derivative with the other sign, for these functions.
  static Formula negated(Set<Function> functions) {
    return (e, parts, x) -> {
      var right = Formulas.of(Rule.FUNCTION).apply(e, parts, x);
      return e instanceof Expr.Application(var f, _) && functions.contains(f)
          ? negation(right)
          : right;
    };
  }

  /// Another derivative for one function.
  static Formula of(Function function, UnaryOperator<Expr> wrong) {
    return (e, parts, x) ->
        e instanceof Expr.Application(var f, var arguments) && f == function
            ? wrong.apply(arguments.getFirst())
            : Formulas.of(Rule.FUNCTION).apply(e, parts, x);
  }

  /// f(u) for f′(u), whatever the function.
  static final Formula UNCHANGED = (e, parts, x) -> e;

  /// 1/f for f′, whatever the function.
  static final Formula RECIPROCAL = (e, parts, x) -> reciprocal(e);

  /// f⁻¹ taken for 1/f: (1/f)′ = −f′/f².
  static final Formula INVERSE_AS_RECIPROCAL =
      (e, parts, x) ->
          direct(e)
              .map(f -> {
                var u = e.operands().getFirst();
                var df = Formulas.of(Rule.FUNCTION).apply(f.of(u), parts, x);
                return negation(quotient(df, square(f.of(u))));
              })
              .orElseGet(() -> Formulas.of(Rule.FUNCTION).apply(e, parts, x));

  private static Optional<Function> direct(Expr e) {
    return e instanceof Expr.Application(var f, _) && INVERSE.contains(f)
        ? Function.named(f.ascii().substring(1))
        : Optional.empty();
  }

  static Expr tanAsSine(Expr u) {
    return Function.COS.of(u);
  }

  static Expr tanWithoutSquare(Expr u) {
    return Function.SEC.of(u);
  }

  static Expr tanAsCotangent(Expr u) {
    return Function.COT.of(u);
  }

  static Expr tanAsQuotient(Expr u) {
    return negation(quotient(Function.COS.of(u), Function.SIN.of(u)));
  }

  static Expr tanSquared(Expr u) {
    return square(Function.TAN.of(u));
  }

  static Expr secWithoutTan(Expr u) {
    return Function.TAN.of(u);
  }

  static Expr secSquared(Expr u) {
    return square(Function.SEC.of(u));
  }

  static Expr tanhPlus(Expr u) {
    return sum(ONE, square(Function.TANH.of(u)));
  }

  static Expr logarithmOverItself(Expr u) {
    return quotient(ln(u), u);
  }

  static Expr argument(Expr u) {
    return u;
  }

  static Expr one(Expr u) {
    return ONE;
  }

  static Expr zero(Expr u) {
    return ZERO;
  }

  static Expr rootWithoutHalf(Expr u) {
    return reciprocal(Function.SQRT.of(u));
  }

  static Expr rootHalved(Expr u) {
    return quotient(Function.SQRT.of(u), TWO);
  }

  static Expr rootDoubled(Expr u) {
    return product(TWO, Function.SQRT.of(u));
  }

  static Expr rootOfReciprocal(Expr u) {
    return reciprocal(product(TWO, u));
  }

  static Expr rootInverted(Expr u) {
    return quotient(TWO, Function.SQRT.of(u));
  }

  static Expr cubeRootWithoutThird(Expr u) {
    return reciprocal(square(Function.CBRT.of(u)));
  }

  static Expr cubeRootKept(Expr u) {
    return quotient(Function.CBRT.of(u), number(3));
  }

  static Expr arctanWithRoot(Expr u) {
    return reciprocal(Function.SQRT.of(sum(ONE, square(u))));
  }

  static Expr arctanMinus(Expr u) {
    return reciprocal(difference(ONE, square(u)));
  }

  static Expr arctanWithoutSquare(Expr u) {
    return reciprocal(sum(ONE, u));
  }

  static Expr arcsinWithoutRoot(Expr u) {
    return reciprocal(difference(ONE, square(u)));
  }

  static Expr arcsinPlus(Expr u) {
    return reciprocal(Function.SQRT.of(sum(ONE, square(u))));
  }
}
