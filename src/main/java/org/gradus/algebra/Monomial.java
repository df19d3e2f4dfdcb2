package org.gradus.algebra;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.number.Rational;

/// A product as arithmetic sees it: a rational coefficient times powers of distinct bases.
///
/// Equal bases have been gathered, numbers multiplied. Written again, the coefficient comes first,
/// then constants and variables, then everything else, each in the order in which it was typed.
final class Monomial {
  private Rational coefficient = Rational.ONE;
  private boolean decimal;
  private boolean undefined;
  private boolean fraction;
  private final Map<Expr, Factor> factors = new LinkedHashMap<>();

  /// The monomial of an expression whose parts are simplified.
  static Monomial of(Expr e) {
    var monomial = new Monomial();
    monomial.fraction = isFraction(e);
    new Decomposition(monomial).read(e, false);
    monomial.settle();
    return monomial;
  }

  private static boolean isFraction(Expr e) {
    return e instanceof Expr.Quotient || e instanceof Expr.Negation(Expr.Quotient _);
  }

  /// An expression that is left as it stands.
  static Monomial opaque(Expr e) {
    var monomial = new Monomial();
    monomial.multiplyBy(Factor.typed(e, e, Expressions.ONE, false, false));
    return monomial;
  }

  Rational coefficient() {
    return coefficient;
  }

  boolean isDecimal() {
    return decimal;
  }

  /// Whether the product has no value anywhere, because a factor is divided by 0.
  boolean isUndefined() {
    return undefined;
  }

  /// What distinguishes this product from others but for its coefficient.
  Set<Object> kind() {
    var kind = new HashSet<>();
    factors.forEach((base, factor) -> kind.add(List.of(base, factor.exponent())));
    return kind;
  }

  void multiplyBy(Rational number, boolean isDecimal) {
    coefficient = coefficient.times(number);
    decimal |= isDecimal;
  }

  void markUndefined() {
    undefined = true;
  }

  void multiplyBy(Factor factor) {
    factors.merge(factor.base(), factor, Factor::times);
  }

  /// Drops zeroth powers, joins powers of roots and of |u| with those of u, folds whole powers of
  /// numbers.
  private void settle() {
    factors.values().removeIf(Factor::isTrivial);
    for (var factor : List.copyOf(factors.values())) {
      joinRoot(factor);
      joinAbsolute(factor);
    }
    for (var factor : List.copyOf(factors.values())) {
      var exponent = factor.number();
      if (factor.typed().isEmpty()
          && exponent.isPresent()
          && factor.base() instanceof Expr.Number number) {
        fold(factor, number, exponent.get());
      }
    }
    factors.values().removeIf(Factor::isTrivial);
  }

  /// (ⁿ√u)ᵏ beside a power of u is u to the power k/n.
  private void joinRoot(Factor root) {
    var exponent = root.number().filter(Rational::isInteger);
    Decomposition.rootIn(root.base())
        .filter(found -> exponent.isPresent() && factors.containsKey(found.radicand()))
        .ifPresent(found -> {
          factors.remove(root.base());
          var joined = Expressions.fraction(exponent.get().over(found.index()));
          multiplyBy(new Factor(found.radicand(), joined, root.below(), true, Optional.empty()));
        });
  }

  /// |u|ᵐ beside uᵏ: x²/|x| is |x|, x³/|x| is x|x|; an even power of |u| is one of u.
  private void joinAbsolute(Factor size) {
    var m = size.number().flatMap(Rational::smallInteger);
    var inner = absoluteOf(size.base());
    if (m.isEmpty() || inner.isEmpty()) {
      return;
    }
    var u = inner.get();
    var factor = Optional.ofNullable(factors.get(u));
    var k =
        factor.isEmpty() ? Optional.of(0) : factor.get().number().flatMap(Rational::smallInteger);
    if (k.isEmpty()) {
      return;
    }
    boolean below = size.below() || factor.filter(Factor::below).isPresent();
    var joined = AbsolutePower.of(k.get(), m.get());
    if (!joined.equals(new AbsolutePower(k.get(), m.get()))) {
      factors.remove(u);
      factors.remove(size.base());
      multiplyBy(wholePower(u, joined.outside(), below));
      multiplyBy(wholePower(size.base(), joined.inside(), below));
    }
  }

  private static Factor wholePower(Expr base, int exponent, boolean below) {
    return new Factor(
        base, Expressions.fraction(Rational.of(exponent)), below, false, Optional.empty());
  }

  private void fold(Factor factor, Expr.Number number, Rational exponent) {
    Rationals.power(number.value(), exponent)
        .ifPresent(value -> {
          factors.remove(factor.base());
          multiplyBy(value, Rationals.isDecimal(number));
        });
  }

  static Optional<Expr> absoluteOf(Expr e) {
    return e instanceof Expr.Application(var f, var arguments) && f == Function.ABS
        ? Optional.of(arguments.getFirst())
        : Optional.empty();
  }

  /// The product with another coefficient.
  Expr written(Rational newCoefficient) {
    if (newCoefficient.isZero()) {
      return Expressions.ZERO;
    }
    var positive = writtenPositive(newCoefficient.abs());
    return newCoefficient.signum() < 0 ? Expressions.negation(positive) : positive;
  }

  Expr written() {
    return written(coefficient);
  }

  private Expr writtenPositive(Rational size) {
    boolean asDecimal = decimal && size.isFiniteDecimal();
    var above = ordered(factors.values().stream().filter(f -> !f.standsBelow()).toList());
    var below = ordered(factors.values().stream().filter(Factor::standsBelow).toList());
    var sums = above.stream().filter(Expr.Sigma.class::isInstance).toList();
    if (!fraction) {
      above.removeAll(sums);
    }
    var top = asDecimal ? size : Rational.of(size.numerator());
    var bottom = asDecimal ? Rational.ONE : Rational.of(size.denominator());
    var rest = fraction(withCoefficient(top, above), withCoefficient(bottom, below));
    if (fraction || sums.isEmpty()) {
      return rest;
    }
    return rest.equals(Expressions.ONE)
        ? Expressions.product(sums)
        : Expressions.product(prepended(rest, sums));
  }

  private static Expr fraction(Expr numerator, Expr denominator) {
    return denominator.equals(Expressions.ONE)
        ? numerator
        : Expressions.quotient(numerator, denominator);
  }

  private static Expr withCoefficient(Rational number, List<Expr> rest) {
    return number.isOne()
        ? Expressions.product(rest)
        : Expressions.product(prepended(Expressions.number(number), rest));
  }

  private static List<Expr> prepended(Expr first, List<Expr> rest) {
    var all = new ArrayList<Expr>(rest.size() + 1);
    all.add(first);
    all.addAll(rest);
    return all;
  }

  /// The factors as they are written, constants first, then variables, then the rest.
  private static List<Expr> ordered(Collection<Factor> chosen) {
    var written = new ArrayList<Expr>(chosen.size());
    for (int rank = 0; rank <= 2; rank++) {
      for (var factor : chosen) {
        if (rank(factor.base()) == rank) {
          addFactors(factor.written(), written);
        }
      }
    }
    return written;
  }

  private static void addFactors(Expr e, List<Expr> factors) {
    switch (e) {
      case Expr.Product(var inner) -> factors.addAll(inner);
      case Expr other -> factors.add(e);
    }
  }

  private static int rank(Expr base) {
    return switch (base) {
      case Expr.Number _, Expr.Named _ -> 0;
      case Expr.Variable _, Expr.Indexed _ -> 1;
      case Expr.Negation _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          2;
    };
  }
}
