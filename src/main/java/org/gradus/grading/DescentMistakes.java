package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gradus.descent.Optimizer;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;

/// Mistakes that have names of their own where the next iterates of a descent are asked for.
final class DescentMistakes {
  private static final String SEQUENTIAL =
      "You updated one coordinate after the other, each with the new value of the one before; all"
          + " slopes are taken at the old point.";

  private final Task.NextIterate task;
  private final Iterates iterates;
  private final List<Expr> right;

  DescentMistakes(Task.NextIterate task, Iterates iterates, List<Expr> right) {
    this.task = task;
    this.iterates = iterates;
    this.right = right;
  }

  private record Mistake(String id, String message, List<Expr> point) {}

  /// For each coordinate what these mistakes make of it.
  List<List<Component.Lookalike>> byCoordinate() {
    var mistakes = mistakes();
    var lookalikes = new ArrayList<List<Component.Lookalike>>();
    for (int i = 0; i < right.size(); i++) {
      int place = i;
      lookalikes.add(
          mistakes.stream()
              .map(m -> new Component.Lookalike(m.id(), m.message(), m.point().get(place)))
              .filter(l -> !l.result().equals(right.get(place)))
              .toList());
    }
    return lookalikes;
  }

  private List<Mistake> mistakes() {
    var found = new ArrayList<Mistake>();
    add(
        found,
        "gd.signFlip",
        isAscent()
            ? "You went down: to climb, the gradient is added."
            : "You went up the slope: to go down, the gradient is subtracted.",
        () -> after(opposite()));
    add(
        found,
        "gd.noAlpha",
        "The learning rate is missing: the gradient is multiplied by it before it is subtracted.",
        () -> atRate(Expressions.ONE));
    add(
        found,
        "gd.alphaTwice",
        "The learning rate was multiplied in twice.",
        () -> atRate(Expressions.product(task.rate(), task.rate())));
    if (right.size() > 1 && task.method() instanceof Optimizer.GradientDescent) {
      add(found, "gd.sequential", SEQUENTIAL, () -> after(new Optimizer.Sequential()));
    }
    add(found, "gd.oneStepShort", "That is the point one update earlier.", () -> later(-1));
    add(found, "gd.oneStepMore", "That is the point one update later.", () -> later(1));
    add(found, "gd.stepOnly", "That is the step; it is subtracted from the point.", this::step);
    if (task.method() instanceof Optimizer.Momentum) {
      add(
          found,
          "gd.noMomentum",
          "The velocity of the update before is missing: a share β of it is kept.",
          () -> after(new Optimizer.GradientDescent()));
    }
    return found;
  }

  /// A mistake whose result has no value is none that anybody has made.
  private static void add(
      List<Mistake> found, String id, String message, Supplier<List<Expr>> point) {
    try {
      found.add(new Mistake(id, message, point.get()));
    } catch (IllegalArgumentException _) {
      return;
    }
  }

  private List<Expr> after(Optimizer method) {
    return iterates.after(method, task.rate(), task.steps());
  }

  private List<Expr> atRate(Expr rate) {
    return iterates.after(task.method(), rate, task.steps());
  }

  private List<Expr> later(int updates) {
    return iterates.after(task.method(), task.rate(), task.steps() + updates);
  }

  private boolean isAscent() {
    return task.method() instanceof Optimizer.Ascent;
  }

  private Optimizer opposite() {
    return isAscent() ? new Optimizer.GradientDescent() : new Optimizer.Ascent();
  }

  /// What the last update subtracts.
  private List<Expr> step() {
    var before = later(-1);
    var steps = new ArrayList<Expr>();
    for (int i = 0; i < before.size(); i++) {
      steps.add(Expressions.difference(before.get(i), right.get(i)));
    }
    return steps;
  }
}
