package org.gradus.algebra;

import java.math.BigInteger;
import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Term;
import org.gradus.number.Rational;

/// How powers of one base are put together and written.
final class Exponents {
  private Exponents() {}

  static Expr negated(Expr exponent) {
    return exponent instanceof Expr.Negation(var u)
        ? u
        : Rationals.valueOf(exponent)
            .map(Rational::negate)
            .map(Expressions::fraction)
            .orElseGet(() -> Expressions.negation(exponent));
  }

  static Expr sum(Expr a, Expr b) {
    var x = Rationals.valueOf(a);
    var y = Rationals.valueOf(b);
    return x.isPresent() && y.isPresent()
        ? Expressions.fraction(x.get().plus(y.get()))
        : LikeTerms.collect(List.of(Term.plus(a), Term.plus(b)));
  }

  static boolean looksNegative(Expr exponent) {
    return Rationals.valueOf(exponent)
        .map(value -> value.signum() < 0)
        .orElse(exponent instanceof Expr.Negation);
  }

  /// uᵛ as it is written: u itself for the exponent 1, exp(v·w) for a power of exp(w).
  static Expr power(Expr base, Expr exponent) {
    if (exponent.equals(Expressions.ONE)) {
      return base;
    }
    return base instanceof Expr.Application(var f, var arguments) && f == Function.EXP
        ? Function.EXP.of(Monomials.product(List.of(exponent, arguments.getFirst())))
        : Expressions.power(base, exponent);
  }

  /// A positive fractional power with root signs: u²·√u for the exponent 5/2.
  static Expr rooted(Expr base, Rational exponent) {
    var parts = exponent.numerator().divideAndRemainder(exponent.denominator());
    var root = root(base, exponent.denominator());
    var rest = Rational.of(parts[1]);
    var fractional = rest.isOne() ? root : Expressions.power(root, Expressions.number(rest));
    return parts[0].signum() == 0
        ? fractional
        : Expressions.product(power(base, Expressions.number(Rational.of(parts[0]))), fractional);
  }

  private static Expr root(Expr base, BigInteger index) {
    if (index.equals(BigInteger.TWO)) {
      return Expressions.sqrt(base);
    }
    return index.equals(BigInteger.valueOf(3))
        ? Function.CBRT.of(base)
        : Expressions.root(Expressions.number(Rational.of(index)), base);
  }
}
