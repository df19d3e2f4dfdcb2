package org.gradus.lesson;

import org.gradus.calculus.Derivation;
import org.gradus.expr.Expr;
import org.gradus.number.Budget;

/// What all parts of one lesson share: how much is said, what was said before, which letters are
/// free, and who checks.
record Telling(
    Detail detail, Shown shown, Reasons reasons, Letters letters, Witness witness, Budget budget) {

  /// Each node is evaluated at a few points, twice or four times at each.
  private static final int WORK_PER_NODE = 10;

  static Telling of(Expr function, Settings settings) {
    return new Telling(
        settings.detail(),
        new Shown(),
        new Reasons(settings.detail()),
        Letters.besides(function),
        new Witness(settings.valuation()),
        settings.budget());
  }

  /// Counts the nodes that are written and evaluated for one line.
  ///
  /// A tree whose parts are shared can be far larger than the work of differentiating it.
  ///
  /// @throws Budget.Exhausted if the budget is used up
  void spendOn(Derivation d) {
    count(d.subject());
    count(d.result());
  }

  private void count(Expr e) {
    budget.spend(WORK_PER_NODE);
    e.operands().forEach(this::count);
  }
}
