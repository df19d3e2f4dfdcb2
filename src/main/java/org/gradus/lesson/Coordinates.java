package org.gradus.lesson;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.gradus.algebra.Rationals;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;
import org.gradus.stationary.Coordinate;

/// Coordinates and values of points, as formulas and in words.
final class Coordinates {
  private static final int SHOWN = 7;
  private static final BigInteger SHORT = BigInteger.valueOf(100);

  private Coordinates() {}

  /// The exact number, or its decimals.
  static Formula formula(Coordinate c) {
    return c.exact().map(Formula::of).orElseGet(() -> decimals(c, Coordinate.DIGITS));
  }

  /// The exact number, or “≈” with its decimals.
  static Prose shown(Coordinate c) {
    return c.exact().map(Prose::of).orElseGet(() -> about(c));
  }

  /// “≈” with decimals where the exact number is none itself; empty where nothing is to be added.
  static Prose beside(Coordinate c) {
    boolean isPlain = c.exact().map(Coordinates::isPlain).orElse(true);
    return isPlain ? Prose.EMPTY : about(c);
  }

  /// Whether decimals would say nothing new: of a whole number, and of a fraction such as −1/2.
  private static boolean isPlain(Expr e) {
    return Rationals.valueOf(e)
        .filter(r -> r.isInteger() || (isShort(r.numerator()) && isShort(r.denominator())))
        .isPresent();
  }

  private static boolean isShort(BigInteger n) {
    return n.abs().compareTo(SHORT) < 0;
  }

  private static Prose about(Coordinate c) {
    return Prose.of(
        Formula.Chain.continued().then(Relation.IS_ABOUT, decimals(c, Coordinate.DIGITS)));
  }

  static Formula decimals(Coordinate c, int digits) {
    return Values.rounded(c.approximate(), digits);
  }

  /// The point, exact or in decimals; in one variable a number.
  static Formula point(SequencedMap<Symbol, Coordinate> at) {
    var components = at.values().stream().map(Coordinates::formula).toList();
    return components.size() == 1 ? components.getFirst() : new Formula.Tuple(components);
  }

  /// `x = 2`, `(x, y) = (1, 0)`.
  static Formula place(List<Symbol> variables, SequencedMap<Symbol, Coordinate> at) {
    var names = variables.stream().map(Formula::of).toList();
    return Formula.Chain.from(names.size() == 1 ? names.getFirst() : new Formula.Tuple(names))
        .equalTo(point(at));
  }

  /// `f = 10 · 6^(3/5)/27 ≈ 1.08524`, or just the decimals.
  static Prose equation(Symbol f, Coordinate c) {
    var chain = Formula.Chain.from(Formula.of(f));
    var exact = c.exact();
    if (exact.isEmpty()) {
      return Prose.of(chain.then(Relation.IS_ABOUT, decimals(c, SHOWN)));
    }
    var equal = chain.equalTo(Formula.of(exact.get()));
    return Prose.of(
        isPlain(exact.get()) ? equal : equal.then(Relation.IS_ABOUT, decimals(c, SHOWN)));
  }

  /// “x is the root of x³ − x + 5 between −2 and −1.9”; empty where the number is exact or no
  /// polynomial is known.
  static Optional<Prose> definition(Symbol x, Coordinate c) {
    return c instanceof Coordinate.Algebraic algebraic && c.exact().isEmpty()
        ? algebraic
            .root()
            .map(root ->
                Prose.of(Formula.of(x))
                    .text(" is the root of ")
                    .math(root.polynomial(Expressions.variable(x)))
                    .text(" between ")
                    .math(number(root.lower()))
                    .text(" and ")
                    .math(number(root.upper())))
        : Optional.empty();
  }

  private static Formula number(BigDecimal decimal) {
    return Formula.of(Rational.of(decimal));
  }

  /// The definitions of all coordinates that have one.
  static List<Prose> definitions(SequencedMap<Symbol, Coordinate> at) {
    return at.entrySet().stream()
        .flatMap(e -> definition(e.getKey(), e.getValue()).stream())
        .toList();
  }
}
