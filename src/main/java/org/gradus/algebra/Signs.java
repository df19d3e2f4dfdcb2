package org.gradus.algebra;

import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Term;
import org.gradus.number.Rational;

/// The signs that a value can have, as far as the form of the expression shows it.
///
/// The rule of signs computed with sets: x² + 1 can only be positive, x² positive or zero, x
/// anything. What is excluded is proved wherever the expression is defined; what is not excluded
/// may still be impossible.
record Signs(boolean negative, boolean zero, boolean positive) {
  static final Signs ANY = new Signs(true, true, true);
  static final Signs POSITIVE = new Signs(false, false, true);
  static final Signs NONNEGATIVE = new Signs(false, true, true);
  static final Signs NONZERO = new Signs(true, false, true);
  static final Signs ZERO = new Signs(false, true, false);

  static Signs of(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) -> value.isZero() ? ZERO : POSITIVE;
      case Expr.Named _ -> POSITIVE;
      case Expr.Variable _, Expr.Indexed _, Expr.Logarithm _ -> ANY;
      case Expr.Negation(var u) -> of(u).opposite();
      case Expr.Sum(var terms) -> ofSum(terms);
      case Expr.Product(var factors) ->
          factors.stream().map(Signs::of).reduce(POSITIVE, Signs::times);
      case Expr.Quotient(var u, var v) -> of(u).times(of(v).nonzero());
      case Expr.Power(var u, var v) -> ofPower(of(u), v);
      case Expr.Root(var n, var u) -> ofRoot(n, of(u));
      case Expr.Application(var f, var arguments) -> ofFunction(f, arguments.getFirst());
      case Expr.Sigma(_, _, _, var body) -> of(body).orZero();
    };
  }

  boolean isPositive() {
    return positive && !zero && !negative;
  }

  boolean isNonnegative() {
    return !negative;
  }

  boolean isNonzero() {
    return !zero;
  }

  Signs opposite() {
    return new Signs(positive, zero, negative);
  }

  private Signs nonzero() {
    return new Signs(negative, false, positive);
  }

  private Signs orZero() {
    return new Signs(negative, true, positive);
  }

  Signs times(Signs other) {
    return new Signs(
        (negative && other.positive) || (positive && other.negative),
        zero || other.zero,
        (positive && other.positive) || (negative && other.negative));
  }

  Signs plus(Signs other) {
    boolean opposed = (negative && other.positive) || (positive && other.negative);
    return new Signs(
        negative || other.negative, opposed || (zero && other.zero), positive || other.positive);
  }

  private static Signs ofSum(List<Term> terms) {
    var signs = ZERO;
    for (var term : terms) {
      var next = of(term.expr());
      signs = signs.plus(term.isSubtracted() ? next.opposite() : next);
    }
    return signs;
  }

  private static Signs ofPower(Signs base, Expr exponent) {
    var value = Rationals.valueOf(exponent);
    if (value.isPresent() && hasEvenNumerator(value.get())) {
      return base.isNonzero() ? POSITIVE : NONNEGATIVE;
    }
    if (value.isPresent() && value.get().denominator().testBit(0)) {
      return base;
    }
    return base.isNonzero() ? POSITIVE : NONNEGATIVE;
  }

  /// The root with a rational index n is the power 1/n.
  private static Signs ofRoot(Expr index, Signs radicand) {
    var exponent = Rationals.valueOf(index).filter(n -> !n.isZero()).map(Rational.ONE::over);
    return exponent.isPresent()
        ? ofPower(radicand, Expressions.fraction(exponent.get()))
        : radicand.isNonzero() ? POSITIVE : NONNEGATIVE;
  }

  private static Signs ofFunction(Function f, Expr argument) {
    return switch (f.sign()) {
      case ANY -> ANY;
      case ALWAYS_POSITIVE -> POSITIVE;
      case NEVER_NEGATIVE -> NONNEGATIVE;
      case NEVER_ZERO -> NONZERO;
      case OF_ARGUMENT -> of(argument);
      case SIZE_OF_ARGUMENT -> of(argument).isNonzero() ? POSITIVE : NONNEGATIVE;
    };
  }

  private static boolean hasEvenNumerator(Rational value) {
    return !value.numerator().testBit(0);
  }
}
