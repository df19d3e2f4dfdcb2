package org.gradus.grading;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Declarations;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;

/// Short ways to ask a question and grade an answer.
final class Grading {
  private Grading() {}

  static Grader derivative(String f, String... by) {
    return grader(new Task.Derivative(expr(f), symbols(by)));
  }

  static Grader grader(Task task, Form... forms) {
    return Grader.of(
        task, Set.of(forms), Policy.standard(), Declarations.none(), Budget.standard());
  }

  static Verdict grade(Grader grader, String answer) {
    return grader.grade(answer, Budget.ofWork(Grader.USUAL_WORK));
  }

  static Expr expr(String text) {
    return Reader.standard().expression(text);
  }

  static List<Symbol> symbols(String... names) {
    return Stream.of(names).map(name -> Reader.standard().symbol(name).orElseThrow()).toList();
  }
}
