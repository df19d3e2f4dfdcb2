package org.gradus.grading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.number.Rational;

/// A point at which an answer and the right result have different values.
///
/// @param answered the value of the answer, in double precision
/// @param expected the right value, in double precision
public record Witness(Map<Symbol, Rational> point, double answered, double expected) {
  /// Doubles give so many significant digits without doubt.
  private static final MathContext SIX_DIGITS = new MathContext(6);

  public Witness {
    point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
  }

  /// `At x = 1 your answer gives 3; the right value is 2.`
  String sentence() {
    return at(
        point,
        "your answer gives " + digits(answered) + "; the right value is " + digits(expected) + ".");
  }

  /// What is said where the values differ and doubles do not show it: they are beyond the largest
  /// double, say.
  static String sentenceWithoutValues(Map<Symbol, Rational> point) {
    return at(point, "your answer has another value than the right one.");
  }

  private static String at(Map<Symbol, Rational> point, String sentence) {
    return point.isEmpty()
        ? sentence.replaceFirst("y", "Y")
        : "At " + place(point) + " " + sentence;
  }

  private static String place(Map<Symbol, Rational> point) {
    return point.entrySet().stream()
        .map(e -> Notation.TEXT.write(e.getKey()) + " = " + withMinusSign(e.getValue().toString()))
        .collect(Collectors.joining(", "));
  }

  private static String digits(double value) {
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < 1e9) {
      return withMinusSign(Long.toString((long) value));
    }
    return withMinusSign(
        size < 1e-3 || size >= 1e5
            ? String.format(Locale.ROOT, "%.6g", value)
            : BigDecimal.valueOf(value).round(SIX_DIGITS).toPlainString());
  }

  private static String withMinusSign(String number) {
    return number.replace('-', '−');
  }
}
