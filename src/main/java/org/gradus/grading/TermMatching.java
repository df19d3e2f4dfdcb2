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

  /// A term with its values.
  private record Valued(Expr term, Fingerprint values) {
    static List<Valued> all(List<Expr> terms, Samples samples) {
      return terms.stream().map(term -> new Valued(term, samples.fingerprint(term))).toList();
    }
  }

  /// The terms of a right result, as they stand and after multiplying out, ready to be compared
  /// with those of many answers.
  static final class Expected {
    private final List<Valued> typed;
    private final List<Valued> expanded;

    Expected(Expr right, Samples samples) {
      this.typed = Valued.all(Terms.typed(right), samples);
      this.expanded = Valued.all(Terms.expanded(right), samples);
    }

    /// The better of two matchings: of the terms as they stand, and after multiplying out.
    TermMatching matched(Expr answer, Samples samples) {
      var first = match(Terms.typed(answer), typed, samples);
      if (first.extra.isEmpty() || first.missing.isEmpty() && !first.right.isEmpty()) {
        return first;
      }
      var second = match(Terms.expanded(answer), expanded, samples);
      return second.share() > first.share() ? second : first;
    }
  }

  private static TermMatching match(List<Expr> answer, List<Valued> expected, Samples samples) {
    var missing = new ArrayList<>(expected);
    var right = new ArrayList<Expr>();
    var extra = new ArrayList<Expr>();
    for (var term : answer) {
      var values = samples.fingerprint(term);
      missing.stream()
          .filter(other -> values.agreesWith(other.values()))
          .findFirst()
          .ifPresentOrElse(
              found -> {
                missing.remove(found);
                right.add(term);
              },
              () -> extra.add(term));
    }
    return new TermMatching(right, extra, missing.stream().map(Valued::term).toList());
  }

  /// Whether the right result has several terms; one term is right as a whole or not at all.
  boolean isOfASum() {
    return right.size() + missing.size() > 1;
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
