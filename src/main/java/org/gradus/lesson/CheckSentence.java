package org.gradus.lesson;

import java.util.List;
import org.gradus.descent.GradientCheck;
import org.gradus.descent.GradientCheck.Verdict;
import org.gradus.document.Prose;

/// How the gradients of a run were checked.
final class CheckSentence {
  private CheckSentence() {}

  static Prose of(List<GradientCheck> checks) {
    if (checks.isEmpty()) {
      return Prose.of("No slope was checked.");
    }
    var wrong = checks.stream().filter(c -> c.verdict() == Verdict.DISAGREES).findFirst();
    if (wrong.isPresent()) {
      return Prose.of("At iterate " + wrong.get().k() + " the slopes are ")
          .math(Decimals.of(wrong.get().slopes().getFirst()))
          .text(", … by the formula and ")
          .math(Decimals.of(wrong.get().quotients().getFirst()))
          .text(", … by nudges.");
    }
    var compared = checks.stream().filter(c -> c.verdict() == Verdict.AGREES).toList();
    return Prose.of("The slopes used were checked by nudges ")
        .text(where(checks))
        .text(
            compared.isEmpty()
                ? ", where rounding leaves nothing to compare."
                : ": they agree to " + fewestDigits(compared) + " digits" + rest(checks, compared));
  }

  private static int fewestDigits(List<GradientCheck> checks) {
    return checks.stream().mapToInt(GradientCheck::digits).min().orElse(0);
  }

  private static String where(List<GradientCheck> checks) {
    return switch (checks.size()) {
      case 1 -> "at the " + (checks.getFirst().k() == 0 ? "first" : "last") + " point";
      case 2 -> "at the first and the last point";
      default -> "at " + checks.size() + " points";
    };
  }

  private static String rest(List<GradientCheck> checks, List<GradientCheck> compared) {
    int open = checks.size() - compared.size();
    return open == 0 ? "." : "; at " + open + " of them rounding leaves nothing to compare.";
  }
}
