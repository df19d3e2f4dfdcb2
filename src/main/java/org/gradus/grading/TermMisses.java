package org.gradus.grading;

import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.notation.Notation;

/// Answers that are right but for one term.
final class TermMisses {
  private TermMisses() {}

  static Optional<Candidate> of(TermMatching matching) {
    if (matching.right().isEmpty()) {
      return Optional.empty();
    }
    if (matching.extra().isEmpty() && matching.missing().size() == 1) {
      return miss(
          "term.missing", "The term " + text(matching.missing().getFirst()) + " is missing.");
    }
    if (matching.missing().isEmpty() && matching.extra().size() == 1) {
      return miss(
          "term.extra", "The term " + text(matching.extra().getFirst()) + " should not be there.");
    }
    return matching.missing().size() == 1 && matching.extra().size() == 1
        ? miss(
            "term.wrong",
            "The term "
                + text(matching.extra().getFirst())
                + " should be "
                + text(matching.missing().getFirst())
                + ".")
        : Optional.empty();
  }

  private static Optional<Candidate> miss(String id, String message) {
    return Optional.of(
        Candidate.whole(id, message, new Fingerprint(new double[Samples.COUNT]), Expressions.ZERO));
  }

  private static String text(Expr e) {
    return Notation.TEXT.write(e);
  }
}
