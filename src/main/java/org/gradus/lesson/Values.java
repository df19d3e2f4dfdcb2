package org.gradus.lesson;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gradus.algebra.Rationals;
import org.gradus.algebra.Simplifier;
import org.gradus.document.Formula;
import org.gradus.document.Formula.Chain;
import org.gradus.document.Relation;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// Values of expressions at one point, exact where they are rational.
record Values(Point point, Settings settings) {
  private static final int DIGITS = 6;

  /// Smaller numbers are written with a power of ten.
  private static final int LEAST_EXPONENT = -5;

  /// Whether everything on which the expression depends has a value at the point.
  boolean covers(Expr e) {
    return point.values().keySet().containsAll(FreeSymbols.of(e)) && !hasData(e);
  }

  private static boolean hasData(Expr e) {
    return e instanceof Expr.Indexed || e.operands().stream().anyMatch(Values::hasData);
  }

  /// Whether the expression certainly has no value at the point.
  boolean isUndefined(Expr e) {
    return covers(e) && !Double.isFinite(approximate(e));
  }

  Expr substituted(Expr e) {
    return point.in(e);
  }

  Expr exact(Expr e) {
    return new Simplifier(settings.budget()).tidy(substituted(e));
  }

  Optional<Rational> rational(Expr e) {
    return Rationals.valueOf(exact(e));
  }

  double approximate(Expr e) {
    var coordinates = new HashMap<Symbol, Double>();
    point
        .values()
        .forEach((x, value) -> coordinates.put(x, settings.valuation().of(value, Map.of())));
    return settings.valuation().of(e, coordinates);
  }

  Values nudged(Symbol x, Rational step) {
    return new Values(point.nudged(x, step), settings);
  }

  /// The chain continued by the expression with numbers put in, its exact value, and a decimal
  /// where that is not rational.
  Chain chain(Chain start, Expr e, boolean withNumbersPutIn) {
    var put = substituted(e);
    var exact = exact(e);
    var chain = start;
    if (withNumbersPutIn && !put.equals(exact) && !FreeSymbols.of(e).isEmpty()) {
      chain = chain.equalTo(Formula.of(put));
    }
    chain = chain.equalTo(Formula.of(exact));
    boolean isRounded = covers(e) && Rationals.valueOf(exact).isEmpty();
    return isRounded ? chain.then(Relation.IS_ABOUT, rounded(approximate(e), DIGITS)) : chain;
  }

  /// A number with so many digits.
  static Formula rounded(double value, int digits) {
    return rounded(new BigDecimal(value), digits);
  }

  static Formula rounded(BigDecimal value, int digits) {
    var size = value.abs().round(new MathContext(digits));
    boolean isPlain = size.scale() >= 0 && size.precision() - size.scale() > LEAST_EXPONENT;
    var number =
        new Expr.Number(
            Rational.of(size),
            isPlain ? size.toPlainString() : "%se%d".formatted(mantissa(size), exponent(size)));
    return Formula.of(value.signum() < 0 ? Expressions.negation(number) : number);
  }

  private static int exponent(BigDecimal size) {
    return size.precision() - size.scale() - 1;
  }

  private static String mantissa(BigDecimal size) {
    return size.movePointLeft(exponent(size)).toPlainString();
  }
}
