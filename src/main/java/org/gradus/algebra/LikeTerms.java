package org.gradus.algebra;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Sign;
import org.gradus.expr.Term;
import org.gradus.number.Rational;

/// Adds terms that differ by their coefficient only, each at the place of the first.
final class LikeTerms {
  private final Map<Set<Object>, Group> groups = new LinkedHashMap<>();

  private LikeTerms() {}

  /// Terms of one kind: the first of them, and the sum of the coefficients.
  private record Group(Monomial first, Rational coefficient, boolean decimal, int size) {
    Group plus(Rational more, boolean moreDecimal) {
      return new Group(first, coefficient.plus(more), decimal || moreDecimal, size + 1);
    }

    Expr written() {
      return first.kind().isEmpty()
          ? Rationals.shown(coefficient.abs(), decimal)
          : first.written(coefficient.abs());
    }
  }

  /// The sum of terms whose expressions are simplified.
  static Expr collect(List<Term> terms) {
    var collected = new LikeTerms();
    terms.forEach(term -> collected.add(term.expr(), term.sign()));
    return collected.written();
  }

  private void add(Expr e, Sign sign) {
    switch (e) {
      case Expr.Negation(var u) -> add(u, sign.times(Sign.MINUS));
      case Expr.Sum(var inner) -> inner.forEach(term -> add(term.expr(), sign.times(term.sign())));
      case Expr other -> addTerm(e, sign);
    }
  }

  private void addTerm(Expr e, Sign sign) {
    var monomial = Monomial.of(e);
    if (monomial.isUndefined()) {
      groups.put(
          Set.of(new Object()),
          new Group(Monomial.opaque(e), signed(Rational.ONE, sign), false, 1));
      return;
    }
    var coefficient = signed(monomial.coefficient(), sign);
    groups.merge(
        monomial.kind(),
        new Group(monomial, coefficient, monomial.isDecimal(), 1),
        (group, _) -> group.plus(coefficient, monomial.isDecimal()));
  }

  private static Rational signed(Rational value, Sign sign) {
    return sign == Sign.MINUS ? value.negate() : value;
  }

  private Expr written() {
    var terms = new ArrayList<Term>(groups.size());
    for (var group : groups.values()) {
      int sign = group.coefficient().signum();
      if (sign != 0) {
        terms.add(new Term(sign > 0 ? Sign.PLUS : Sign.MINUS, group.written()));
      }
    }
    return Expressions.sum(terms);
  }
}
