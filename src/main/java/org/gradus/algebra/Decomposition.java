package org.gradus.algebra;

import java.math.BigInteger;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.number.Rational;

/// Takes an expression apart into the coefficient and the factors of a monomial.
///
/// Roots and exponentials are powers too: √u is u to the ½, e³ˣ is eˣ to the third. A power of a
/// power is one power where that is true for real numbers: (u²)^(1/2) is |u|, not u.
record Decomposition(Monomial monomial) {
  private static final int LARGEST_SQUARE_TRIED = 1000;

  /// Multiplies the monomial by the expression, or divides by it where it stands below a fraction
  /// bar.
  void read(Expr e, boolean below) {
    switch (e) {
      case Expr.Number number -> readNumber(number, below);
      case Expr.Negation(var u) -> {
        monomial.multiplyBy(Rational.ONE.negate(), false);
        read(u, below);
      }
      case Expr.Product(var all) -> all.forEach(factor -> read(factor, below));
      case Expr.Quotient(var u, var v) -> {
        read(u, below);
        read(v, !below);
      }
      case Expr.Power(var u, var v) ->
          Rationals.valueOf(v)
              .ifPresentOrElse(
                  exponent -> readPower(e, u, exponent, below, false),
                  () -> monomial.multiplyBy(Factor.typed(e, u, v, below, false)));
      case Expr.Root(var n, var u) ->
          Rationals.valueOf(n)
              .filter(index -> index.isInteger() && index.signum() > 0)
              .ifPresentOrElse(
                  index -> readPower(e, u, Rational.ONE.over(index), below, true),
                  () -> readWhole(e, below));
      case Expr.Application application -> readApplication(application, below);
      case Expr.Named _, Expr.Variable _, Expr.Indexed _, Expr.Sum _ -> readWhole(e, below);
      case Expr.Logarithm _, Expr.Sigma _ -> readWhole(e, below);
    }
  }

  private void readWhole(Expr e, boolean below) {
    monomial.multiplyBy(Factor.typed(e, e, Expressions.ONE, below, false));
  }

  private void readNumber(Expr.Number number, boolean below) {
    if (below && number.value().isZero()) {
      monomial.markUndefined();
      return;
    }
    monomial.multiplyBy(
        below ? Rational.ONE.over(number.value()) : number.value(), Rationals.isDecimal(number));
  }

  private void readApplication(Expr.Application e, boolean below) {
    switch (e.function()) {
      case SQRT -> readPower(e, e.argument(), Rational.of(1, 2), below, true);
      case CBRT -> readPower(e, e.argument(), Rational.of(1, 3), below, true);
      case EXP -> readExponential(e, Rational.ONE, below);
      case Function other -> readWhole(e, below);
    }
  }

  /// exp(c·w) to a power is a power of exp(w).
  private void readExponential(Expr.Application e, Rational power, boolean below) {
    var inner = Monomial.of(e.argument());
    var isPower = inner.coefficient().signum() != 0 && !inner.isDecimal();
    var base = isPower ? Function.EXP.of(inner.written(Rational.ONE)) : e;
    var exponent = isPower ? inner.coefficient().times(power) : power;
    if (power.isOne()) {
      monomial.multiplyBy(Factor.typed(e, base, Expressions.fraction(exponent), below, false));
    } else {
      multiply(base, exponent, below, false);
    }
  }

  private void readPower(Expr whole, Expr base, Rational exponent, boolean below, boolean rooted) {
    if (exponent.isZero() && !base.equals(Expressions.ZERO)) {
      return;
    }
    if (exponent.isOne()) {
      read(base, below);
      return;
    }
    switch (base) {
      case Expr.Number number -> readPowerOfNumber(whole, number, exponent, below, rooted);
      case Expr.Power(var u, var v) when isWorthJoining(v, exponent, rooted) ->
          join(u, Rationals.valueOf(v).orElseThrow(), exponent, below, rooted);
      case Expr.Application(var f, var arguments)
          when f == Function.SQRT && isWorthJoining(half(), exponent, true) ->
          join(arguments.getFirst(), Rational.of(1, 2), exponent, below, true);
      case Expr.Application(var f, var arguments)
          when f == Function.CBRT && isWorthJoining(third(), exponent, true) ->
          join(arguments.getFirst(), Rational.of(1, 3), exponent, below, true);
      case Expr.Application application when application.function() == Function.EXP ->
          readExponential(application, exponent, below);
      case Expr.Quotient(Expr.Number u, var v) when exponent.isInteger() -> {
        readPower(Expressions.power(u, Expressions.fraction(exponent)), u, exponent, below, false);
        readPower(Expressions.power(v, Expressions.fraction(exponent)), v, exponent, !below, false);
      }
      case Expr other -> readPowerOfProduct(whole, base, exponent, below, rooted);
    }
  }

