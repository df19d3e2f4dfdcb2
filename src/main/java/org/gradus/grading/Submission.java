package org.gradus.grading;

import java.util.List;
import java.util.Optional;
import org.gradus.expr.Statement;
import org.gradus.notation.SyntaxError;

/// An answer as it was read.
sealed interface Submission {

  /// One or several results, each with the lines that lead to it.
  record Results(List<Result> results, List<String> notes) implements Submission {
    public Results {
      results = List.copyOf(results);
      notes = List.copyOf(notes);
    }
  }

  /// @param line the line of the answer with the fault
  record Unreadable(String line, SyntaxError error) implements Submission {}

  /// There is nothing in the answer, or more than is read.
  record Unusable(String message) implements Submission {}

  /// A chain u = v = … on one line or several.
  ///
  /// @param left what is on the left of the first equals sign, where it only names the result: f_x,
  ///   ∇f, y
  /// @param chain at least one statement; the last is the result
  record Result(Optional<Statement.Left> left, List<Line> chain) {
    public Result {
      chain = List.copyOf(chain);
    }

    Statement last() {
      return chain.getLast().statement();
    }
  }

  /// One member of a chain, with the number of its line from 1 on.
  record Line(int number, String text, Statement statement) {}
}
