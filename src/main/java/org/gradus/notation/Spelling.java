package org.gradus.notation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.number.Rational;

/// How a number node is spelled: as it was typed where that is a plain spelling, else by its value.
///
/// A number that is not a finite decimal is still one number node, so every notation has a form for
/// a fraction that is not a quotient.
final class Spelling {

  /// A longer decimal is printed with the power of ten with which it was typed.
  private static final int MOST_DIGITS = 15;

  private static final Map<Rational, String> FRACTIONS = new HashMap<>();

  static {
    for (char c : Numerals.fractions()) {
      FRACTIONS.put(Numerals.fraction(c), String.valueOf(c));
    }
  }

  private Spelling() {}

  /// The number with digits and at most a point, if it is a finite decimal and was not typed in
  /// another way.
  static Optional<String> decimal(Expr.Number number) {
    if (isDecimal(number.spelling())) {
      return Optional.of(number.spelling());
    }
    return isTypedOtherwise(number) ? Optional.empty() : plain(number.value());
  }

  static boolean isDecimal(Expr.Number number) {
    return decimal(number).isPresent();
  }

  /// Whether it is digits, perhaps with a point between them.
  private static boolean isDecimal(String spelling) {
    int points = 0;
    for (int k = 0; k < spelling.length(); k++) {
      points += spelling.charAt(k) == '.' ? 1 : 0;
      if (spelling.charAt(k) != '.' && !Characters.isDigit(spelling.charAt(k))) {
        return false;
      }
    }
    return points <= 1 && startsAndEndsWithDigit(spelling);
  }

  private static boolean startsAndEndsWithDigit(String spelling) {
    return !spelling.isEmpty()
        && Characters.isDigit(spelling.charAt(0))
        && Characters.isDigit(spelling.charAt(spelling.length() - 1));
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
    return !number.spelling().isEmpty() && (isScientific(number) || isFraction(number));
  }

  private static boolean isFraction(Expr.Number number) {
    return number.spelling().indexOf('⁄') >= 0
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
    var spelling = number.spelling();
    return startsAndEndsWithDigit(spelling)
        && (spelling.indexOf('e') >= 0 || spelling.indexOf('E') >= 0);
  }

  /// The character of a fraction such as ½, if there is one.
  static Optional<String> character(Rational value) {
    return Optional.ofNullable(FRACTIONS.get(value));
  }
}
