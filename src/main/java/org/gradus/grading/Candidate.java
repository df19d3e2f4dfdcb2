package org.gradus.grading;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.gradus.expr.Expr;

/// A wrong derivative with the mistakes that lead to it.
///
/// @param cost how much the explanation assumes; the simplest one wins
/// @param fingerprint the values of the wrong derivative
/// @param result the wrong derivative itself, computed when it is wanted
record Candidate(List<Cause> causes, int cost, Fingerprint fingerprint, Supplier<Expr> result) {
  /// One mistake that the course has a name for.
  static final int NAMED = 9;

  /// One mistake: one rule at one place, or another question answered.
  static final int ONE_MISTAKE = 10;

  /// One wrong rule wherever it applies.
  static final int EVERYWHERE = 11;

  /// Two mistakes together.
  static final int TWO_MISTAKES = 20;

  Candidate {
    causes = List.copyOf(causes);
    result = new Once<>(result);
  }

  static Candidate named(Component.Lookalike lookalike, Fingerprint fingerprint) {
    return new Candidate(
        List.of(new Cause.Whole(lookalike.id(), lookalike.message())),
        NAMED,
        fingerprint,
        lookalike::result);
  }

  static Candidate whole(String id, String message, Fingerprint fingerprint, Expr result) {
    return new Candidate(
        List.of(new Cause.Whole(id, message)), ONE_MISTAKE, fingerprint, () -> result);
  }

  List<String> ids() {
    return causes.stream().map(Cause::id).distinct().toList();
  }

  /// Whether one of its mistakes is seldom made.
  boolean isRare() {
    return causes.stream()
        .anyMatch(c -> c instanceof Cause.WrongRule rule && rule.misconception().isRare());
  }

  /// The outermost step at which a wrong rule was used; mistakes that are nearer to the whole are
  /// told first.
  int outermost() {
    return causes.stream().mapToInt(Candidate::outermost).max().orElse(0);
  }

  private static int outermost(Cause cause) {
    return switch (cause) {
      case Cause.WrongRule(_, var places, _, _) -> Collections.max(places);
      case Cause.Whole _ -> 0;
    };
  }
}
