package org.gradus.lesson;

import org.gradus.expr.Expr;
import org.gradus.number.Budget;

/// What all parts of one lesson share: how much is said, what was said before, which letters are
/// free, and who checks.
record Telling(
    Detail detail, Shown shown, Reasons reasons, Letters letters, Witness witness, Budget budget) {

  static Telling of(Expr function, Settings settings) {
    return new Telling(
        settings.detail(),
        new Shown(),
        new Reasons(settings.detail()),
        Letters.besides(function),
        new Witness(settings.valuation()),
        settings.budget());
  }
}
