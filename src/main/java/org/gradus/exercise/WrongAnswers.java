package org.gradus.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.calculus.Differentiator;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.grading.Misconception;
import org.gradus.grading.Misconceptions;
import org.gradus.grading.Task;
import org.gradus.number.Budget;

/// What students answer who use a wrong rule wherever it applies.
record WrongAnswers(Task task) {

  /// A wrong answer with the mistake that leads to it.
  record WrongAnswer(Misconception misconception, Statement answer) {}

  /// The answers of all wrong rules that change something.
  List<WrongAnswer> all() {
    var right = derivatives(Optional.empty());
    if (right.isEmpty()) {
      return List.of();
    }
    var answers = new ArrayList<WrongAnswer>();
    for (var misconception : Misconceptions.all()) {
      var wrong = derivatives(Optional.of(misconception));
      if (!wrong.equals(right)) {
        answers.add(new WrongAnswer(misconception, arranged(wrong)));
      }
    }
    return answers;
  }

  private List<Expr> derivatives(Optional<Misconception> misconception) {
    return switch (task) {
      case Task.Derivative(var f, var by) -> List.of(derivative(f, by, misconception));
      case Task.LossGradient(var f, var by) -> each(f, by, misconception);
      case Task.Gradient(var f, var variables) -> each(f, variables, misconception);
      case Task.Hessian(var f, var variables) ->
          variables.stream()
              .flatMap(x -> variables.stream().map(y -> List.of(x, y)))
              .map(by -> derivative(f, by, misconception))
              .toList();
      case Task other -> List.of();
    };
  }

  private static List<Expr> each(
      Expr f, List<Symbol> variables, Optional<Misconception> misconception) {
    return variables.stream().map(x -> derivative(f, List.of(x), misconception)).toList();
  }

  private static Expr derivative(Expr f, List<Symbol> by, Optional<Misconception> misconception) {
    var result = f;
    for (var x : by) {
      var right = new Differentiator(x, Budget.standard());
      result =
          misconception
              .map(m -> right.with(m.wrongRules()))
              .orElse(right)
              .differentiate(result)
              .result();
    }
    return result;
  }

  private Statement arranged(List<Expr> results) {
    if (task instanceof Task.Hessian(_, var variables)) {
      int n = variables.size();
      return new Statement.Matrix(
          Stream.iterate(0, i -> i < n, i -> i + 1)
              .map(i -> results.subList(i * n, (i + 1) * n))
              .toList());
    }
    return results.size() == 1
        ? new Statement.Value(results.getFirst())
        : new Statement.Vector(results);
  }
}
