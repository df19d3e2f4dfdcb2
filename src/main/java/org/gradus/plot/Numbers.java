package org.gradus.plot;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers in sentences and names.
final class Numbers {
  private static final int DIGITS = 4;

  private Numbers() {}

  /// The number to four digits: −0.3333, 12000, 3·10⁻⁷.
  static String text(double value) {
    return Double.isFinite(value)
        ? org.gradus.document.Decimals.text(new BigDecimal(value).round(new MathContext(DIGITS)))
        : "undefined";
  }
}
