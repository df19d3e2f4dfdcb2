package org.gradus.notation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradus.expr.Expr;
import org.gradus.number.Rational;

/// How a number node is spelled: as it was typed where that is a plain spelling, else by its value.
///
/// A number that is not a finite decimal is still one number node, so every notation has a form for
/// a fraction that is not a quotient.
final class Numeral {
  private static final Pattern DECIMAL = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+(\\.[0-9]+)?[eE][-+]?[0-9]+");

  /// A longer decimal is printed with the power of ten with which it was typed.
  private static final int MOST_DIGITS = 15;

  private static final Map<Rational, String> FRACTIONS = new HashMap<>();

  static {
    fractions(2, "½");
    fractions(3, "⅓⅔");
    fractions(4, "¼_¾");
    fractions(5, "⅕⅖⅗⅘");
    fractions(6, "⅙___⅚");
    fractions(7, "⅐");
    fractions(8, "⅛_⅜_⅝_⅞");
    fractions(9, "⅑");
  }

  private Numeral() {}

  /// The characters for 1/n, 2/n, …, with `_` where there is none.
  private static void fractions(int denominator, String characters) {
    for (int k = 0; k < characters.length(); k++) {
      if (characters.charAt(k) != '_') {
        FRACTIONS.put(Rational.of(k + 1, denominator), characters.substring(k, k + 1));
      }
    }
  }

  /// The number with digits and at most a point, if it is a finite decimal and was not typed in
  /// another way.
  static Optional<String> decimal(Expr.Number number) {
    if (DECIMAL.matcher(number.spelling()).matches()) {
      return Optional.of(number.spelling());
    }
    return isTypedOtherwise(number) ? Optional.empty() : plain(number.value());
  }

  static boolean isDecimal(Expr.Number number) {
    return decimal(number).isPresent();
  }

  /// The digits of a finite decimal.
  static Optional<String> plain(Rational value) {
    if (value.isInteger()) {
      return Optional.of(value.numerator().toString());
    }
    return value.isFiniteDecimal()
        ? Optional.of(value.toBigDecimal().toPlainString())
        : Optional.empty();
  }

  private static boolean isTypedOtherwise(Expr.Number number) {
    return isScientific(number)
        || number.spelling().indexOf('⁄') >= 0
        || number.spelling().equals(FRACTIONS.get(number.value()));
  }

  /// The number in digits for print, where few numbers keep the power of ten with which they were
  /// typed.
  static Optional<String> digits(Expr.Number number) {
    return isScientific(number)
        ? plain(number.value()).filter(digits -> digits.length() <= MOST_DIGITS)
        : decimal(number);
  }

  /// Whether it was typed with a power of ten: `1.5e-3`.
  static boolean isScientific(Expr.Number number) {
    return SCIENTIFIC.matcher(number.spelling()).matches();
  }

  /// The character of a fraction such as ½, if there is one.
  static Optional<String> character(Rational value) {
    return Optional.ofNullable(FRACTIONS.get(value));
  }
}
