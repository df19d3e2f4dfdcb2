package org.gradus.stationary;

import java.math.BigInteger;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.number.Rational;

/// Conditions on one whole number k.
final class WholeNumbers {
  private WholeNumbers() {}

  /// a k π + b π.
  private record Linear(int k, Rational a, Rational b) {
    Rational zero() {
      return b.negate().over(a);
    }
  }

  private static Optional<Linear> linear(DifferentialField field, Polynomial p) {
    var a = Rational.ZERO;
    var b = Rational.ZERO;
    Optional<Integer> k = Optional.empty();
    for (var term : p.terms().entrySet()) {
      var integers = term.getKey().generators().stream().filter(field::isInteger).toList();
      boolean isOfPi =
          term.getKey().generators().stream()
              .allMatch(g -> field.isInteger(g) || field.generator(g) instanceof Generator.Pi);
      if (!isOfPi || term.getKey().degree() != 1 + integers.size() || integers.size() > 1) {
        return Optional.empty();
      }
      if (integers.isEmpty()) {
        b = term.getValue();
      } else {
        a = term.getValue();
        k = Optional.of(integers.getFirst());
      }
    }
    var slope = a;
    var constant = b;
    return k.map(g -> new Linear(g, slope, constant));
  }

  /// Whether a k + b is zero for no whole number k.
  static boolean isNeverZero(DifferentialField field, Polynomial p) {
    var generators = p.generators();
    return p.degree() == 1
        && generators.size() == 1
        && field.isInteger(generators.first())
        && !p.constantTerm()
            .over(p.coefficientsBy(generators.first()).get(1).constantTerm())
            .isInteger();
  }

  /// a k π + b π ≥ 0 with a > 0, or > 0, as `k ≥ n`; empty for an expression of another form.
  static Optional<String> least(DifferentialField field, Fraction u, boolean strict) {
    var linear = u.isPolynomial() ? linear(field, u.numerator()) : Optional.<Linear>empty();
    if (linear.filter(l -> l.a.signum() > 0).isEmpty()) {
      return Optional.empty();
    }
    var bound = linear.get().zero();
    var least = ceiling(bound);
    if (strict && Rational.of(least).equals(bound)) {
      least = least.add(BigInteger.ONE);
    }
    var symbol = ((Expr.Variable) field.generator(linear.get().k).expr()).symbol();
    return Optional.of(symbol + " ≥ " + ExprText.of(Rational.of(least)));
  }

  private static BigInteger ceiling(Rational value) {
    var parts = value.numerator().divideAndRemainder(value.denominator());
    return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }
}
