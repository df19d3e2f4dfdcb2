package org.gradus.grading;

import org.gradus.algebra.Decision;
import org.gradus.algebra.Equality;
import org.gradus.algebra.Question;
import org.gradus.expr.Expr;
import org.gradus.number.Budget;

/// The equality decision with parts of a verdict's budget.
///
/// A part is bounded, so that one hard question among several does not use up the rest.
final class Comparison {
  /// Enough to decide what a person writes, many times over.
  private static final long CONFIRMATION = 600_000;

  private Comparison() {}

  /// The decision on which a verdict rests, with at most half of what remains.
  static Decision decide(Expr a, Expr b, Budget budget) {
    return decide(a, b, budget, Math.max(budget.remaining() / 2, 1));
  }

  /// Whether two expressions are known to be equal, with a small part of the budget.
  static boolean areEqual(Expr a, Expr b, Budget budget) {
    return decide(a, b, budget, CONFIRMATION) instanceof Decision.Equal;
  }

  private static Decision decide(Expr a, Expr b, Budget budget, long most) {
    var part = budget.part(most);
    var decision = Equality.decideValues(Question.of(a, b), part);
    budget.spend(Math.min(part.spent(), budget.remaining()));
    return decision;
  }
}
