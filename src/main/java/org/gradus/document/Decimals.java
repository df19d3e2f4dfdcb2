package org.gradus.document;

import java.math.BigDecimal;

/// Decimals as people write them.
public final class Decimals {
  private static final int LARGEST_PLAIN_EXPONENT = 5;
  private static final int LONGEST_PLAIN_INTEGER = 12;
  private static final int SMALLEST_PLAIN_EXPONENT = -4;

  private Decimals() {}

  /// A decimal for people: −0.5, 12000, 3·10⁶.
  public static String text(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    if (stripped.signum() == 0) {
      return "0";
    }
    var size = stripped.abs();
    int exponent = size.precision() - size.scale() - 1;
    boolean isPlain =
        exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT
            || isLongInteger(size);
    return (stripped.signum() < 0 ? "−" : "")
        + (isPlain ? size.toPlainString() : withPower(size.movePointLeft(exponent), exponent));
  }

  private static String withPower(BigDecimal mantissa, int exponent) {
    var power = "10" + raised(exponent);
    var digits = mantissa.stripTrailingZeros().toPlainString();
    return digits.equals("1") ? power : digits + "·" + power;
  }

  static String raised(int exponent) {
    var superscript = new StringBuilder();
    for (char c : Integer.toString(exponent).toCharArray()) {
      superscript.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
    }
    return superscript.toString();
  }

  /// An integer of which more than four digits count, and which is no longer than can be read.
  static boolean isLongInteger(BigDecimal value) {
    var size = value.stripTrailingZeros();
    return size.scale() <= 0
        && size.precision() > 4
        && size.precision() - size.scale() <= LONGEST_PLAIN_INTEGER;
  }
}
