package org.gradus.app.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.compute.NotNumeric;
import org.gradus.grading.Grader;
import org.gradus.notation.Declarations;
import org.gradus.number.Budget;

/// The graders of the latest questions: what a question needs is worked out once for many answers.
final class Graders {
  private static final int MOST = 256;

  private final Map<String, Grader> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Grader> eldest) {
          return size() > MOST;
        }
      };

  /// The grader for the question that a request asks.
  ///
  /// @throws Refused if the fields make no question
  synchronized Grader of(Request request) {
    var question = request.written(GradeOperation.QUESTION);
    var found = known.get(question);
    if (found == null) {
      found = made(request);
      known.put(question, found);
    }
    return found;
  }

  private static Grader made(Request request) {
    var task = request.nested("task", TaskFields.ALL);
    try {
      return Grader.of(
          TaskFields.task(task),
          TaskFields.forms(task),
          PolicyFields.policy(request.nested("policy", PolicyFields.ALL)),
          Declarations.of(task.declaredVariables()),
          Budget.standard());
    } catch (IllegalArgumentException | NotNumeric none) {
      throw Refused.unsupported(none.getMessage());
    }
  }
}
