package org.gradus.lesson;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.gradus.calculus.NudgeCheck.Quantity;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.number.Rational;

/// Numbers of nudges as tables show them.
final class NudgeNumbers {
  private static final int MOST_DIGITS = 20;
  private static final int DIGITS = 10;

  private NudgeNumbers() {}

  /// The exact decimal, or ten digits where it has too many or none.
  static Formula of(Quantity quantity) {
    return quantity
        .exact()
        .filter(NudgeNumbers::isShort)
        .map(Formula::of)
        .orElseGet(() -> Decimals.of(quantity.value(), DIGITS));
  }

  static Formula exact(Rational value) {
    return of(new Quantity(value.toDouble(), Optional.of(value)));
  }

  private static boolean isShort(Rational value) {
    if (!value.isFiniteDecimal()) {
      return false;
    }
    var decimal = value.toBigDecimal().stripTrailingZeros();
    return decimal.precision() <= MOST_DIGITS && Math.abs(decimal.scale()) <= MOST_DIGITS;
  }

  /// Two digits: an error as it is spoken of, `2.4e-8`.
  static Formula error(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return Decimals.of(value);
    }
    var size = new BigDecimal(Math.abs(value)).round(new MathContext(2));
    int exponent = size.precision() - size.scale() - 1;
    var mantissa = size.movePointLeft(exponent).setScale(1).toPlainString();
    var spelling = exponent == 0 ? mantissa : mantissa + "e" + exponent;
    var number = new Expr.Number(Rational.of(size), spelling);
    return Formula.of(value < 0 ? Expressions.negation(number) : number);
  }

  /// Two decimals, as in `2.00`.
  static Formula order(double order) {
    var decimal = new BigDecimal(order).setScale(2, RoundingMode.HALF_EVEN);
    return Formula.of(new Expr.Number(Rational.of(decimal), decimal.toPlainString()));
  }

  static Prose errorCell(double value) {
    return Double.isFinite(value) ? Prose.of(error(value)) : Prose.of("—");
  }

  /// 10⁻³ as 1e-3.
  static Formula power(int digits) {
    var value = Rational.of(new BigDecimal("1e-" + digits));
    return Formula.of(new Expr.Number(value, "1e-" + digits));
  }
}
