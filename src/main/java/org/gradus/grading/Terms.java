package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Term;

/// The terms of an expression, each with its sign as an expression of its own.
final class Terms {
  /// A sum that has more terms than this after multiplying out is compared as it stands.
  private static final int MOST_TERMS = 60;

  private Terms() {}

  /// The terms as they stand.
  static List<Expr> typed(Expr e) {
    return switch (e) {
      case Expr.Sum(var terms) ->
          terms.stream().flatMap(t -> signed(t.isSubtracted(), typed(t.expr())).stream()).toList();
      case Expr.Negation(var u) -> signed(true, typed(u));
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Product _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          List.of(e);
    };
  }

  private static List<Expr> signed(boolean isSubtracted, List<Expr> terms) {
    return isSubtracted ? terms.stream().map(Terms::opposite).toList() : terms;
  }

  private static Expr opposite(Expr e) {
    return e instanceof Expr.Negation(var u) ? u : Expressions.negation(e);
  }

  /// The terms after multiplying out products, quotients and small powers of sums.
  static List<Expr> expanded(Expr e) {
    return switch (e) {
      case Expr.Sum(var terms) -> bounded(e, expandedTerms(terms));
      case Expr.Negation(var u) -> signed(true, expanded(u));
      case Expr.Product(var factors) -> bounded(e, product(factors));
      case Expr.Quotient(var u, var v) -> expanded(u).stream().map(term -> over(term, v)).toList();
      case Expr.Power(Expr.Sum base, var n) when n.equals(Expressions.TWO) ->
          bounded(e, product(List.of(base, base)));
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          List.of(e);
    };
  }

  private static List<Expr> expandedTerms(List<Term> terms) {
    return terms.stream()
        .flatMap(t -> signed(t.isSubtracted(), expanded(t.expr())).stream())
        .toList();
  }

  private static List<Expr> bounded(Expr e, List<Expr> terms) {
    return terms.size() > MOST_TERMS ? List.of(e) : terms;
  }

  private static Expr over(Expr term, Expr v) {
    return term instanceof Expr.Negation(var u)
        ? Expressions.negation(Expressions.quotient(u, v))
        : Expressions.quotient(term, v);
  }

  private static List<Expr> product(List<Expr> factors) {
    List<Expr> products = List.of(Expressions.ONE);
    for (var factor : factors) {
      var terms = expanded(factor);
      if (products.size() * terms.size() > MOST_TERMS) {
        return List.of(Expressions.product(factors));
      }
      products = times(products, terms);
    }
    return products;
  }

  private static List<Expr> times(List<Expr> left, List<Expr> right) {
    var products = new ArrayList<Expr>(left.size() * right.size());
    for (var a : left) {
      for (var b : right) {
        products.add(times(a, b));
      }
    }
    return products;
  }

  private static Expr times(Expr a, Expr b) {
    boolean isNegative = a instanceof Expr.Negation != b instanceof Expr.Negation;
    var size = withoutOnes(absolute(a), absolute(b));
    return isNegative ? Expressions.negation(size) : size;
  }

  private static Expr withoutOnes(Expr a, Expr b) {
    return a.equals(Expressions.ONE) ? b : Expressions.product(a, b);
  }

  private static Expr absolute(Expr e) {
    return e instanceof Expr.Negation(var u) ? u : e;
  }
}
