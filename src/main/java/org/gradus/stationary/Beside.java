package org.gradus.stationary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradus.number.AlgebraicField;
import org.gradus.number.Rational;

/// How functions of one variable behave on one side of a point p, as x approaches it.
///
/// With q the minimal polynomial of p, a polynomial is a power of q times one that is not zero at
/// p, and a root of a radicand that vanishes at p is a fractional power of q; so the term with the
/// lowest order shows sign and growth, where it is the only one.
final class Beside {
  private static final int DIGITS = 60;

  private final DifferentialField field;
  private final Polynomial minimal;
  private final int signOfMinimal;
  private final Coordinate place;
  private final int side;
  private final Enclosing values;
  private final Map<Integer, Optional<Leading>> roots = new TreeMap<>();

  /// The leading term c·|x − p|^order; its sign is that of c, and 0 for a function that is zero.
  record Leading(Rational order, int sign) {
    static final Leading ZERO = new Leading(Rational.ZERO, 0);

    boolean isZero() {
      return sign == 0;
    }

    /// Whether the function approaches 0.
    boolean vanishes() {
      return isZero() || order.signum() > 0;
    }

    /// Whether the function approaches a number that is not 0.
    boolean isNumber() {
      return order.isZero() && !isZero();
    }

    /// Whether the function grows without bound.
    boolean isInfinite() {
      return !isZero() && order.signum() < 0;
    }
  }

  /// `side` is −1 for numbers below p, 1 for those above; the variable is the first generator.
  Beside(DifferentialField field, AlgebraicField place, org.gradus.expr.Symbol variable, int side) {
    this.field = field;
    this.place = new Coordinate.Algebraic(place, place.generator());
    this.side = side;
    this.minimal = Polynomial.of(place.minimalPolynomial(), 0);
    var slope = minimal.derivative(0).at(place, _ -> place.generator());
    this.signOfMinimal = side * place.signum(slope);
    var at = new LinkedHashMap<org.gradus.expr.Symbol, Coordinate>();
    at.put(variable, this.place);
    this.values = new Enclosing(field, at, DIGITS);
  }

  /// Empty where the order is not certain.
  Optional<Leading> of(Fraction u) {
    var top = of(u.numerator());
    var bottom = of(u.denominator());
    return top.isEmpty() || bottom.isEmpty() || bottom.get().isZero()
        ? byExpansion(u)
        : Optional.of(
            new Leading(
                top.get().order.minus(bottom.get().order), top.get().sign * bottom.get().sign));
  }

  private Optional<Leading> byExpansion(Fraction u) {
    try {
      return place.exact().map(p -> Growth.towards(field, field.read(p), side).leading(u));
    } catch (Unsupported | ArithmeticException _) {
      return Optional.empty();
    }
  }

  private Optional<Leading> of(Polynomial p) {
    var vanishing = new TreeMap<Integer, Leading>();
    for (int g : p.generators()) {
      if (field.generator(g) instanceof Generator.Root) {
        var root = root(g);
        if (root.isEmpty()) {
          return Optional.empty();
        }
        if (!root.get().order.isZero()) {
          vanishing.put(g, root.get());
        }
      }
    }
    Optional<Leading> lowest = Optional.of(Leading.ZERO);
    for (var part : parts(p, vanishing).entrySet()) {
      var term = term(part.getKey(), part.getValue(), vanishing);
      lowest = lowest.flatMap(a -> term.flatMap(b -> lower(a, b)));
    }
    return lowest;
  }

  /// The coefficients by monomials in the roots that vanish.
  private static Map<Powers, Polynomial> parts(Polynomial p, Map<Integer, Leading> vanishing) {
    var parts = new TreeMap<Powers, Polynomial>();
    p.terms()
        .forEach((powers, c) -> {
          var outside = powers;
          var inside = Powers.ONE;
          for (int g : new TreeSet<>(vanishing.keySet())) {
            inside = inside.with(g, powers.of(g));
            outside = outside.with(g, 0);
          }
          parts.merge(inside, Polynomial.term(outside, c), Polynomial::plus);
        });
    return parts;
  }

  private Optional<Leading> term(Powers powers, Polynomial rest, Map<Integer, Leading> vanishing) {
    var order = Rational.ZERO;
    int sign = 1;
    for (int g : powers.generators()) {
      var root = vanishing.get(g);
      order = order.plus(root.order.times(Rational.of(powers.of(g))));
      sign *= powers.of(g) % 2 == 1 ? root.sign : 1;
    }
    var cofactor = rest;
    while (!PolynomialAlgebra.gcd(cofactor, minimal).isConstant()) {
      cofactor = PolynomialAlgebra.quotient(cofactor, minimal);
      order = order.plus(Rational.ONE);
      sign *= signOfMinimal;
    }
    int own = Enclosing.sign(values.at(Fraction.of(cofactor)));
    return own == 0 ? Optional.empty() : Optional.of(new Leading(order, sign * own));
  }

  /// The leading term of a sum; empty where two terms of the lowest order may cancel.
  private static Optional<Leading> lower(Leading a, Leading b) {
    if (a.isZero() || b.isZero()) {
      return Optional.of(a.isZero() ? b : a);
    }
    int comparison = a.order.compareTo(b.order);
    return comparison == 0 && a.sign != b.sign
        ? Optional.empty()
        : Optional.of(comparison <= 0 ? a : b);
  }

  private Optional<Leading> root(int g) {
    var known = roots.get(g);
    if (known == null) {
      var root = (Generator.Root) field.generator(g);
      known =
          of(root.radicand())
              .filter(u -> u.sign > 0 || (u.sign < 0 && root.index() % 2 == 1))
              .map(u -> new Leading(u.order.over(Rational.of(root.index())), u.sign));
      roots.put(g, known);
    }
    return known;
  }
}
