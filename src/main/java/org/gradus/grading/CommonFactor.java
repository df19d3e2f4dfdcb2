package org.gradus.grading;

import java.math.BigInteger;
import java.util.List;
import org.gradus.algebra.Rationals;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;

/// Whether all terms of a sum have a variable or a whole number in common.
final class CommonFactor {
  private CommonFactor() {}

  static boolean isIn(Expr e) {
    if (!(e instanceof Expr.Sum)) {
      return false;
    }
    var terms = Terms.typed(e);
    return hasCommonNumber(terms) || hasCommonVariable(e, terms);
  }

  private static boolean hasCommonNumber(List<Expr> terms) {
    var divisor =
        terms.stream().map(CommonFactor::coefficient).reduce(BigInteger.ZERO, BigInteger::gcd);
    return divisor.compareTo(BigInteger.ONE) > 0;
  }

  /// The product of the whole numbers among the factors.
  private static BigInteger coefficient(Expr term) {
    return switch (term) {
      case Expr.Number(var value, _) -> value.isInteger() ? value.numerator() : BigInteger.ONE;
      case Expr.Negation(var u) -> coefficient(u);
      case Expr.Product(var factors) ->
          factors.stream()
              .map(CommonFactor::coefficient)
              .reduce(BigInteger.ONE, BigInteger::multiply);
      case Expr.Quotient(var u, var v) ->
          FreeSymbols.of(v).isEmpty() ? BigInteger.ONE : coefficient(u);
      case Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Sum _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          BigInteger.ONE;
    };
  }

  private static boolean hasCommonVariable(Expr e, List<Expr> terms) {
    return FreeSymbols.of(e).stream()
        .map(Expressions::variable)
        .anyMatch(x -> terms.stream().allMatch(term -> isMultipleOf(term, x)));
  }

  private static boolean isMultipleOf(Expr term, Expr x) {
    return switch (term) {
      case Expr.Negation(var u) -> isMultipleOf(u, x);
      case Expr.Product(var factors) -> factors.stream().anyMatch(u -> isMultipleOf(u, x));
      case Expr.Quotient(var u, _) -> isMultipleOf(u, x);
      case Expr.Power(var base, var n) ->
          base.equals(x) && Rationals.valueOf(n).filter(p -> p.signum() > 0).isPresent();
      case Expr.Variable _ -> term.equals(x);
      case Expr.Number _,
          Expr.Named _,
          Expr.Indexed _,
          Expr.Sum _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          false;
    };
  }
}
