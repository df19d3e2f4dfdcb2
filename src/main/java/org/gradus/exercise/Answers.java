package org.gradus.exercise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.document.Formula;
import org.gradus.document.Formula.Differential;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.grading.Task;
import org.gradus.lesson.Lessons;

/// Shows right answers.
///
/// @param name what the function of the exercise is called
record Answers(Symbol name) {

  /// The right answer of a question in a line: `∇f = (2x, 3y²)`.
  Prose prose(Question question) {
    return question
        .grader()
        .expected()
        .flatMap(expected -> FormulaText.plain().formula(value(expected)))
        .map(answer -> Prose.of(labelled(question.task(), answer)))
        .orElseGet(() ->
            new WordedAnswers(question).right().map(Prose::of).orElse(words(question.task())));
  }

  private static Statement value(Statement expected) {
    return expected instanceof Statement.Equation(_, var right) ? right : expected;
  }

  private static Prose words(Task task) {
    return task instanceof Task.Choice(_, var correct, _) ? Prose.of(correct) : Prose.EMPTY;
  }

  private Formula labelled(Task task, Formula answer) {
    return label(task)
        .<Formula>map(label -> Formula.Chain.from(label).equalTo(shaped(task, answer)))
        .orElse(answer);
  }

  /// A gradient stands as a column.
  private static Formula shaped(Task task, Formula answer) {
    return task instanceof Task.Gradient && answer instanceof Formula.Tuple(var components)
        ? Formula.column(components)
        : answer;
  }

  private Optional<Formula> label(Task task) {
    return switch (task) {
      case Task.Derivative(var f, var by) -> Optional.of(derivative(f, by));
      case Task.LossGradient(var f, var by) when by.size() == 1 -> Optional.of(derivative(f, by));
      case Task.Gradient _ -> Optional.of(new Formula.Gradient(name));
      case Task.Value(_, var at) -> Optional.of(call(at));
      case Task.TangentPlane _ -> Optional.of(Formula.of(Symbol.of("z")));
      case Task.LossGradient _,
          Task.Hessian _,
          Task.DirectionalDerivative _,
          Task.Expression _,
          Task.NextIterate _,
          Task.SafeRates _,
          Task.Stationary _,
          Task.Definiteness _,
          Task.Choice _ ->
          Optional.empty();
    };
  }

  /// f′(x) where there is one variable, ∂f/∂x where there are several.
  Formula derivative(Expr f, List<Symbol> by) {
    var x = by.getFirst();
    boolean isOnlyOne =
        by.stream().allMatch(x::equals)
            && Lessons.variables(f).equals(List.of(x))
            && by.size() <= 3;
    return isOnlyOne
        ? new Formula.Prime(name, by.size(), List.of(Formula.of(x)))
        : new Formula.Derivative(Differential.PARTIAL, name, by);
  }

  private Formula call(Map<Symbol, Expr> at) {
    return new Formula.Call(name, at.values().stream().map(Formula::of).toList());
  }

  static Formula point(Map<Symbol, Expr> at) {
    var values = at.values().stream().map(Formula::of).toList();
    return at.size() == 1
        ? Formula.Chain.from(Formula.of(at.keySet().iterator().next())).equalTo(values.getFirst())
        : new Formula.Tuple(values);
  }
}
