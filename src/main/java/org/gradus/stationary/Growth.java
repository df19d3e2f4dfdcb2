package org.gradus.stationary;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.number.Rational;

/// How functions of one variable grow towards an end of an interval, as sums of terms e^P tᵃ (ln
/// t)ᵇ in a parameter t → ∞.
///
/// At an infinite end x is ±t, at a finite one p it is p ± 1/t. Each kernel is expanded into such
/// terms and a remainder that is smaller, so that the largest term has the sign of the function
/// near the end.
final class Growth {
  private static final int TERMS = 8;

  private final DifferentialField field;
  private final Growing x;
  private final Map<Integer, Growing> known = new TreeMap<>();

  private Growth(DifferentialField field, Growing x) {
    this.field = field;
    this.x = x;
  }

  /// Towards ∞ for side 1, towards −∞ for side −1.
  static Growth towardsInfinity(DifferentialField field, int side) {
    return new Growth(
        field, Growing.of(field, Fraction.of(Rational.of(side)), Growing.Size.power(Rational.ONE)));
  }

  /// Towards a finite number from below for side −1, from above for side 1.
  static Growth towards(DifferentialField field, Fraction place, int side) {
    var step =
        Growing.of(
            field, Fraction.of(Rational.of(side)), Growing.Size.power(Rational.ONE.negate()));
    return new Growth(field, Growing.of(field, place, Growing.Size.ONE).plus(step));
  }

  /// The sign near the end.
  ///
  /// @throws Unsupported if it is not certain
  int sign(Polynomial p) {
    return expand(p).sign();
  }

  /// The leading term c·|x − p|^order at a finite end.
  ///
  /// @throws Unsupported if it is not certain, or has a logarithm or an exponential
  Beside.Leading leading(Fraction u) {
    var expanded = expand(u);
    if (expanded.sign() == 0) {
      return Beside.Leading.ZERO;
    }
    return new Beside.Leading(expanded.leading().size().order().negate(), expanded.sign());
  }

  private Growing expand(Fraction u) {
    var top = expand(u.numerator());
    return u.isPolynomial() ? top : top.times(reciprocal(expand(u.denominator())));
  }

  private Growing expand(Polynomial p) {
    var sum = Growing.zero(field);
    for (var term : p.terms().entrySet()) {
      var product = Growing.of(field, Fraction.of(term.getValue()), Growing.Size.ONE);
      for (int g : term.getKey().generators()) {
        for (int i = 0; i < term.getKey().of(g); i++) {
          product = product.times(generator(g));
        }
      }
      sum = sum.plus(product);
    }
    return sum;
  }

  private Growing generator(int g) {
    var found = known.get(g);
    if (found == null) {
      found = expanded(g);
      known.put(g, found);
    }
    return found;
  }

  private Growing expanded(int g) {
    if (g == 0) {
      return x;
    }
    if (field.isNumber(g)) {
      return Growing.of(field, Fraction.generator(g), Growing.Size.ONE);
    }
    return switch (field.generator(g)) {
      case Generator.Exponential(var u, _) -> exponential(expand(u));
      case Generator.Logarithm(var u, _) -> logarithm(expand(u));
      case Generator.Root(int n, var u, _) -> root(expand(u), n);
      case Generator.Other(Expr.Application(var f, var arguments)) when f == Function.ATAN ->
          arctangent(expand(field.read(arguments.getFirst())));
      case Generator.Variable _,
          Generator.Pi _,
          Generator.Sine _,
          Generator.Cosine _,
          Generator.Other _ ->
          throw Growing.undecided();
    };
  }

  /// 1/(c m (1 + ε)).
  private Growing reciprocal(Growing u) {
    var lead = u.leading();
    var inverse =
        Growing.of(
            field, Fraction.ONE.over(lead.coefficient()), lead.size().raised(Rational.of(-1)));
    return inverse.times(series(u.relative(), n -> Rational.of(n % 2 == 0 ? 1 : -1)));
  }

