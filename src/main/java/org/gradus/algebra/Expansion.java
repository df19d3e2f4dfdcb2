package org.gradus.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Term;

/// Multiplies out the products of sums among the terms of a sum.
///
/// 2(x² + 1) − 2x(2x + 1) becomes 2 − 2x² − 2x, which is shorter; where the result is not shorter
/// it is not used.
final class Expansion {
  /// A sum that has more terms than this after multiplying out is never the shorter one.
  private static final int MOST_TERMS = 64;

  private Expansion() {}

  /// The sum multiplied out and collected, where that is shorter.
  static Optional<Expr> shorter(Expr.Sum e) {
    if (e.terms().size() > MOST_TERMS || e.terms().stream().noneMatch(Expansion::hasSum)) {
      return Optional.empty();
    }
    var terms = new ArrayList<Term>();
    for (var term : e.terms()) {
      for (var part : multipliedOut(term.expr())) {
        terms.add(new Term(term.sign().times(part.sign()), Monomials.gathered(part.expr())));
      }
    }
    return Optional.of(LikeTerms.collect(terms)).filter(shorter -> Cost.of(shorter) < Cost.of(e));
  }

  /// A number times a sum in which each term has a number of its own: 2(3x − 4y) becomes 6x − 8y.
  ///
  /// 2(x + 1) and 2(3x + 1) stay as they are.
  static Expr distributed(Expr e) {
    return e instanceof Expr.Product(var factors)
            && factors.size() == 2
            && factors.getFirst() instanceof Expr.Number number
            && factors.getLast() instanceof Expr.Sum(var terms)
            && terms.stream().allMatch(Expansion::hasNumber)
        ? Cost.notLonger(e, LikeTerms.collect(times(List.of(Term.plus(number)), terms)))
        : e;
  }

  private static boolean hasNumber(Term term) {
    var monomial = Monomial.of(term.expr());
    return !monomial.isUndefined() && !monomial.coefficient().abs().isOne();
  }

  private static boolean hasSum(Term term) {
    return switch (term.expr()) {
      case Expr.Product(var factors) -> factors.stream().anyMatch(Expr.Sum.class::isInstance);
      case Expr other -> isSquareOfSum(term.expr());
    };
  }

  private static boolean isSquareOfSum(Expr e) {
    return e instanceof Expr.Power(Expr.Sum _, var n) && n.equals(Expressions.TWO);
  }

  private static List<Term> multipliedOut(Expr e) {
    return switch (e) {
      case Expr.Product(var factors) ->
          factors.stream()
              .map(Expansion::multipliedOut)
              .reduce(List.of(Term.plus(Expressions.ONE)), Expansion::times);
      case Expr.Sum(var terms) -> terms;
      case Expr.Power(Expr.Sum(var terms), _) when isSquareOfSum(e) -> times(terms, terms);
      case Expr other -> List.of(Term.plus(e));
    };
  }

  /// Each term times each; beyond the bound, the product as it stands.
  private static List<Term> times(List<Term> left, List<Term> right) {
    if (left.size() * right.size() > MOST_TERMS) {
      return List.of(Term.plus(Expressions.product(Expressions.sum(left), Expressions.sum(right))));
    }
    var result = new ArrayList<Term>();
    for (var a : left) {
      for (var b : right) {
        result.add(new Term(a.sign().times(b.sign()), Expressions.product(a.expr(), b.expr())));
      }
    }
    return result;
  }
}
