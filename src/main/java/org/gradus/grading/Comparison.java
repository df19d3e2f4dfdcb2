package org.gradus.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.gradus.algebra.Simplifier;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.number.BigInterval;
import org.gradus.number.Budget;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// Whether two expressions have the same value.
sealed interface Comparison {

  /// @param proof `identical`, `normal form` or `high precision`
  record Equal(String proof) implements Comparison {}

  /// The two differ at the point, as intervals that do not meet prove.
  record Different(Map<Symbol, Rational> witness) implements Comparison {}

  record Undecided() implements Comparison {}

  default boolean isEqual() {
    return this instanceof Equal;
  }

  private static List<Rational> numbers(long... thirds) {
    var list = new ArrayList<Rational>();
    for (long n : thirds) {
      list.add(Rational.of(n, 8));
    }
    return List.copyOf(list);
  }

  List<Rational> COORDINATES =
      numbers(11, 5, 3, -5, 21, -13, 1, 40, -37, 6, 83, -3, 13, -91, 2, 803, -997);

  static Comparison of(Expr a, Expr b, Budget budget) {
    if (a.equals(b)) {
      return new Equal("identical");
    }
    var symbols = new LinkedHashSet<>(FreeSymbols.of(a));
    symbols.addAll(FreeSymbols.of(b));
    try {
      return numerically(a, b, List.copyOf(symbols), budget);
    } catch (org.gradus.compute.NotNumeric _) {
      return isZero(a, b, budget) ? new Equal("normal form") : new Undecided();
    }
  }

  private static boolean isZero(Expr a, Expr b, Budget budget) {
    return new Simplifier(budget)
        .tidy(Expressions.difference(a, b))
        .equals(Expressions.ZERO);
  }

  private static Comparison numerically(Expr a, Expr b, List<Symbol> symbols, Budget budget) {
    var left = Evaluator.of(a, symbols, budget);
    var right = Evaluator.of(b, symbols, budget);
    var leftEnclosures = left.enclosures();
    var rightEnclosures = right.enclosures();
    var open = new ArrayList<List<Rational>>();
    for (int k = 0; k < COORDINATES.size(); k++) {
      var point = point(symbols.size(), k);
      var box = point.stream().map(Interval::of).toList();
      var u = leftEnclosures.value(box);
      var v = rightEnclosures.value(box);
      if (u.definedness().isDefined() && v.definedness().isDefined()) {
        if (u.isDisjointFrom(v)) {
          return new Different(named(symbols, point));
        }
        open.add(point);
      }
    }
    if (isZero(a, b, budget)) {
      return new Equal("normal form");
    }
    int agreed = 0;
    for (var point : open) {
      if (left.digits(point, 60) instanceof BigInterval.Bounded u
          && right.digits(point, 60) instanceof BigInterval.Bounded v) {
        if (u.upper().compareTo(v.lower()) < 0 || v.upper().compareTo(u.lower()) < 0) {
          return new Different(named(symbols, point));
        }
        agreed++;
      }
    }
    return agreed >= 2 || symbols.isEmpty() && agreed > 0
        ? new Equal("high precision")
        : new Undecided();
  }

  private static List<Rational> point(int size, int start) {
    var point = new ArrayList<Rational>();
    for (int i = 0; i < size; i++) {
      point.add(COORDINATES.get((start + 5 * i) % COORDINATES.size()));
    }
    return point;
  }

  private static Map<Symbol, Rational> named(List<Symbol> symbols, List<Rational> point) {
    var named = new LinkedHashMap<Symbol, Rational>();
    for (int i = 0; i < symbols.size(); i++) {
      named.put(symbols.get(i), point.get(i));
    }
    return named;
  }
}
