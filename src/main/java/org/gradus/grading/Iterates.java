package org.gradus.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.gradus.algebra.Simplifier;
import org.gradus.calculus.Gradient;
import org.gradus.compute.Evaluator;
import org.gradus.descent.Descent;
import org.gradus.descent.Objective;
import org.gradus.descent.Optimizer;
import org.gradus.descent.Plan;
import org.gradus.descent.StoppingRule;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// The point after some updates of a descent: exact where that stays short, else in decimals.
final class Iterates {
  /// Exact coordinates with more bits than this are no longer what a student computes with.
  private static final int MOST_BITS = 120;

  private final Task.NextIterate task;
  private final Simplifier simplifier;
  private final List<Expr> gradient;
  private final Budget budget;

  Iterates(Task.NextIterate task, Budget budget) {
    this.task = task;
    this.budget = budget;
    this.simplifier = new Simplifier(budget);
    this.gradient = Gradient.of(task.of(), task.variables(), budget).components();
  }

  /// The coordinates, in the order of the variables.
  List<Expr> coordinates() {
    return after(task.method(), task.rate(), task.steps());
  }

  /// Whether the coordinates are exact.
  boolean isExact() {
    return exact(task.method(), task.rate(), task.steps()).isPresent();
  }

  static double size(Expr number) {
    return Math.abs(decimal(number));
  }

  /// The coordinates after another method, with another rate, or after another number of updates.
  List<Expr> after(Optimizer method, Expr rate, int steps) {
    return exact(method, rate, steps).orElseGet(() -> decimals(method, rate, steps));
  }

  List<Expr> start() {
    return task.variables().stream().map(task.from()::get).toList();
  }

  private Optional<List<Expr>> exact(Optimizer method, Expr rate, int steps) {
    var point = start();
    var velocity = new ArrayList<Expr>();
    point.forEach(_ -> velocity.add(Expressions.ZERO));
    requireValue(point);
    for (int k = 0; k < steps; k++) {
      var next = next(method, rate, point, velocity);
      if (next.isEmpty() || (k > 0 && !next.get().stream().allMatch(Iterates::isShort))) {
        return Optional.empty();
      }
      point = next.get();
      requireValue(point);
    }
    return Optional.of(point);
  }

  /// @throws IllegalArgumentException if the function has no value at the point
  private void requireValue(List<Expr> point) {
    double value =
        Evaluator.of(task.of(), task.variables())
            .value(point.stream().mapToDouble(Iterates::decimal).toArray());
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "The function has no value at a point of this descent, or one too large for a number.");
    }
  }

  private static boolean isShort(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) ->
          value.numerator().bitLength() + value.denominator().bitLength() < MOST_BITS;
      case Expr.Negation(var u) -> isShort(u);
      case Expr.Quotient(var u, var v) -> isShort(u) && isShort(v);
      case Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          false;
    };
  }

  /// One update in exact arithmetic; empty for a method that needs roots or limits.
  private Optional<List<Expr>> next(
      Optimizer method, Expr rate, List<Expr> point, List<Expr> velocity) {
    return switch (method) {
      case Optimizer.GradientDescent _ -> Optional.of(moved(point, rate, point));
      case Optimizer.Ascent _ -> Optional.of(moved(point, Expressions.negation(rate), point));
      case Optimizer.Sequential _ -> Optional.of(sequential(point, rate));
      case Optimizer.Momentum(double beta) -> Optional.of(swung(point, velocity, beta, rate));
      case Optimizer.Nesterov _,
          Optimizer.AdaGrad _,
          Optimizer.AdaDelta _,
          Optimizer.RmsProp _,
          Optimizer.Adam _,
          Optimizer.Qhm _,
          Optimizer.Newton _,
          Optimizer.Backtracking _ ->
          Optional.empty();
    };
  }

  private Expr slope(int i, List<Expr> at) {
    var images = new HashMap<Symbol, Expr>();
    for (int j = 0; j < at.size(); j++) {
      images.put(task.variables().get(j), at.get(j));
    }
    return simplifier.tidy(new Substitution(images).in(gradient.get(i)));
  }

  private List<Expr> moved(List<Expr> point, Expr rate, List<Expr> at) {
    var next = new ArrayList<Expr>();
    for (int i = 0; i < point.size(); i++) {
      next.add(less(point.get(i), Expressions.product(rate, slope(i, at))));
    }
    return next;
  }

  private Expr less(Expr x, Expr step) {
    return simplifier.tidy(Expressions.difference(x, step));
  }

  private List<Expr> sequential(List<Expr> point, Expr rate) {
    var next = new ArrayList<>(point);
    for (int i = 0; i < point.size(); i++) {
      next.set(i, less(next.get(i), Expressions.product(rate, slope(i, next))));
    }
    return next;
  }

  private List<Expr> swung(List<Expr> point, List<Expr> velocity, double beta, Expr rate) {
    var share = Expressions.number(Rational.of(new BigDecimal(Double.toString(beta))));
    var next = new ArrayList<Expr>();
    for (int i = 0; i < point.size(); i++) {
      var v =
          simplifier.tidy(
              Expressions.sum(
                  Expressions.product(share, velocity.get(i)),
                  Expressions.product(rate, slope(i, point))));
      velocity.set(i, v);
      next.add(less(point.get(i), v));
    }
    return next;
  }

  private List<Expr> decimals(Optimizer method, Expr rate, int steps) {
    var start = start().stream().mapToDouble(Iterates::decimal).toArray();
    var exactRate = Rational.of(new BigDecimal(Double.toString(decimal(rate))));
    var plan = Plan.of(method, exactRate, StoppingRule.after(steps));
    var objective = Objective.of(task.of(), task.variables());
    var run = Descent.run(objective, start, plan, budget.part(budget.remaining()));
    var coordinates = run.point(run.last());
    boolean arrived = run.step(run.last()) == steps;
    if (!arrived || coordinates.stream().anyMatch(x -> !Double.isFinite(x))) {
      throw new IllegalArgumentException("The descent ends before these updates are made.");
    }
    return coordinates.stream()
        .<Expr>map(x -> Expressions.number(Rational.of(new BigDecimal(Double.toString(x)))))
        .toList();
  }

  private static double decimal(Expr e) {
    return Evaluator.of(e, List.of()).value();
  }
}
