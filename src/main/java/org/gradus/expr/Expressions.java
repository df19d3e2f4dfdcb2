package org.gradus.expr;

import java.util.ArrayList;
import java.util.List;
import org.gradus.number.Rational;

/// Builds expressions in normal shape and does nothing else: no number is folded, no term dropped.
public final class Expressions {
  public static final Expr ZERO = number(0);
  public static final Expr ONE = number(1);
  public static final Expr TWO = number(2);
  private static final Expr THREE = number(3);

  private Expressions() {}

  /// An integer, a negative one as a negation.
  public static Expr number(long value) {
    return number(Rational.of(value));
  }

  /// An integer or a fraction as one number node, a negative one as a negation.
  public static Expr number(Rational value) {
    return value.signum() < 0
        ? new Expr.Negation(new Expr.Number(value.negate(), ""))
        : new Expr.Number(value, "");
  }

  /// A fraction as a person writes it: an integer, or a quotient of integers, negated where it is
  /// negative.
  public static Expr fraction(Rational value) {
    if (value.signum() < 0) {
      return new Expr.Negation(fraction(value.negate()));
    }
    return value.isInteger()
        ? number(value)
        : new Expr.Quotient(
            number(Rational.of(value.numerator())), number(Rational.of(value.denominator())));
  }

  public static Expr constant(Constant constant) {
    return new Expr.Named(constant);
  }

  public static Expr variable(String name) {
    return new Expr.Variable(Symbol.of(name));
  }

  public static Expr variable(Symbol symbol) {
    return new Expr.Variable(symbol);
  }

  public static Expr negation(Expr operand) {
    return new Expr.Negation(operand);
  }

  public static Expr sum(Expr... terms) {
    return sum(List.of(terms).stream().map(Term::plus).toList());
  }

  /// The sum of the terms: 0 without any, the term itself where there is one.
  ///
  /// A sum in first place is flattened; a first term that is subtracted becomes a negation.
  public static Expr sum(List<Term> terms) {
    if (terms.isEmpty()) {
      return ZERO;
    }
    var first = terms.getFirst().signed();
    if (terms.size() == 1) {
      return first;
    }
    var flat = new ArrayList<Term>(terms.size() + 1);
    if (first instanceof Expr.Sum(var inner)) {
      flat.addAll(inner);
    } else {
      flat.add(Term.plus(first));
    }
    flat.addAll(terms.subList(1, terms.size()));
    return new Expr.Sum(flat);
  }

  public static Expr difference(Expr minuend, Expr subtrahend) {
    return sum(List.of(Term.plus(minuend), Term.minus(subtrahend)));
  }

  public static Expr product(Expr... factors) {
    return product(List.of(factors));
  }

  /// The product of the factors: 1 without any, the factor itself where there is one.
  ///
  /// A product in first place is flattened.
  public static Expr product(List<Expr> factors) {
    if (factors.isEmpty()) {
      return ONE;
    }
    if (factors.size() == 1) {
      return factors.getFirst();
    }
    if (!(factors.getFirst() instanceof Expr.Product(var inner))) {
      return new Expr.Product(factors);
    }
    var flat = new ArrayList<>(inner);
    flat.addAll(factors.subList(1, factors.size()));
    return new Expr.Product(flat);
  }

  public static Expr quotient(Expr numerator, Expr denominator) {
    return new Expr.Quotient(numerator, denominator);
  }

  public static Expr reciprocal(Expr u) {
    return new Expr.Quotient(ONE, u);
  }

  /// uᵛ; eᵛ is `exp(v)`.
  public static Expr power(Expr base, Expr exponent) {
    return base.equals(constant(Constant.E))
        ? Function.EXP.of(exponent)
        : new Expr.Power(base, exponent);
  }

  public static Expr power(Expr base, long exponent) {
    return power(base, number(exponent));
  }

  public static Expr square(Expr u) {
    return power(u, TWO);
  }

  public static Expr sqrt(Expr u) {
    return Function.SQRT.of(u);
  }

  public static Expr exp(Expr u) {
    return Function.EXP.of(u);
  }

  public static Expr ln(Expr u) {
    return Function.LN.of(u);
  }

  public static Expr abs(Expr u) {
    return Function.ABS.of(u);
  }

  /// ⁿ√u; with the literal index 2 or 3 it is `sqrt` or `cbrt`.
  public static Expr root(Expr index, Expr radicand) {
    if (index.equals(TWO)) {
      return sqrt(radicand);
    }
    return index.equals(THREE) ? Function.CBRT.of(radicand) : new Expr.Root(index, radicand);
  }

  /// The logarithm to a base; to the base e it is `ln`.
  public static Expr logarithm(Expr base, Expr argument) {
    return base.equals(constant(Constant.E)) ? ln(argument) : new Expr.Logarithm(base, argument);
  }
}
