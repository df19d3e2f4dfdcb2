package org.gradus.lesson;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.gradus.calculus.DifferenceQuotient;
import org.gradus.calculus.StepTable;
import org.gradus.calculus.StepTable.Row;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Symbol;

/// Where the best nudge lies, and why a smaller one is worse.
record StepSentences(StepTable steps) {
  private static final Symbol H = Symbol.of("h");

  /// “The error is least with h = 10⁻⁸ (−6.6·10⁻⁹); nudged both ways, with h = 10⁻⁵.”
  Prose best() {
    return Prose.of("The error is least with ")
        .then(least(Row::forward))
        .text("; nudged both ways, with ")
        .then(least(Row::central))
        .text(".");
  }

  private Prose least(Function<Row, DifferenceQuotient> kind) {
    var row = steps.best(kind);
    return Prose.of(Formula.Chain.from(Formula.of(H)).equalTo(NudgeNumbers.power(row.digits())))
        .text(" (")
        .then(NudgeNumbers.errorCell(kind.apply(row).error()))
        .text(")");
  }

  Prose reason() {
    return Prose.of(
            "The error has two parts. Truncation is what the exact quotient lacks: it shrinks with"
                + " the nudge (both ways, with its square). Round-off comes from the computer,"
                + " which keeps about 16 digits of each value: the smaller the nudge, the fewer of"
                + " them are left in the change, and the division by the nudge enlarges what was"
                + " lost.")
        .then(balance());
  }

  private Prose balance() {
    var forward = steps.forwardBalance();
    if (steps.value() == 0) {
      return Prose.of(
          " Here the value is 0, and the small values around it lose no digits, so a tiny nudge"
              + " does no harm.");
    }
    return forward.isEmpty()
        ? Prose.of(" Here there is no truncation, so a large nudge is the best.")
        : Prose.of(" The two are alike near ")
            .then(near(forward))
            .then(bothWays(steps.centralBalance()));
  }

  private static Prose bothWays(OptionalDouble step) {
    return step.isEmpty()
        ? Prose.of("; both ways there is no truncation.")
        : Prose.of(", both ways near ").then(near(step)).text(".");
  }

  private static Prose near(OptionalDouble step) {
    return step.isPresent() ? Prose.of(NudgeNumbers.error(step.getAsDouble())) : Prose.EMPTY;
  }
}
