package org.gradus.exercise;

import java.util.List;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.grading.Task;
import org.gradus.lesson.Lessons;

/// Puts a question in words.
///
/// @param function the function with its name, `f(x, y) = …`
record Wording(Formula function, Symbol name) {

  Prose of(Task task) {
    return switch (task) {
      case Task.Derivative(var f, var by) ->
          Prose.of("Find ")
              .math(new Answers(name).derivative(f, by))
              .text(" for ")
              .then(function("."));
      case Task.Gradient _ -> Prose.of("Find the gradient of ").then(function("."));
      case Task.Hessian _ -> Prose.of("Find the Hessian matrix of ").then(function("."));
      case Task.Value(_, var at) ->
          Prose.of("Find the value of ").then(function(" at ")).math(Answers.point(at)).text(".");
      case Task.DirectionalDerivative(_, _, var at, var direction) ->
          Prose.of("Find the derivative of ")
              .then(function(" at "))
              .math(Answers.point(at))
              .text(" in the direction of ")
              .math(new Formula.Tuple(direction.stream().map(Formula::of).toList()))
              .text(".");
      case Task.TangentPlane(_, var variables, var at) ->
          Prose.of("Find the tangent " + (variables.size() == 1 ? "line" : "plane") + " of ")
              .then(function(" at "))
              .math(Answers.point(at))
              .text(".");
      case Task.Expression _ -> Prose.of("Give the expression.");
      case Task.LossGradient(_, var by) ->
          Prose.of(by.size() == 1 ? "Find the derivative of " : "Find the gradient of ")
              .then(function(" by "))
              .then(symbols(by))
              .text(".");
      case Task.NextIterate next -> nextIterate(next);
      case Task.SafeRates(_, _, var method) ->
          Prose.of("With which fixed learning rates α does ")
              .then(Lessons.name(method))
              .text(" on ")
              .then(function(" converge?"));
      case Task.Stationary _ ->
          Prose.of("Find all stationary points of ").then(function(", and say what each is."));
      case Task.Definiteness(_, _, var at) ->
          Prose.of("Is the Hessian of ")
              .then(function(" at "))
              .math(Answers.point(at))
              .text(" positive or negative definite, semidefinite, or indefinite?");
      case Task.Choice _ -> Prose.of("Which one is right?");
    };
  }

  private Prose nextIterate(Task.NextIterate task) {
    return Prose.of(
            "Where " + (task.steps() == 1 ? "does one update" : "do " + task.steps() + " updates"))
        .text(" of ")
        .then(Lessons.name(task.method()))
        .text(" with the learning rate ")
        .math(task.rate())
        .text(" on ")
        .then(function(" lead from "))
        .math(Answers.point(task.from()))
        .text("?");
  }

  private Prose function(String after) {
    return Prose.of(function).text(after);
  }

  private static Prose symbols(List<Symbol> symbols) {
    return Prose.enumerate(symbols.stream().map(Expressions::variable).map(Prose::of).toList());
  }
}
