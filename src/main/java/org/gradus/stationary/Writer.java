package org.gradus.stationary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Sign;
import org.gradus.expr.Term;
import org.gradus.number.Rational;

/// Writes elements of a differential field as expressions, the highest terms first.
record Writer(IntFunction<Expr> generators) {

  Writer(DifferentialField field) {
    this(i -> field.generator(i).expr());
  }

  /// A proper quotient with integer coefficients above and below: 2/(3z).
  Expr write(Fraction u) {
    if (u.isPolynomial()) {
      return write(u.numerator());
    }
    var multiple = denominator(u.numerator()).times(denominator(u.denominator()));
    return quotient(write(u.numerator().times(multiple)), write(u.denominator().times(multiple)));
  }

  private static Rational denominator(Polynomial p) {
    return p.terms().values().stream()
        .map(c -> Rational.of(c.denominator()))
        .reduce(Rational.ONE, (a, b) -> a.times(b).over(gcd(a, b)));
  }

  private static Rational gcd(Rational a, Rational b) {
    return Rational.of(a.numerator().gcd(b.numerator()));
  }

  private static Expr quotient(Expr top, Expr bottom) {
    return top instanceof Expr.Negation(var positive)
        ? Expressions.negation(Expressions.quotient(positive, bottom))
        : Expressions.quotient(top, bottom);
  }

  Expr write(Polynomial p) {
    var terms = new ArrayList<Term>();
    p.terms()
        .descendingMap()
        .forEach((powers, c) ->
            terms.add(
                new Term(c.signum() < 0 ? Sign.MINUS : Sign.PLUS, monomial(powers, c.abs()))));
    return Expressions.sum(terms);
  }

  private Expr monomial(Powers powers, Rational coefficient) {
    var factors = new ArrayList<Expr>();
    if (!Rational.of(coefficient.numerator()).isOne() || powers.degree() == 0) {
      factors.add(Expressions.number(Rational.of(coefficient.numerator())));
    }
    for (int i : powers.generators()) {
      factors.add(power(generators.apply(i), powers.of(i)));
    }
    var top = Expressions.product(List.copyOf(factors));
    return coefficient.isInteger()
        ? top
        : Expressions.quotient(top, Expressions.number(Rational.of(coefficient.denominator())));
  }

  private static Expr power(Expr base, int exponent) {
    return exponent == 1 ? base : Expressions.power(base, exponent);
  }
}
