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

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gradus.calculus.Formula;
import org.gradus.calculus.Formulas;
import org.gradus.calculus.Rule;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.FunctionFamily;
import org.gradus.expr.Symbol;

/// What goes wrong with the derivatives of the elementary functions.
final class FunctionMistakes {
  /// The mistakes of this chapter, the likelier ones first.
  static final List<Misconception> TABLE =
      List.of(
          new Misconception(
              "root.factor",
              "The factor ½ is missing: (√x)′ = 1/(2√x).",
              Rule.FUNCTION,
              of(Function.SQRT, FunctionMistakes::rootWithoutHalf)),
          new Misconception(
              "root.kept",
              "The root belongs in the denominator: (√x)′ = 1/(2√x).",
              Rule.FUNCTION,
              of(Function.SQRT, FunctionMistakes::rootHalved)),
          new Misconception(
              "root.inverted",
              "You inverted the derivative: (√x)′ = 1/(2√x).",
              Rule.FUNCTION,
              of(Function.SQRT, FunctionMistakes::rootDoubled)),
          new Misconception(
              "root.twoAbove",
              "The 2 belongs in the denominator: (√x)′ = 1/(2√x).",
              Rule.FUNCTION,
              of(Function.SQRT, FunctionMistakes::rootInverted)),
          new Misconception(
              "root.lost",
              "The root was lost: (√x)′ = 1/(2√x).",
              Rule.FUNCTION,
              of(Function.SQRT, FunctionMistakes::rootOfReciprocal)),
          new Misconception(
              "root.factor",
              "The factor ⅓ is missing.",
              Rule.FUNCTION,
              of(Function.CBRT, FunctionMistakes::cubeRootWithoutThird)),
          new Misconception(
              "root.kept",
              "The exponent ⅓ goes down by one.",
              Rule.FUNCTION,
              of(Function.CBRT, FunctionMistakes::cubeRootKept)),
          new Misconception(
              "sign.trig",
              "The sign of a trigonometric derivative is wrong: sin′ = cos, cos′ = −sin, tan′ ="
                  + " sec².",
              Rule.FUNCTION,
              negated(FunctionFamily.TRIGONOMETRIC)),
          new Misconception(
              "sign.hyperbolic",
              "The hyperbolic sine and cosine are each other’s derivative, both without a minus"
                  + " sign.",
              Rule.FUNCTION,
              FunctionMistakes::trigonometricSign),
          new Misconception(
              "sign.arc",
              "The sign of the derivative of an inverse function is wrong.",
              Rule.FUNCTION,
              negated(FunctionFamily.ARC)),
          new Misconception(
              "sign.area",
              "The sign of the derivative of an inverse hyperbolic function is wrong.",
              Rule.FUNCTION,
              negated(FunctionFamily.AREA)),
          new Misconception(
              "sign.ln",
              "The derivative of ln x is 1/x, without a minus sign.",
              Rule.FUNCTION,
              of(Function.LN, u -> negation(reciprocal(u)))),
          new Misconception(
              "func.unchanged",
              "You left the function as it is; only the exponential is its own derivative.",
              Rule.FUNCTION,
              FunctionMistakes::unchanged),
          new Misconception(
                  "func.reciprocal",
                  "You took the reciprocal of the function for its derivative.",
                  Rule.FUNCTION,
                  FunctionMistakes::reciprocalOfFunction)
              .rare(),
          new Misconception(
              "arc.asReciprocal",
              "You took the inverse function for the reciprocal of the function.",
              Rule.FUNCTION,
              FunctionMistakes::inverseAsReciprocal),
          new Misconception(
              "trig.tanAsSine",
              "You used the derivative of the sine for the tangent: tan′ = sec².",
              Rule.FUNCTION,
              of(Function.TAN, FunctionMistakes::tanAsSine)),
          new Misconception(
              "trig.tanWithoutSquare",
              "The secant is squared: tan′ = sec².",
              Rule.FUNCTION,
              of(Function.TAN, FunctionMistakes::tanWithoutSquare)),
          new Misconception(
              "trig.tanAsCotangent",
              "The cotangent is not the derivative of the tangent: tan′ = sec².",
              Rule.FUNCTION,
              of(Function.TAN, FunctionMistakes::tanAsCotangent)),
          new Misconception(
              "trig.tanAsQuotient",
              "You divided the derivatives of sine and cosine: tan′ = sec².",
              Rule.FUNCTION,
              of(Function.TAN, FunctionMistakes::tanAsQuotient)),
          new Misconception(
              "trig.tanSquared",
              "The derivative of the tangent is 1 + tan², not tan².",
              Rule.FUNCTION,
              of(Function.TAN, FunctionMistakes::tanSquared)),
          new Misconception(
              "trig.secAsTan",
              "A factor is missing: sec′ = sec·tan.",
              Rule.FUNCTION,
              of(Function.SEC, FunctionMistakes::secWithoutTan)),
          new Misconception(
              "trig.secSquared",
              "sec² is the derivative of the tangent: sec′ = sec·tan.",
              Rule.FUNCTION,
              of(Function.SEC, FunctionMistakes::secSquared)),
          new Misconception(
              "hyperbolic.tanhPlus",
              "The sign before the square is wrong: tanh′ = 1 − tanh².",
              Rule.FUNCTION,
              of(Function.TANH, FunctionMistakes::tanhPlus)),
          new Misconception(
              "ln.overItself",
              "You kept the logarithm: (ln x)′ = 1/x.",
              Rule.FUNCTION,
              of(Function.LN, FunctionMistakes::logarithmOverItself)),
          new Misconception(
              "ln.argument",
              "The logarithm does not simply disappear: (ln x)′ = 1/x.",
              Rule.FUNCTION,
              of(Function.LN, FunctionMistakes::argument)),
          new Misconception(
              "ln.one",
              "The reciprocal of the argument is missing: (ln x)′ = 1/x.",
              Rule.FUNCTION,
              of(Function.LN, FunctionMistakes::one)),
          new Misconception(
              "arc.tanWithRoot",
              "The root belongs to the arcsine: (arctan x)′ = 1/(1 + x²).",
              Rule.FUNCTION,
              of(Function.ATAN, FunctionMistakes::arctanWithRoot)),
          new Misconception(
              "arc.tanMinus",
              "The sign in the denominator is wrong: (arctan x)′ = 1/(1 + x²).",
              Rule.FUNCTION,
              of(Function.ATAN, FunctionMistakes::arctanMinus)),
          new Misconception(
              "arc.tanWithoutSquare",
              "The square in the denominator is missing: (arctan x)′ = 1/(1 + x²).",
              Rule.FUNCTION,
              of(Function.ATAN, FunctionMistakes::arctanWithoutSquare)),
          new Misconception(
              "arc.sinWithoutRoot",
              "The root in the denominator is missing: (arcsin x)′ = 1/√(1 − x²).",
              Rule.FUNCTION,
              of(Function.ASIN, FunctionMistakes::arcsinWithoutRoot)),
          new Misconception(
              "arc.sinPlus",
              "The sign under the root is wrong: (arcsin x)′ = 1/√(1 − x²).",
              Rule.FUNCTION,
              of(Function.ASIN, FunctionMistakes::arcsinPlus)));

