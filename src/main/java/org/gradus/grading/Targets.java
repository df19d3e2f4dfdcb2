package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// Works out the right answers.
final class Targets {
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
          scalar(plain(slope(f, variables, at, direction, budget)));
      case Task.TangentPlane(var f, var variables, var at) ->
          scalar(plain(tangent(f, variables, at, budget)));
      case Task.Expression(var expected) -> scalar(plain(expected));
      case Task.Choice choice -> new Target.Option(choice);
    };
  }

  private static Target scalar(Component component) {
    return new Target.Scalar(component);
  }

  private static Component plain(Expr right) {
    return new Component("", right, Optional.empty());
  }

  private static Component differentiated(
      Expr f, List<Symbol> by, String label, Budget budget) {
    var right = Differentiation.successive(f, by, budget).getLast().result();
    return new Component(label, right, Optional.of(new Component.Origin(f, by)));
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

  private static Expr at(Expr f, Map<Symbol, Expr> point) {
    return new Substitution(point).in(f);
  }

  private static Expr tidy(Expr e, Budget budget) {
    return new Simplifier(budget).tidy(e);
  }

  /// ∇f(a)·d/|d|.
  private static Expr slope(
      Expr f,
      List<Symbol> variables,
      Map<Symbol, Expr> at,
      List<Expr> direction,
      Budget budget) {
    var product = new ArrayList<Term>();
    var gradient = Gradient.of(f, variables, budget).components();
    for (int i = 0; i < variables.size(); i++) {
      product.add(
          Term.plus(Expressions.product(at(gradient.get(i), at), direction.get(i))));
    }
    var length =
        Expressions.sqrt(
            Expressions.sum(direction.stream().map(d -> Term.plus(Expressions.square(d))).toList()));
    return tidy(Expressions.quotient(Expressions.sum(product), length), budget);
  }

  /// f(a) + Σ ∂f/∂xᵢ(a)·(xᵢ − aᵢ).
  private static Expr tangent(
      Expr f, List<Symbol> variables, Map<Symbol, Expr> at, Budget budget) {
    var gradient = Gradient.of(f, variables, budget).components();
    var terms = new ArrayList<Term>();
    terms.add(Term.plus(at(f, at)));
    for (int i = 0; i < variables.size(); i++) {
      var x = variables.get(i);
      var run = Expressions.difference(Expressions.variable(x), at.get(x));
      terms.add(Term.plus(Expressions.product(at(gradient.get(i), at), run)));
    }
    return tidy(Expressions.sum(terms), budget);
  }
}