  /// The n-th root of u.
  record Rooted(Rational index, Expr radicand) {}

  /// The root that an expression is, with a whole index.
  static Optional<Rooted> rootIn(Expr e) {
    return switch (e) {
      case Expr.Application(var f, var arguments) when f == Function.SQRT ->
          Optional.of(new Rooted(Rational.TWO, arguments.getFirst()));
      case Expr.Application(var f, var arguments) when f == Function.CBRT ->
          Optional.of(new Rooted(Rational.of(3), arguments.getFirst()));
      case Expr.Root(var n, var u) ->
          Rationals.valueOf(n)
              .filter(index -> index.isInteger() && index.signum() > 0)
              .map(index -> new Rooted(index, u));
      case Expr other -> Optional.empty();
    };
  }

  private static Expr half() {
    return Expressions.fraction(Rational.of(1, 2));
  }

  private static Expr third() {
    return Expressions.fraction(Rational.of(1, 3));
  }

  /// Powers of powers are joined, and roots where no root remains.
  private static boolean isWorthJoining(Expr inner, Rational outer, boolean rooted) {
    return Rationals.valueOf(inner)
        .filter(a -> !rooted && (a.isInteger() || outer.isInteger()) || a.times(outer).isInteger())
        .isPresent();
  }

  /// (uᵃ)ᵇ for real u: |u| takes the place of u where a is even and b is no integer.
  private void join(Expr u, Rational a, Rational b, boolean below, boolean rooted) {
    boolean losesSign = !a.numerator().testBit(0) && !b.isInteger();
    boolean keepsSize = losesSign && a.times(b).numerator().testBit(0);
    var base = keepsSize && !Signs.of(u).isNonnegative() ? Expressions.abs(u) : u;
    multiply(base, a.times(b), below, rooted && !a.times(b).isInteger());
  }

  private void multiply(Expr base, Rational exponent, boolean below, boolean rooted) {
    var signed = below ? exponent.negate() : exponent;
    monomial.multiplyBy(
        new Factor(base, Expressions.fraction(signed), below, rooted, Optional.empty()));
  }

  /// A whole power of a product takes the coefficient out: (−2u)³ is −8u³.
  private void readPowerOfProduct(
      Expr whole, Expr base, Rational exponent, boolean below, boolean rooted) {
    var inner = Monomial.of(base);
    var taken =
        exponent.isInteger() && !inner.coefficient().isOne() && !inner.isUndefined()
            ? Rationals.power(inner.coefficient(), exponent)
            : Optional.<Rational>empty();
    if (taken.isEmpty() || taken.get().isZero()) {
      monomial.multiplyBy(Factor.typed(whole, base, Expressions.fraction(exponent), below, rooted));
      return;
    }
    monomial.multiplyBy(below ? Rational.ONE.over(taken.get()) : taken.get(), inner.isDecimal());
    read(Expressions.power(inner.written(Rational.ONE), Expressions.fraction(exponent)), below);
  }

  private void readPowerOfNumber(
      Expr whole, Expr.Number number, Rational exponent, boolean below, boolean rooted) {
    var value = Rationals.power(number.value(), exponent);
    if (value.isPresent() && !(below && value.get().isZero())) {
      monomial.multiplyBy(
          below ? Rational.ONE.over(value.get()) : value.get(), Rationals.isDecimal(number));
    } else if (value.isPresent() || (number.value().isZero() && exponent.signum() <= 0)) {
      monomial.markUndefined();
    } else if (exponent.equals(Rational.of(1, 2)) && squareIn(number.value()) > 1) {
      long root = squareIn(number.value());
      monomial.multiplyBy(below ? Rational.of(1, root) : Rational.of(root), false);
      multiply(
          Expressions.number(number.value().over(Rational.of(root * root))),
          exponent,
          below,
          rooted);
    } else {
      monomial.multiplyBy(
          Factor.typed(whole, number, Expressions.fraction(exponent), below, rooted));
    }
  }

  /// The largest number up to a bound whose square divides the integer; 1 for a fraction.
  static long squareIn(Rational number) {
    if (!number.isInteger() || number.numerator().bitLength() > 62) {
      return 1;
    }
    for (long root = LARGEST_SQUARE_TRIED; root > 1; root--) {
      if (number.numerator().mod(BigInteger.valueOf(root * root)).signum() == 0) {
        return root;
      }
    }
    return 1;
  }
}
