package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradus.algebra.Simplifier;
import org.gradus.calculus.Differentiation;
import org.gradus.calculus.Gradient;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;
import org.gradus.notation.Notation;
import org.gradus.number.Budget;
import org.gradus.stationary.StationaryPoints;

/// Works out the right answers.
final class Targets {
  /// What is left of the digits of doubles after some updates, generously.
  private static final double DECIMAL = 1e-9;

  private Targets() {}

  /// @throws IllegalArgumentException if there is no derivative by one of the variables
  /// @throws Budget.Exhausted if the budget is used up
  static Target of(Task task, Budget budget) {
    return switch (task) {
      case Task.Derivative(var f, var by) -> scalar(differentiated(f, by, "", budget));
      case Task.Gradient(var f, var variables) -> gradient(f, variables, budget);
      case Task.LossGradient(var loss, var by) ->
          by.size() == 1
              ? scalar(differentiated(loss, by, "", budget))
              : gradient(loss, by, budget);
      case Task.Hessian(var f, var variables) -> hessian(f, variables, budget);
      case Task.Value(var f, var at) -> scalar(plain(tidy(at(f, at), budget)));
      case Task.DirectionalDerivative(var f, var variables, var at, var direction) ->
          scalar(slope(f, variables, at, direction, budget));
      case Task.TangentPlane(var f, var variables, var at) ->
          new Target.Plane(tangent(f, variables, at, budget));
      case Task.Expression(var expected) -> scalar(plain(expected));
      case Task.NextIterate next -> place(next, budget);
      case Task.SafeRates rates -> new Target.Rates(SafeRates.of(rates, budget));
      case Task.Stationary(var f, var variables) ->
          new Target.Judged(
              new StationaryJudge(
                  StationaryPoints.of(
                      f, variables, Optional.empty(), budget.part(budget.remaining() / 2)),
                  budget));
      case Task.Definiteness(var f, var variables, var at) ->
          new Target.Judged(DefinitenessJudge.of(f, variables, at, budget));
      case Task.Choice choice -> new Target.Option(choice);
    };
  }

  private static Target place(Task.NextIterate task, Budget budget) {
    var iterates = new Iterates(task, budget);
    var right = iterates.coordinates();
    var lookalikes = new DescentMistakes(task, iterates, right).byCoordinate();
    var components = new ArrayList<Component>();
    for (int i = 0; i < right.size(); i++) {
      var label = right.size() == 1 ? "" : Notation.TEXT.write(task.variables().get(i));
      double within = iterates.isExact() ? 0 : DECIMAL * (1 + Iterates.size(right.get(i)));
      components.add(
          new Component(label, right.get(i), Optional.empty(), lookalikes.get(i), within));
    }
    return new Target.Place(task.variables(), task.steps(), components);
  }

  private static Target scalar(Component component) {
    return new Target.Scalar(component);
  }

  private static Component plain(Expr right) {
    return new Component("", right, Optional.empty(), List.of());
  }

  private static Component differentiated(Expr f, List<Symbol> by, String label, Budget budget) {
    var right = Differentiation.successive(f, by, budget).getLast().result();
    return new Component(label, right, Optional.of(new Component.Origin(f, by)), List.of());
  }

  private static Target gradient(Expr f, List<Symbol> variables, Budget budget) {
    var components =
        variables.stream().map(x -> differentiated(f, List.of(x), label(x), budget)).toList();
    return new Target.Row(variables, components);
  }

  private static Target hessian(Expr f, List<Symbol> variables, Budget budget) {
    var components = new ArrayList<Component>();
    for (var x : variables) {
      for (var y : variables) {
        components.add(differentiated(f, List.of(x, y), label(x, y), budget));
      }
    }
    return new Target.Square(variables, components);
  }

  /// `∂f/∂x`.
  static String label(Symbol x) {
    return "∂f/∂" + Notation.TEXT.write(x);
  }

  /// `∂²f/∂x∂y`, `∂²f/∂x²`.
  static String label(Symbol x, Symbol y) {
    return x.equals(y)
        ? "∂²f/∂" + Notation.TEXT.write(x) + "²"
        : "∂²f/∂" + Notation.TEXT.write(x) + "∂" + Notation.TEXT.write(y);
  }

  /// `x, y, z`.
  static String names(List<Symbol> symbols) {
    return symbols.stream().map(Notation.TEXT::write).collect(Collectors.joining(", "));
  }

  private static Expr at(Expr f, Map<Symbol, Expr> point) {
    return new Substitution(point).in(f);
  }

  private static Expr tidy(Expr e, Budget budget) {
    return new Simplifier(budget).tidy(e);
  }

  /// ∇f(a)·d/|d|.
  private static Component slope(
      Expr f, List<Symbol> variables, Map<Symbol, Expr> at, List<Expr> direction, Budget budget) {
    var product = new ArrayList<Term>();
    var gradient = Gradient.of(f, variables, budget).components();
    for (int i = 0; i < variables.size(); i++) {
      product.add(Term.plus(Expressions.product(at(gradient.get(i), at), direction.get(i))));
    }
    var squares = direction.stream().map(d -> Term.plus(Expressions.square(d))).toList();
    var length = Expressions.sqrt(Expressions.sum(squares));
    var along = Expressions.sum(product);
    var notNormalised =
        new Component.Lookalike(
            "directional.notNormalised",
            "The direction must have length 1: divide by its length.",
            tidy(along, budget));
    return new Component(
        "",
        tidy(Expressions.quotient(along, length), budget),
        Optional.empty(),
        List.of(notNormalised));
  }

  /// f(a) + Σ ∂f/∂xᵢ(a)·(xᵢ − aᵢ).
  private static Component tangent(
      Expr f, List<Symbol> variables, Map<Symbol, Expr> at, Budget budget) {
    var gradient = Gradient.of(f, variables, budget).components();
    var linear = new ArrayList<Term>();
    var unshifted = new ArrayList<Term>();
    linear.add(Term.plus(at(f, at)));
    unshifted.add(Term.plus(at(f, at)));
    for (int i = 0; i < variables.size(); i++) {
      var x = Expressions.variable(variables.get(i));
      var slope = at(gradient.get(i), at);
      var run = Expressions.difference(x, at.get(variables.get(i)));
      linear.add(Term.plus(Expressions.product(slope, run)));
      unshifted.add(Term.plus(Expressions.product(slope, x)));
    }
    var height = linear.subList(1, linear.size());
    return new Component(
        "",
        tidy(Expressions.sum(linear), budget),
        Optional.empty(),
        List.of(
            new Component.Lookalike(
                "tangent.notShifted",
                "The slopes are multiplied by the distances from the point, x − a, not by x.",
                tidy(Expressions.sum(unshifted), budget)),
            new Component.Lookalike(
                "tangent.noHeight",
                "The value of the function at the point is missing.",
                tidy(Expressions.sum(height), budget))));
  }
}
