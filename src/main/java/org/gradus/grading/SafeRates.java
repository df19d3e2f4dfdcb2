package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.algebra.Simplifier;
import org.gradus.descent.Objective;
import org.gradus.descent.Optimizer;
import org.gradus.descent.Quadratic;
import org.gradus.descent.RateLimit;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// The bound below which a fixed learning rate converges on a quadratic, c/λmax, as an expression.
final class SafeRates {
  private SafeRates() {}

  /// The bound, with what a student may take for it.
  ///
  /// @throws IllegalArgumentException if the function has no such bound, or none that is known
  ///   exactly
  static Component of(Task.SafeRates task, Budget budget) {
    boolean climbs = task.method() instanceof Optimizer.Ascent;
    var f = climbs ? Expressions.negation(task.of()) : task.of();
    var quadratic =
        Quadratic.of(Objective.of(f, task.variables()), budget)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "Safe rates are graded for quadratics, where one bound holds everywhere."));
    if (quadratic.isExact() && quadratic.inertia().positive() < quadratic.size()) {
      throw new IllegalArgumentException(
          "No rate is safe for this function: it has no single minimizer.");
    }
    var limit = RateLimit.of(task.method());
    var ends =
        Optional.of(quadratic)
            .filter(Quadratic::isExact)
            .flatMap(q -> ExtremeEigenvalues.of(q.hessian(), q.eigenvalues()))
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The largest eigenvalue of this Hessian has no short exact form."));
    var simplifier = new Simplifier(budget);
    var right = simplifier.tidy(over(limit, ends.get(1)));
    return new Component("", right, Optional.empty(), lookalikes(limit, ends, simplifier));
  }

  private static Expr over(Rational limit, Expr eigenvalue) {
    return Expressions.quotient(Expressions.number(limit), eigenvalue);
  }

  private static List<Component.Lookalike> lookalikes(
      Rational limit, List<Expr> ends, Simplifier simplifier) {
    var found = new ArrayList<Component.Lookalike>();
    var half = limit.over(Rational.TWO);
    found.add(
        lookalike(
            "rate.half",
            "That is 1/λmax, where the steps begin to change sides; they shrink up to twice as"
                + " much.",
            simplifier.tidy(over(half, ends.get(1)))));
    found.add(
        lookalike(
            "rate.smallestEigenvalue",
            "The largest eigenvalue of the Hessian bounds the rate, not the smallest.",
            simplifier.tidy(over(limit, ends.get(0)))));
    found.add(
        lookalike(
            "rate.notInverted",
            "The eigenvalue stands in the denominator: where the slope changes fast, steps are"
                + " short.",
            simplifier.tidy(Expressions.quotient(ends.get(1), Expressions.number(limit)))));
    return found;
  }

  private static Component.Lookalike lookalike(String id, String message, Expr result) {
    return new Component.Lookalike(id, message, result);
  }
}
