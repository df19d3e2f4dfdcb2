package org.gradus.notation;

import java.util.List;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;

/// When a function's argument is written without parentheses, and its exponent on its name.
///
/// Both are for the functions that TeX knows by name (`\sin`, `\ln`), which are those that
/// textbooks treat so: `sin 2x`, `cos²θ`.
final class Calls {
  private Calls() {}

  /// Whether the function is written as its name and its arguments, not as a sign or a power.
  static boolean isByName(Function function) {
    return switch (function) {
      case EXP, SQRT, CBRT, ABS, SIGMOID -> false;
      default -> true;
    };
  }

  /// Whether parentheses after it would be taken for its argument: the variable σ, and its powers.
  static boolean isCallable(Expr e) {
    return switch (e) {
      case Expr.Variable(var symbol) ->
          GreekLetter.named(symbol.name())
              .filter(letter -> letter.text().equals(Function.SIGMOID.text()))
              .isPresent();
      case Expr.Power(var base, _) -> isCallable(base);
      case Expr other -> false;
    };
  }

  private static boolean isKnownToTex(Function function) {
    return isByName(function)
        && function.arity() == 1
        && function.latex().equals("\\" + function.text());
  }

  /// Whether the argument needs no parentheses: `sin x`, `ln 2`, `cos 2πx`, when it is plain where
  /// it ends.
  static boolean isBare(Expr.Application call, Next next) {
    return isKnownToTex(call.function())
        && next != Next.FACTOR
        && isBareArgument(call.argument(), next);
  }

  /// As {@link #isBare}, under an exponent, where the argument has to begin with a letter: `sin²x`.
  static boolean isBareUnderExponent(Expr.Application call, Next next) {
    return isBare(call, next) && (isLetter(call.argument()) || isPi(call.argument()));
  }

  /// Whether an application, or its power, is written without parentheses where nothing follows it.
  static boolean wouldBeBare(Expr e) {
    return switch (e) {
      case Expr.Application call -> isBare(call, Next.NOTHING);
      case Expr.Power(Expr.Application base, var exponent) ->
          takesExponent(base, exponent) && isBareUnderExponent(base, Next.NOTHING);
      case Expr other -> false;
    };
  }

  private static boolean isBareArgument(Expr e, Next next) {
    return switch (e) {
      case Expr.Number number -> next == Next.NOTHING && Spelling.isDecimal(number);
      case Expr.Variable _ -> isLetter(e);
      case Expr.Named _ -> isPi(e);
      case Expr.Product(var factors) -> isMultipleOfLetter(factors);
      case Expr.Indexed _,
          Expr.Negation _,
          Expr.Sum _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          false;
    };
  }

  /// 2x or 2πx: a run with two variables would be read with a note.
  private static boolean isMultipleOfLetter(List<Expr> factors) {
    return factors.getFirst() instanceof Expr.Number number
        && Spelling.isDecimal(number)
        && isLetter(factors.getLast())
        && (factors.size() == 2 || (factors.size() == 3 && isPi(factors.get(1))));
  }

  private static boolean isLetter(Expr e) {
    return e instanceof Expr.Variable(Symbol symbol) && Names.isLetter(symbol) && !symbol.hasMark();
  }

  private static boolean isPi(Expr e) {
    return e.equals(new Expr.Named(Constant.PI));
  }

  /// Whether a power is written as `sin²x`: the exponent is an integer from 2 on, for f⁻¹ is the
  /// inverse function.
  static boolean takesExponent(Expr.Application base, Expr exponent) {
    return isKnownToTex(base.function())
        && exponent instanceof Expr.Number(var value, _)
        && value.isInteger()
        && value.numerator().bitLength() > 1;
  }

  /// What a factor is for the factor before it.
  static Next before(Expr factor) {
    return switch (factor) {
      case Expr.Application call when isByName(call.function()) -> Next.FUNCTION_NAME;
      case Expr.Power(Expr.Application base, var exponent) when takesExponent(base, exponent) ->
          Next.FUNCTION_NAME;
      case Expr other -> Next.FACTOR;
    };
  }
}