  private FunctionMistakes() {}

  /// The derivative with the other sign, for the functions of a family.
  static Formula negated(FunctionFamily family) {
    return (e, parts, x) -> {
      var right = right(e, parts, x);
      return isOf(family, e) ? negation(right) : right;
    };
  }

  /// A minus sign before the derivative of a hyperbolic function that has none.
  static Expr trigonometricSign(Expr e, List<Expr> parts, Symbol x) {
    var right = right(e, parts, x);
    return isOf(FunctionFamily.HYPERBOLIC, e) && !(right instanceof Expr.Negation)
        ? negation(right)
        : right;
  }

  private static boolean isOf(FunctionFamily family, Expr e) {
    return e instanceof Expr.Application(var f, _) && f.family() == family;
  }

  /// Another derivative for one function.
  static Formula of(Function function, UnaryOperator<Expr> wrong) {
    return (e, parts, x) ->
        e instanceof Expr.Application(var f, var arguments) && f == function
            ? wrong.apply(arguments.getFirst())
            : right(e, parts, x);
  }

  /// f(u) for f′(u), whatever the function.
  static Expr unchanged(Expr e, List<Expr> parts, Symbol x) {
    return e;
  }

  /// 1/f for f′, whatever the function.
  static Expr reciprocalOfFunction(Expr e, List<Expr> parts, Symbol x) {
    return reciprocal(e);
  }

  /// f⁻¹ taken for 1/f: (1/f)′ = −f′/f².
  static Expr inverseAsReciprocal(Expr e, List<Expr> parts, Symbol x) {
    var u = e.operands().getFirst();
    return direct(e)
        .map(f -> negation(quotient(right(f.of(u), parts, x), square(f.of(u)))))
        .orElseGet(() -> right(e, parts, x));
  }

  private static Expr right(Expr e, List<Expr> parts, Symbol x) {
    return Formulas.of(Rule.FUNCTION).apply(e, parts, x);
  }

  /// The function whose inverse an arc function is.
  private static Optional<Function> direct(Expr e) {
    return e instanceof Expr.Application(var arc, _) && arc.family() == FunctionFamily.ARC
        ? Stream.of(Function.values()).filter(f -> f.inverse().equals(Optional.of(arc))).findFirst()
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
