package org.gradus.stationary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.gradus.number.AlgebraicField;
import org.gradus.number.BigInterval;
import org.gradus.number.Rational;
import org.gradus.number.UnivariatePolynomial;

/// The angle between −π and π whose cosine and sine are two algebraic numbers.
record Angles(AlgebraicField field, UnivariatePolynomial cosine, UnivariatePolynomial sine) {
  private static final int PARTS = 24;
  private static final Symbol COSINE = Symbol.of("c");

  /// The angle as a rational multiple of π, where it is a multiple of π/12.
  Optional<Rational> overPi() {
    var real = field.one();
    var imaginary = field.zero();
    for (int i = 0; i < PARTS; i++) {
      var next = field.minus(field.times(real, cosine), field.times(imaginary, sine));
      imaginary = field.plus(field.times(real, sine), field.times(imaginary, cosine));
      real = next;
    }
    if (!field.isZero(imaginary) || !field.isZero(field.minus(real, field.one()))) {
      return Optional.empty();
    }
    double angle = Math.atan2(approximate(sine), approximate(cosine)) / Math.PI;
    return Optional.of(Rational.of(Math.round(angle * PARTS / 2), PARTS / 2));
  }

  private double approximate(UnivariatePolynomial element) {
    return field.enclose(element, 25) instanceof BigInterval.Bounded(var lower, var upper)
        ? lower.add(upper).divide(BigDecimal.TWO, 20, RoundingMode.HALF_EVEN).doubleValue()
        : Double.NaN;
  }

  /// The angle itself: ± the arc of the cosine.
  Coordinate angle() {
    Expr arc = Function.ACOS.of(Expressions.variable(COSINE));
    var signed = field.signum(sine) < 0 ? Expressions.negation(arc) : arc;
    return overPi()
        .map(r -> (Coordinate) new Coordinate.Closed(timesPi(r), Map.of()))
        .orElseGet(() ->
            new Coordinate.Closed(signed, Map.of(COSINE, new Coordinate.Algebraic(field, cosine))));
  }

  /// A rational multiple of π as it is written: 3π/2.
  static Expr timesPi(Rational factor) {
    return times(factor, Expressions.constant(Constant.PI));
  }

  private static Expr scaled(Rational factor, Expr e) {
    var factors = new java.util.ArrayList<Expr>();
    factors.add(Expressions.number(factor));
    if (e instanceof Expr.Product(var inner)) {
      factors.addAll(inner);
    } else {
      factors.add(e);
    }
    return Expressions.product(factors);
  }

  /// A rational multiple of an expression as it is written.
  static Expr times(Rational factor, Expr e) {
    if (factor.isZero()) {
      return Expressions.ZERO;
    }
    var size = factor.abs();
    var top = Rational.of(size.numerator()).isOne() ? e : scaled(Rational.of(size.numerator()), e);
    var positive =
        size.isInteger()
            ? top
            : Expressions.quotient(top, Expressions.number(Rational.of(size.denominator())));
    return factor.signum() < 0 ? Expressions.negation(positive) : positive;
  }
}
