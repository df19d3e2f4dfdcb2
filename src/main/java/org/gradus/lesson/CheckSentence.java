package org.gradus.lesson;

import java.util.List;
import org.gradus.calculus.GradientCheck;
import org.gradus.calculus.Slope;
import org.gradus.descent.Checked;
import org.gradus.descent.Stopped;
import org.gradus.descent.Trajectory;
import org.gradus.document.Prose;
import org.gradus.expr.Symbol;

/// How the gradients of a run were checked.
final class CheckSentence {
  private CheckSentence() {}

  static Prose of(Trajectory run) {
    if (run.checks().isEmpty()) {
      return Prose.of("No slope was checked.");
    }
    return run.stopped() instanceof Stopped.Disagreement(_, var checked)
        ? disagreement(checked, run.objective().variables())
        : agreement(run.checks());
  }

  private static Prose disagreement(Checked checked, List<Symbol> variables) {
    int i = checked.check().disagreement().getAsInt();
    return switch (checked.check().slopes().get(i)) {
      case Slope.Disagrees(double claimed, double measured, _) ->
          Prose.of("At iterate " + checked.k() + " the slope by ")
              .then(Sentences.symbols(List.of(variables.get(i))))
              .text(" is ")
              .math(Decimals.of(claimed))
              .text(" by the formula and ")
              .math(Decimals.of(measured))
              .text(" by nudges.");
      case Slope _ -> Prose.EMPTY;
    };
  }

  private static Prose agreement(List<Checked> checks) {
    var open = checks.stream().filter(c -> !c.check().isConfirmed()).toList();
    var start = Prose.of("The slopes used were checked by nudges " + where(checks));
    var digits =
        checks.stream()
            .filter(c -> c.check().isConfirmed())
            .map(Checked::check)
            .map(GradientCheck::digits)
            .flatMapToInt(d -> d.stream())
            .min();
    if (open.size() == checks.size()) {
      return start.text(": nothing was found against them, and " + cause(open.getFirst()) + ".");
    }
    var agreed =
        digits.isPresent()
            ? start.text(": they agree to " + digits.getAsInt() + " digits")
            : start.text(": they are 0 by both");
    return open.isEmpty()
        ? agreed.text(".")
        : agreed.text("; at " + open.size() + " of these points " + cause(open.getFirst()) + ".");
  }

  private static String cause(Checked open) {
    return open.check().slopes().stream()
        .filter(slope -> !slope.isConfirmed())
        .map(CheckSentence::cause)
        .findFirst()
        .orElse("nothing could be compared");
  }

  private static String cause(Slope slope) {
    return switch (slope) {
      case Slope.Undecided(var why) -> why.sentence();
      case Slope.Kink _ -> "the slopes from the two sides differ";
      case Slope.Disagrees _ -> "the slopes are 0 but for rounding";
      case Slope.Agrees _, Slope.Vanishes _ -> "nothing could be compared";
    };
  }

  private static String where(List<Checked> checks) {
    var place =
        switch (checks.size()) {
          case 1 -> "at the " + (checks.getFirst().k() == 0 ? "first" : "last") + " point";
          case 2 -> "at the first and the last point";
          default -> "at " + checks.size() + " points";
        };
    var first = checks.getFirst();
    return first.isPart() ? place + ", over the first " + first.rows() + " rows" : place;
  }
}
