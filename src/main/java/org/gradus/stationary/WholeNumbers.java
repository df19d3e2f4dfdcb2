package org.gradus.stationary;

import java.math.BigInteger;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.number.Rational;

/// Conditions on one whole number k.
final class WholeNumbers {
  private WholeNumbers() {}

  /// a k π + b π ≥ 0 with a > 0, or > 0, as `k ≥ n`; empty for an expression of another form.
  static Optional<String> least(DifferentialField field, Fraction u, boolean strict) {
    if (!u.isPolynomial()) {
      return Optional.empty();
    }
    var a = Rational.ZERO;
    var b = Rational.ZERO;
    Optional<Integer> k = Optional.empty();
    for (var term : u.numerator().terms().entrySet()) {
      var integers = term.getKey().generators().stream().filter(field::isInteger).toList();
      boolean isOfPi =
          term.getKey().generators().stream()
              .allMatch(g -> field.isInteger(g) || field.generator(g) instanceof Generator.Pi);
      int degree = term.getKey().degree();
      if (!isOfPi || degree != 1 + integers.size() || integers.size() > 1) {
        return Optional.empty();
      }
      if (integers.isEmpty()) {
        b = term.getValue();
      } else {
        a = term.getValue();
        k = Optional.of(integers.getFirst());
      }
    }
    if (k.isEmpty() || a.signum() <= 0) {
      return Optional.empty();
    }
    var bound = b.negate().over(a);
    var least = ceiling(bound);
    if (strict && Rational.of(least).equals(bound)) {
      least = least.add(BigInteger.ONE);
    }
    var symbol = ((Expr.Variable) field.generator(k.get()).expr()).symbol();
    return Optional.of(symbol + " ≥ " + ExprText.of(Rational.of(least)));
  }

  private static BigInteger ceiling(Rational value) {
    var parts = value.numerator().divideAndRemainder(value.denominator());
    return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }
}
