package org.gradus.grading;

import java.util.List;
import java.util.Optional;
import org.gradus.expr.Statement;

/// What is known of an answer.
///
/// `Correct` rests on a proof or on the evidence that `proof` names, `Wrong` and `PartlyCorrect` on
/// a point where the values differ; where neither is at hand, the verdict is `Undecided`.
public sealed interface Verdict {

  Report report();

  /// The answer has the right value, and the form that was asked for.
  record Correct(Report report) implements Verdict {}

  /// Some parts are right, or the value is right and the form is not.
  record PartlyCorrect(Report report) implements Verdict {}

  record Wrong(Report report) implements Verdict {}

  record Undecided(Report report) implements Verdict {}

  /// The answer could not be read as an answer to the question; it costs nothing.
  record Unreadable(Report report) implements Verdict {}

  /// The words that the batch contract uses.
  default String label() {
    return switch (this) {
      case Correct _ -> "correct";
      case PartlyCorrect _ -> "partly correct";
      case Wrong _ -> "wrong";
      case Undecided _ -> "undecided";
      case Unreadable _ -> "unreadable";
    };
  }

  /// The reasons of a verdict.
  ///
  /// @param proof what the verdict rests on; empty where it rests on nothing
  /// @param expected the right answer, as far as it is known
  /// @param misconceptions the ids of the mistakes that explain the answer; several where they
  ///   explain it equally well, or where it takes them together
  record Report(
      Score score,
      String proof,
      Optional<Statement> expected,
      List<Remark> remarks,
      List<String> misconceptions,
      Optional<Witness> witness) {
    public Report {
      remarks = List.copyOf(remarks);
      misconceptions = List.copyOf(misconceptions);
    }
  }
}
