package org.gradus.stationary;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Expressions as products of irreducible factors with integer coefficients.
public final class FactoredForm {
  private FactoredForm() {}

  /// The same function, factored; empty where factoring does not reach it or finds one factor.
  public static Optional<Expr> of(Expr e, List<Symbol> variables) {
    try {
      var field = DifferentialField.of(e, variables);
      var value = field.read(e);
      var top = factors(value.numerator());
      if (value.isZero() || (top.size() < 2 && top.stream().allMatch(f -> f.exponent() == 1))) {
        return Optional.empty();
      }
      var written = written(field, value.numerator(), top);
      return Optional.of(
          value.isPolynomial() ? written : over(written, denominator(field, value.denominator())));
    } catch (Unsupported | ArithmeticException | Budget.Exhausted _) {
      return Optional.empty();
    }
  }

  private static Expr over(Expr top, Expr bottom) {
    return top instanceof Expr.Negation(var u)
        ? Expressions.negation(Expressions.quotient(u, bottom))
        : Expressions.quotient(top, bottom);
  }

  private static Expr denominator(DifferentialField field, Polynomial p) {
    return written(field, p, factors(p));
  }

  /// What is to be zero, as a product of its factors without a constant.
  static Expr equation(DifferentialField field, Polynomial p) {
    return p.isConstant()
        ? new Writer(field).write(p)
        : Expressions.product(powers(field, factors(p)));
  }

  private static List<PolynomialAlgebra.Factor> factors(Polynomial p) {
    return PolynomialAlgebra.factors(p).stream()
        .map(f -> new PolynomialAlgebra.Factor(primitive(f.base()), f.exponent()))
        .toList();
  }

  private static Expr written(
      DifferentialField field, Polynomial p, List<PolynomialAlgebra.Factor> factors) {
    var product =
        factors.stream()
            .map(f -> f.base().power(f.exponent()))
            .reduce(Polynomial.ONE, Polynomial::times);
    var constant = p.leading().over(product.leading());
    var all = new ArrayList<>(powers(field, factors));
    var size = constant.abs();
    if (!Rational.of(size.numerator()).isOne() || all.isEmpty()) {
      all.addFirst(Expressions.number(Rational.of(size.numerator())));
    }
    var top = Expressions.product(all);
    var whole =
        size.isInteger()
            ? top
            : Expressions.quotient(top, Expressions.number(Rational.of(size.denominator())));
    return constant.signum() < 0 ? Expressions.negation(whole) : whole;
  }

  private static List<Expr> powers(
      DifferentialField field, List<PolynomialAlgebra.Factor> factors) {
    return factors.stream()
        .map(f -> {
          var base = new Writer(field).write(f.base());
          return f.exponent() == 1 ? base : Expressions.power(base, f.exponent());
        })
        .toList();
  }

  /// The multiple with integer coefficients without a common divisor and a positive leading one.
  static Polynomial primitive(Polynomial p) {
    var denominator =
        p.terms().values().stream()
            .map(Rational::denominator)
            .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
    var divisor =
        p.terms().values().stream()
            .map(c -> c.times(Rational.of(denominator)).numerator())
            .reduce(BigInteger.ZERO, BigInteger::gcd);
    var multiple = p.times(new Rational(denominator, divisor));
    return multiple.leading().signum() < 0 ? multiple.negate() : multiple;
  }
}
