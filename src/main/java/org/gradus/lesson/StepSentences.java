package org.gradus.lesson;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.gradus.calculus.DifferenceQuotient;
import org.gradus.calculus.StepTable;
import org.gradus.calculus.StepTable.Row;
import org.gradus.document.Prose;

/// Where the best nudge lies, and why a smaller one is worse.
record StepSentences(StepTable steps) {

  /// “The error is least with h = 1e-8 (2.4e-8), nudged both ways with h = 1e-5 (5.9e-11).”
  Prose best() {
    return Prose.of("The error is least with ")
        .then(least(Row::forward))
        .text("; nudged both ways, with ")
        .then(least(Row::central))
        .text(".");
  }

  private Prose least(Function<Row, DifferenceQuotient> kind) {
    var row = steps.best(kind);
    return Prose.EMPTY
        .math(NudgeNumbers.power(row.digits()))
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
    var central = steps.centralBalance();
    if (forward.isEmpty() && central.isEmpty()) {
      return Prose.of(" Here there is no truncation, so a large nudge is the best.");
    }
    var sentence = Prose.of(" The two are alike near ");
    var both = forward.isPresent() && central.isPresent();
    return sentence
        .then(near(forward))
        .text(both ? ", both ways near " : "")
        .then(near(central))
        .text(forward.isEmpty() ? " both ways." : ".");
  }

  private static Prose near(OptionalDouble step) {
    return step.isPresent() ? Prose.of(NudgeNumbers.error(step.getAsDouble())) : Prose.EMPTY;
  }
}
