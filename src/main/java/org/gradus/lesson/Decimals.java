package org.gradus.lesson;

import java.math.BigDecimal;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.number.Rational;

/// Doubles as a table shows them.
final class Decimals {
  private static final int DIGITS = 8;
  private static final double LARGEST_WHOLE = 1e15;

  private Decimals() {}

  /// A whole number as it is, any other with up to eight digits.
  static Formula of(double value) {
    return of(value, DIGITS);
  }

  static Formula of(double value, int digits) {
    if (!Double.isFinite(value)) {
      return new Formula.Spelled(Double.isNaN(value) ? "undefined" : value > 0 ? "∞" : "−∞");
    }
    if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
      return Formula.of(Expressions.number((long) value));
    }
    var formula = Values.rounded(new BigDecimal(value), digits);
    return formula instanceof Formula.Of(var e) ? Formula.of(shortened(e)) : formula;
  }

  static Prose prose(double value) {
    return Prose.of(of(value));
  }

  /// Without zeros at the end.
  private static Expr shortened(Expr e) {
    return switch (e) {
      case Expr.Negation(var u) -> Expressions.negation(shortened(u));
      case Expr.Number(var value, var spelling) when !spelling.contains("e") ->
          Expressions.number(Rational.of(value.toBigDecimal().stripTrailingZeros()));
      case Expr.Number(var value, var spelling) ->
          new Expr.Number(value, spelling.replaceFirst("\\.?0+e", "e"));
      case Expr other -> other;
    };
  }
}
