package org.gradus.notation;

import java.util.List;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Term;

/// Which expressions are short enough for a small place: an exponent, a subscript, under a root
/// sign.
final class Shortness {
  private static final int MOST_PARTS = 3;

  private Shortness() {}

  /// Whether it may be written in superscripts or subscripts, if there are characters for all of
  /// it: −x, 2x, n − 1.
  ///
  /// The letter e is left out, because `2e−3` in small characters would be a number.
  static boolean isShort(Expr e) {
    return switch (e) {
      case Expr.Negation(var u) -> isShortProduct(u);
      case Expr.Sum(var terms) ->
          terms.size() <= MOST_PARTS
              && terms.stream().map(Term::expr).allMatch(Shortness::isShortProduct);
      case Expr other -> isShortProduct(other);
    };
  }

  private static boolean isShortProduct(Expr e) {
    return e instanceof Expr.Product(List<Expr> factors)
        ? factors.size() <= MOST_PARTS && factors.stream().allMatch(Shortness::isDigitsOrLetter)
        : isDigitsOrLetter(e);
  }

  private static boolean isDigitsOrLetter(Expr e) {
    return isInteger(e)
        || (e instanceof Expr.Variable(var symbol)
            && symbol.name().length() == 1
            && !symbol.name().equals("e")
            && !symbol.hasSubscript()
            && !symbol.hasMark());
  }

  /// Whether it is a number node that is written with digits alone.
  static boolean isInteger(Expr e) {
    return e instanceof Expr.Number number
        && number.value().isInteger()
        && Spelling.decimal(number).filter(digits -> digits.indexOf('.') < 0).isPresent();
  }

  /// Whether it is ±p/q with integers, which in an exponent is written with a slash.
  static boolean isSlashed(Expr e) {
    return switch (e) {
      case Expr.Quotient(var p, var q) -> isInteger(p) && isInteger(q);
      case Expr.Negation(Expr.Quotient quotient) -> isSlashed(quotient);
      case Expr other -> false;
    };
  }

  /// Whether it is an integer or a name of one letter without a subscript.
  static boolean isIntegerOrLetter(Expr e) {
    return isInteger(e)
        || (e instanceof Expr.Variable(var symbol)
            && Names.isLetter(symbol)
            && !symbol.hasSubscript()
            && !symbol.hasMark());
  }

  /// Whether it is written as one number over another, so that after a number it would look like a
  /// mixed number.
  static boolean isFraction(Expr e) {
    return switch (e) {
      case Expr.Number number -> Spelling.digits(number).isEmpty();
      case Expr.Quotient(Expr.Number _, Expr.Number _) -> true;
      case Expr other -> false;
    };
  }

  static boolean isSignedNumber(Expr e) {
    return e instanceof Expr.Number || e instanceof Expr.Negation(Expr.Number _);
  }

  /// Whether a root sign reaches over it without parentheses.
  static boolean isNumberOrLetter(Expr e) {
    return switch (e) {
      case Expr.Number number -> Spelling.isDecimal(number);
      case Expr.Variable(var symbol) -> Names.isLetter(symbol) && !symbol.hasMark();
      case Expr.Named(var constant) -> constant == Constant.PI;
      case Expr other -> false;
    };
  }
}
