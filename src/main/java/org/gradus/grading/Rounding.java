package org.gradus.grading;

import java.math.BigDecimal;
import java.util.List;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.number.BigInterval;

/// Decimals that stand for numbers with more digits.
final class Rounding {
  /// Fewer significant digits may agree by chance.
  private static final int FEWEST_DIGITS = 3;

  private static final int DIGITS = 60;

  private Rounding() {}

  /// Whether an answer is a decimal to which the right number is rounded at its last place.
  static boolean of(Expr answer, Expr right) {
    return switch (answer) {
      case Expr.Negation(var u) -> of(u, new Expr.Negation(right));
      case Expr.Number(_, var spelling) when spelling.matches("\\d*\\.\\d+") ->
          isRounded(new BigDecimal(spelling), right);
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          false;
    };
  }

  /// Whether two numbers differ by so little; never where that is 0.
  static boolean isWithin(double tolerance, Expr answer, Expr right) {
    if (tolerance == 0 || !FreeSymbols.of(answer).isEmpty()) {
      return false;
    }
    double apart = Evaluator.of(answer, List.of()).value() - Evaluator.of(right, List.of()).value();
    return Math.abs(apart) <= tolerance;
  }

  /// Whether an answer is a decimal to which a number is rounded that lies between two decimals.
  static boolean isOf(Expr answer, BigInterval.Bounded right) {
    return switch (answer) {
      case Expr.Negation(var u) ->
          isOf(u, new BigInterval.Bounded(right.upper().negate(), right.lower().negate()));
      case Expr.Number(_, var spelling) when spelling.matches("\\d*\\.\\d+") ->
          isRounded(new BigDecimal(spelling), right);
      case Expr _ -> false;
    };
  }

  private static boolean isRounded(BigDecimal answer, Expr right) {
    return FreeSymbols.of(right).isEmpty()
        && Evaluator.of(right, List.of()).digits(List.of(), DIGITS)
            instanceof BigInterval.Bounded bounds
        && isRounded(answer, bounds);
  }

  private static boolean isRounded(BigDecimal answer, BigInterval.Bounded right) {
    var half = answer.ulp().multiply(new BigDecimal("0.5"));
    return answer.precision() >= FEWEST_DIGITS
        && answer.subtract(half).compareTo(right.lower()) <= 0
        && answer.add(half).compareTo(right.upper()) >= 0;
  }
}
