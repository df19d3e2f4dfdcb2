package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import org.gradus.expr.Expr;

/// Which terms of an answer are terms of the right result.
///
/// @param right the terms of the answer that belong there
/// @param extra the terms of the answer that do not
/// @param missing the terms of the right result that the answer lacks
record TermMatching(List<Expr> right, List<Expr> extra, List<Expr> missing) {
  TermMatching {
    right = List.copyOf(right);
    extra = List.copyOf(extra);
    missing = List.copyOf(missing);
  }

  /// The better of two matchings: of the terms as they stand, and after multiplying out.
  static TermMatching of(Expr answer, Expr expected, Samples samples) {
    var typed = match(Terms.typed(answer), Terms.typed(expected), samples);
    if (typed.extra.isEmpty() || typed.missing.isEmpty() && !typed.right.isEmpty()) {
      return typed;
    }
    var expanded = match(Terms.expanded(answer), Terms.expanded(expected), samples);
    return expanded.share() > typed.share() ? expanded : typed;
  }

  private static TermMatching match(List<Expr> answer, List<Expr> expected, Samples samples) {
    var missing = new ArrayList<>(expected);
    var right = new ArrayList<Expr>();
    var extra = new ArrayList<Expr>();
    for (var term : answer) {
      var values = new Fingerprint(samples.values(term));
      var partner =
          missing.stream()
              .filter(other -> values.agreesWith(new Fingerprint(samples.values(other))))
              .findFirst();
      partner.ifPresentOrElse(
          found -> {
            missing.remove(found);
            right.add(term);
          },
          () -> extra.add(term));
    }
    return new TermMatching(right, extra, missing);
  }

  /// How many of the terms are right: of those of the answer, or of the right result if it has
  /// more.
  double share() {
    return total() == 0 ? 0 : (double) right.size() / total();
  }

  int total() {
    return right.size() + Math.max(extra.size(), missing.size());
  }
}
