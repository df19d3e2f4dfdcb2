package org.gradus.exercise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.gradus.calculus.Differentiation;
import org.gradus.compute.Evaluator;
import org.gradus.descent.Account;
import org.gradus.descent.Descent;
import org.gradus.descent.Objective;
import org.gradus.descent.Plan;
import org.gradus.descent.StoppingRule;
import org.gradus.document.Block;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.grading.Task;
import org.gradus.lesson.GraphValuation;
import org.gradus.lesson.Lesson;
import org.gradus.lesson.Lessons;
import org.gradus.lesson.Point;
import org.gradus.lesson.Settings;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Works out the steps that lead to a right answer.
///
/// What cannot be told has no steps: the answer itself never depends on them.
record Solutions(Settings settings) {

  /// @param name what the function of the exercise is called
  static Solutions naming(Symbol name) {
    return new Solutions(Settings.standard(new GraphValuation()).named(name));
  }

  List<Block> steps(Question question) {
    return switch (question.task()) {
      case Task.Derivative(var f, var by) -> derivatives(f, by);
      case Task.Gradient(var f, var variables) -> told(Lessons.gradient(f, variables, settings));
      case Task.LossGradient(var f, var by) ->
          by.size() == 1 ? derivatives(f, by) : told(Lessons.gradient(f, by, settings));
      case Task.Hessian(var f, var variables) -> told(Lessons.hessian(f, variables, settings));
      case Task.Value(var f, var at) -> putIn(f, at);
      case Task.DirectionalDerivative(var f, var variables, var at, var direction) ->
          directional(f, variables, at, direction);
      case Task.TangentPlane(var f, var variables, var at) -> tangent(f, variables, at);
      case Task.NextIterate next -> told(Lessons.descent(account(next), settings));
      case Task.SafeRates(var f, var variables, _) -> told(Lessons.hessian(f, variables, settings));
      case Task.Stationary stationary ->
          told(Lessons.stationary(question.stationaryPoints(stationary), settings));
      case Task.Definiteness(var f, var variables, var at) ->
          told(Lessons.hessian(f, variables, settings.at(new Point(at))));
      case Task.Expression _, Task.Choice _ -> List.of();
    };
  }

  private static Account account(Task.NextIterate task) {
    var start =
        task.variables().stream()
            .mapToDouble(x -> Evaluator.of(task.from().get(x), List.of()).value())
            .toArray();
    var rate =
        Rational.of(new BigDecimal(Double.toString(Evaluator.of(task.rate(), List.of()).value())));
    var plan = Plan.of(task.method(), rate, StoppingRule.after(task.steps()));
    var objective = Objective.of(task.of(), task.variables());
    return Account.of(Descent.run(objective, start, plan, Budget.standard()));
  }

  private static List<Block> told(Lesson lesson) {
    return switch (lesson) {
      case Lesson.Told(var document) -> document.blocks();
      case Lesson.Refused _ -> List.of();
    };
  }

  /// One derivative after another.
  private List<Block> derivatives(Expr f, List<Symbol> by) {
    var blocks = new ArrayList<Block>();
    var variables = new LinkedHashSet<>(Lessons.variables(f));
    variables.addAll(by);
    var before = f;
    var results = Differentiation.successive(f, by, settings.budget());
    for (int k = 0; k < by.size(); k++) {
      var soFar = by.subList(0, k + 1);
      blocks.addAll(told(Lessons.derivative(before, List.copyOf(variables), soFar, settings)));
      before = results.get(k).result();
    }
    return blocks;
  }

  private static List<Block> putIn(Expr f, Map<Symbol, Expr> at) {
    return List.of(
        new Block.Paragraph(
            Prose.of("Put in the point: ").math(new Substitution(at).in(f)).text(".")));
  }

  private List<Block> directional(
      Expr f, List<Symbol> variables, Map<Symbol, Expr> at, List<Expr> direction) {
    var blocks = new ArrayList<Block>(told(Lessons.gradient(f, variables, settings)));
    blocks.add(
        new Block.Paragraph(
            Prose.of("Put the point ")
                .math(Answers.point(ordered(variables, at)))
                .text(" into the gradient, multiply with the direction ")
                .math(new Formula.Tuple(direction.stream().map(Formula::of).toList()))
                .text(" component by component, add, and divide by the length of the direction.")));
    return blocks;
  }

  private List<Block> tangent(Expr f, List<Symbol> variables, Map<Symbol, Expr> at) {
    var blocks = new ArrayList<Block>(told(Lessons.gradient(f, variables, settings)));
    blocks.add(
        new Block.Paragraph(
            Prose.of("The height at the point ")
                .math(Answers.point(ordered(variables, at)))
                .text(" is ")
                .math(new Substitution(at).in(f))
                .text(
                    "; each partial derivative there is a slope. The tangent is the height plus"
                        + " slope times distance from the point, variable by variable.")));
    return blocks;
  }

  private static Map<Symbol, Expr> ordered(List<Symbol> variables, Map<Symbol, Expr> at) {
    var ordered = new LinkedHashMap<Symbol, Expr>();
    variables.forEach(x -> ordered.put(x, at.get(x)));
    return ordered;
  }
}
