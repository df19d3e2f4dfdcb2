package org.gradus.algebra;

import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.number.Rational;

/// A power that stands in a product or below its fraction bar.
///
/// The exponent counts a division as negative. `below` says that the factor was written under a
/// fraction bar, `rooted` that it was written as a root; both decide how the factor is written
/// again. A factor that met no other of the same base is written as it was, in its `typed` form.
record Factor(Expr base, Expr exponent, boolean below, boolean rooted, Optional<Expr> typed) {

  /// A factor that was written above or below a fraction bar with the given exponent.
  static Factor typed(Expr whole, Expr base, Expr exponent, boolean below, boolean rooted) {
    return new Factor(
        base, below ? Exponents.negated(exponent) : exponent, below, rooted, Optional.of(whole));
  }

  static Factor of(Expr base, Rational exponent) {
    return new Factor(
        base, Expressions.fraction(exponent), false, !exponent.isInteger(), Optional.empty());
  }

  /// The product of two powers of one base.
  Factor times(Factor other) {
    return new Factor(
        base,
        Exponents.sum(exponent, other.exponent),
        below || other.below,
        rooted || other.rooted,
        Optional.empty());
  }

  Optional<Rational> number() {
    return Rationals.valueOf(exponent);
  }

  boolean isTrivial() {
    return number().filter(Rational::isZero).isPresent();
  }

  /// Whether the factor is written under the fraction bar.
  boolean standsBelow() {
    return below && (typed.isPresent() || Exponents.looksNegative(exponent));
  }

  /// The factor as it is written at its place, above or below.
  Expr written() {
    return typed.orElseGet(() -> powerOf(standsBelow() ? Exponents.negated(exponent) : exponent));
  }

  private Expr powerOf(Expr positive) {
    var value = Rationals.valueOf(positive);
    if (value.isPresent() && rooted && !value.get().isInteger() && value.get().signum() > 0) {
      return Exponents.rooted(base, value.get());
    }
    return Exponents.power(base, positive);
  }
}
