package org.gradus.app.file;

import java.nio.charset.StandardCharsets;

/// Decimals in bytes.
final class DecimalText {
  private static final int MOST_DIGITS = 15;
  private static final int MOST_SCALE = 22;
  private static final double[] POWERS = powers();

  private DecimalText() {}

  private static double[] powers() {
    var powers = new double[MOST_SCALE + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }

  /// The nearest double; NaN where the bytes are no decimal.
  ///
  /// A number of at most 15 digits over a power of ten that is a double is one correctly rounded
  /// division (Clinger, 1990); any other goes through the library.
  static double parse(byte[] text, int length, char point) {
    int from = 0;
    int to = length;
    while (from < to && text[from] == ' ') {
      from++;
    }
    while (to > from && text[to - 1] == ' ') {
      to--;
    }
    boolean isNegative = from < to && text[from] == '-';
    from += isNegative || (from < to && text[from] == '+') ? 1 : 0;
    double size = unsigned(text, from, to, point);
    return isNegative ? -size : size;
  }

  private static double unsigned(byte[] text, int from, int to, char point) {
    long digits = 0;
    int count = 0;
    int scale = -1;
    for (int i = from; i < to; i++) {
      byte c = text[i];
      if (c >= '0' && c <= '9' && count < MOST_DIGITS) {
        digits = 10 * digits + (c - '0');
        count += digits == 0 ? 0 : 1;
        scale += scale >= 0 ? 1 : 0;
      } else if (c == point && scale < 0) {
        scale = 0;
      } else {
        return slow(text, from, to, point);
      }
    }
    boolean isShort = scale <= MOST_SCALE && to > from && !(to == from + 1 && scale == 0);
    return isShort ? digits / POWERS[Math.max(scale, 0)] : slow(text, from, to, point);
  }

  private static double slow(byte[] text, int from, int to, char point) {
    var decimal =
        new String(text, from, to - from, StandardCharsets.ISO_8859_1).replace(point, '.');
    return decimal.matches("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")
        ? Double.parseDouble(decimal)
        : Double.NaN;
  }
}
