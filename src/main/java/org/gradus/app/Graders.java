package org.gradus.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.expr.Symbol;
import org.gradus.grading.Form;
import org.gradus.grading.Grader;
import org.gradus.grading.Policy;
import org.gradus.grading.Task;
import org.gradus.notation.Declarations;
import org.gradus.number.Budget;

/// The graders of the latest questions: what a question needs is worked out once for many answers.
final class Graders {
  private static final int MOST = 256;

  private final Map<Question, Grader> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Grader> eldest) {
          return size() > MOST;
        }
      };

  /// Everything on which a verdict depends, apart from the answer.
  record Question(Task task, Set<Form> forms, Policy policy, List<Symbol> declared) {
    static Question of(Request request) {
      var task = request.nested("task", TaskFields.ALL);
      return new Question(
          TaskFields.task(task),
          TaskFields.forms(task),
          PolicyFields.policy(request.nested("policy", PolicyFields.ALL)),
          task.declaredVariables());
    }
  }

  synchronized Grader of(Question question) {
    var found = known.get(question);
    if (found != null) {
      return found;
    }
    var made =
        Grader.of(
            question.task(),
            question.forms(),
            question.policy(),
            Declarations.of(question.declared()),
            Budget.standard());
    known.put(question, made);
    return made;
  }
}