  /// e^(P + c + ε) = e^P e^c e^ε with what grows in P.
  private Growing exponential(Growing u) {
    var size = Growing.Size.ONE;
    for (var term : u.large().entrySet()) {
      size = size.times(Growing.Size.exponential(term.getKey(), term.getValue()));
    }
    var constant = u.constant();
    var factor = constant.isZero() ? Fraction.ONE : number(Expressions.exp(write(constant)));
    return Growing.of(field, factor, size).times(series(u.small(), Growth::inverseFactorial));
  }

  /// ln(c m (1 + ε)) = ln c + ln m + ε − ε²/2 + ….
  private Growing logarithm(Growing u) {
    var lead = u.leading();
    var c = positive(lead.coefficient());
    var start = c.equals(Fraction.ONE) ? Fraction.ZERO : number(Expressions.ln(write(c)));
    return Growing.of(field, start, Growing.Size.ONE)
        .plus(Growing.logarithm(field, lead.size()))
        .plus(series(u.relative(), Growth::mercator));
  }

  /// (c m (1 + ε))^(1/n).
  private Growing root(Growing u, int n) {
    var lead = u.leading();
    boolean isNegative = u.sign() < 0;
    if (isNegative && n % 2 == 0) {
      throw Growing.undecided();
    }
    var c = isNegative ? lead.coefficient().negate() : lead.coefficient();
    var power = Rational.of(1, n);
    var factor =
        c.equals(Fraction.ONE) ? c : number(Expressions.root(Expressions.number(n), write(c)));
    return Growing.of(field, isNegative ? factor.negate() : factor, lead.size().raised(power))
        .times(series(u.relative(), k -> binomial(power, k)));
  }

  /// ±π/2 − arctan(1/u) for large u.
  private Growing arctangent(Growing u) {
    if (u.large().isEmpty()) {
      if (!u.constant().isZero()) {
        throw Growing.undecided();
      }
      return series(u.small(), Growth::gregory);
    }
    var quarter = number(Expressions.constant(Constant.PI)).times(Rational.of(1, 2));
    return Growing.of(field, u.sign() > 0 ? quarter : quarter.negate(), Growing.Size.ONE)
        .plus(series(reciprocal(u), Growth::gregory).negate());
  }

  /// Σ cₙ εⁿ for a small ε, with a remainder of the size of the first term that is left out.
  private Growing series(Growing small, IntFunction<Rational> coefficients) {
    var sum = Growing.of(field, Fraction.of(coefficients.apply(0)), Growing.Size.ONE);
    var power = Growing.of(field, Fraction.ONE, Growing.Size.ONE);
    for (int n = 1; n < TERMS; n++) {
      power = power.times(small);
      sum = sum.plus(power.times(coefficients.apply(n)));
    }
    return sum.upTo(power.times(small).bound());
  }

  private Fraction number(Expr e) {
    return field.read(e);
  }

  private Expr write(Fraction u) {
    return new Writer(field).write(u);
  }

  private Fraction positive(Fraction c) {
    if (Growing.sign(field, c) < 0) {
      throw Growing.undecided();
    }
    return c;
  }

  private static Rational inverseFactorial(int n) {
    return n == 0 ? Rational.ONE : inverseFactorial(n - 1).over(Rational.of(n));
  }

  private static Rational mercator(int n) {
    return n == 0 ? Rational.ZERO : Rational.of(n % 2 == 1 ? 1 : -1, n);
  }

  private static Rational gregory(int n) {
    return n % 2 == 0 ? Rational.ZERO : Rational.of(n % 4 == 1 ? 1 : -1, n);
  }

  private static Rational binomial(Rational power, int n) {
    return n == 0
        ? Rational.ONE
        : binomial(power, n - 1).times(power.minus(Rational.of(n - 1))).over(Rational.of(n));
  }
}
