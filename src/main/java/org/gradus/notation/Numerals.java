package org.gradus.notation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.number.Rational;

/// Reads numbers: `12`, `0.5`, `.5`, `1e-3`, `½`, `²²⁄₇`; every value is exact.
final class Numerals {
  private static final char FRACTION_SLASH = '⁄';

  /// The characters of fractions, each followed by its numerator and denominator.
  private static final String FRACTIONS = "½12⅓13⅔23¼14¾34⅕15⅖25⅗35⅘45⅙16⅚56⅐17⅛18⅜38⅝58⅞78⅑19";

  /// The digits of which any number fits into a long.
  private static final int DIGITS_OF_LONG = 18;

  private final Cursor cursor;
  private final Weaver weaver;
  private final Limits limits;

  Numerals(Cursor cursor, Weaver weaver, Limits limits) {
    this.cursor = cursor;
    this.weaver = weaver;
    this.limits = limits;
  }

  /// The number at a digit or at a point before a digit.
  void read() {
    int start = cursor.position();
    int whole = cursor.endOfDigits(start);
    if (cursor.at(whole) == FRACTION_SLASH && Characters.isDigit(cursor.at(whole + 1))) {
      slashed(start, whole, cursor.endOfDigits(whole + 1));
      return;
    }
    int end = afterExponent(afterPoint(whole));
    if (cursor.at(end) == '.' && cursor.at(end + 1) != '.' && end > whole) {
      throw Faults.secondPoint(end);
    }
    put(start, end, number(start, whole, end));
    refuseLetterForTimes(start, end);
  }

  /// An x between a number and a power of ten is meant as a sign, as in `9.81 x 10^2`.
  private void refuseLetterForTimes(int start, int end) {
    int letter = cursor.afterSpaces(end);
    if (cursor.at(letter) != 'x') {
      return;
    }
    int ten = cursor.afterSpaces(letter + 1);
    char power = cursor.at(ten + 2);
    if (cursor.startsWith("10", ten) && (power == '^' || Characters.isRaised(power))) {
      throw Faults.letterForTimes(cursor.slice(start, end), letter);
    }
  }

  /// The digits of an integer alone, as in an exponent or after `\frac`.
  void readInteger(int end) {
    int start = cursor.position();
    put(start, end, number(start, end, end));
  }

  private void put(int start, int end, Expr.Number number) {
    cursor.moveTo(end);
    weaver.number(start, end, number);
  }

  /// The end of a decimal part, where one follows; the dots of a range are left alone.
  private int afterPoint(int index) {
    boolean isPoint = cursor.at(index) == '.' && cursor.at(index + 1) != '.';
    return isPoint ? cursor.endOfDigits(index + 1) : index;
  }

  private int afterExponent(int index) {
    char e = cursor.at(index);
    if (e != 'e' && e != 'E') {
      return index;
    }
    char sign = cursor.at(index + 1);
    int digits = sign == '-' || sign == '+' ? index + 2 : index + 1;
    return Characters.isDigit(cursor.at(digits)) ? cursor.endOfDigits(digits) : index;
  }

  private Expr.Number number(int start, int whole, int end) {
    boolean isPlain = whole == end;
    if (isPlain && end - start <= DIGITS_OF_LONG) {
      var spelling = cursor.at(start) == '0' && end - start > 1 ? cursor.slice(start, end) : "";
      return new Expr.Number(Rational.of(parseLong(start, end)), spelling);
    }
    if (end - start > limits.digits()) {
      throw Faults.tooManyDigits(limits.digits(), start, end);
    }
    var spelling = cursor.slice(start, end);
    return isPlain
        ? new Expr.Number(Rational.of(new BigInteger(spelling)), "")
        : new Expr.Number(decimal(spelling, start, end), spelling);
  }

  private long parseLong(int start, int end) {
    long value = 0;
    for (int k = start; k < end; k++) {
      value = 10 * value + cursor.at(k) - '0';
    }
    return value;
  }

  private Rational decimal(String spelling, int start, int end) {
    int e = Math.max(spelling.indexOf('e'), spelling.indexOf('E'));
    var exponent = e < 0 ? BigInteger.ZERO : new BigInteger(spelling.substring(e + 1));
    if (exponent.abs().bitLength() > 31 || exponent.abs().intValueExact() > limits.digits()) {
      throw Faults.tooManyDigits(limits.digits(), start, end);
    }
    var significand = spelling.substring(0, e < 0 ? spelling.length() : e);
    var decimal = new BigDecimal(significand.startsWith(".") ? "0" + significand : significand);
    return Rational.of(decimal.scaleByPowerOfTen(exponent.intValueExact()));
  }

  /// The characters that are fractions.
  static List<Character> fractions() {
    return FRACTIONS.chars().filter(c -> c >= '¼').mapToObj(c -> (char) c).toList();
  }

  /// The value of a character that is a fraction.
  static Rational fraction(char c) {
    int row = FRACTIONS.indexOf(c);
    return Rational.of(FRACTIONS.charAt(row + 1) - '0', FRACTIONS.charAt(row + 2) - '0');
  }

  static boolean isFraction(char c) {
    return c >= '¼' && FRACTIONS.indexOf(c) >= 0;
  }

  /// A fraction that is one character.
  void readFraction(char c, int start, int end) {
    put(start, end, new Expr.Number(fraction(c), String.valueOf(c)));
  }

  /// Where a fraction of small digits that starts here ends, or `start` where there is none:
  /// `²²⁄₇`, `¹/₂`.
  int endOfSmallFraction(int start) {
    int slash = endOfSmallDigits(start);
    if (slash == start || (cursor.at(slash) != FRACTION_SLASH && cursor.at(slash) != '/')) {
      return start;
    }
    int end = endOfSmallDigits(slash + 1);
    return end == slash + 1 ? start : end;
  }

  private int endOfSmallDigits(int start) {
    int k = start;
    while (isSmallDigit(cursor.at(k))) {
      k++;
    }
    return k;
  }

  private static boolean isSmallDigit(char c) {
    return (Characters.isRaised(c) || Characters.isLowered(c))
        && Characters.isDigit(Characters.usual(c));
  }

  /// The fraction of small digits from the cursor to `end`, as one number.
  void readSmallFraction(int end) {
    int start = cursor.position();
    int slash = endOfSmallDigits(start);
    for (int k = start; k < end; k++) {
      if (k != slash) {
        cursor.put(k, Characters.usual(cursor.at(k)));
      }
    }
    slashed(start, slash, end);
  }

  private void slashed(int start, int slash, int end) {
    var numerator = number(start, slash, slash).value();
    var denominator = number(slash + 1, end, end).value();
    if (denominator.isZero()) {
      throw Faults.syntax("A fraction has no value over 0.", slash + 1, end);
    }
    put(start, end, new Expr.Number(numerator.over(denominator), cursor.slice(start, end)));
  }
}
