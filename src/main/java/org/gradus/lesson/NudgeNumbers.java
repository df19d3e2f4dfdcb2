package org.gradus.lesson;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.gradus.calculus.NudgeCheck.Quantity;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.number.Rational;

/// Numbers of nudges as tables show them.
final class NudgeNumbers {
  private static final int MOST_DIGITS = 20;
  private static final int DIGITS = 10;

  /// Smaller numbers are written with a power of ten.
  private static final double TINY = 1e-4;

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private NudgeNumbers() {}

  /// The exact decimal, or ten digits where it has too many or none.
  static Formula of(Quantity quantity) {
    return quantity
        .exact()
        .filter(NudgeNumbers::isShort)
        .map(Formula::of)
        .orElseGet(() -> rounded(quantity.value()));
  }

  private static Formula rounded(double value) {
    boolean isTiny = value != 0 && Math.abs(value) < TINY;
    return isTiny ? scientific(value, DIGITS, 0) : Decimals.of(value, DIGITS);
  }

  private static boolean isShort(Rational value) {
    if (!value.isFiniteDecimal()) {
      return false;
    }
    var decimal = value.toBigDecimal().stripTrailingZeros();
    return decimal.precision() <= MOST_DIGITS && Math.abs(decimal.scale()) <= MOST_DIGITS;
  }

  /// Two digits: an error as it is spoken of, `2.4·10⁻⁸`.
  static Formula error(double value) {
    return value == 0 || !Double.isFinite(value) ? Decimals.of(value) : scientific(value, 2, 1);
  }

  /// A mantissa of so many digits, at least so many of them behind the point.
  private static Formula scientific(double value, int digits, int decimals) {
    var size = new BigDecimal(Math.abs(value)).round(new MathContext(digits));
    int exponent = size.precision() - size.scale() - 1;
    var mantissa = size.movePointLeft(exponent).stripTrailingZeros();
    var shown = mantissa.setScale(Math.max(decimals, mantissa.scale()));
    return new Formula.Spelled(
        (value < 0 ? "−" : "")
            + shown.toPlainString()
            + (exponent == 0 ? "" : "·10" + superscript(exponent)));
  }

  private static String superscript(int exponent) {
    var digits = Integer.toString(exponent).chars();
    return digits
        .mapToObj(c -> c == '-' ? "⁻" : SUPERSCRIPTS.substring(c - '0', c - '0' + 1))
        .collect(Collectors.joining());
  }

  /// Two decimals, as in `2.00`.
  static Formula order(double order) {
    var decimal = new BigDecimal(order).setScale(2, RoundingMode.HALF_EVEN);
    return Formula.of(new Expr.Number(Rational.of(decimal), decimal.toPlainString()));
  }

  static Prose errorCell(double value) {
    return Double.isFinite(value) ? Prose.of(error(value)) : Prose.of("—");
  }

  /// 10⁻³.
  static Formula power(int digits) {
    return new Formula.Spelled("10" + superscript(-digits));
  }
}
