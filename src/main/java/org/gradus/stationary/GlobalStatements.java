package org.gradus.stationary;

import java.util.ArrayList;
import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// What can be said of a polynomial on all of space: bounded, unbounded, convex, coercive.
final class GlobalStatements {
  private final Expr f;
  private final List<Symbol> variables;
  private final List<String> statements = new ArrayList<>();

  private GlobalStatements(Expr f, List<Symbol> variables) {
    this.f = f;
    this.variables = variables;
  }

  static List<String> of(
      Expr f,
      List<Symbol> variables,
      List<StationaryPoint> points,
      List<Family> families,
      boolean complete) {
    var result = new GlobalStatements(f, variables);
    try {
      result.collect(points, families, complete);
    } catch (Unsupported | ArithmeticException | Budget.Exhausted _) {
      return List.copyOf(result.statements);
    }
    return List.copyOf(result.statements);
  }

  private void collect(List<StationaryPoint> points, List<Family> families, boolean complete) {
    var field = DifferentialField.of(f, variables);
    var value = field.read(f);
    if (!value.isPolynomial()
        || value.numerator().generators().stream().anyMatch(g -> g >= variables.size())) {
      return;
    }
    var p = value.numerator();
    var rays = new Rays(p, variables);
    rays.unbounded(1).ifPresent(r -> statements.add("f is unbounded above: " + r));
    rays.unbounded(-1).ifPresent(r -> statements.add("f is unbounded below: " + r));
    SignBounds.lower(f)
        .ifPresent(bound -> statements.add("f is nowhere below " + bound + ", as its form shows."));
    convexity(p);
    coercivity(p, complete);
  }

  /// Where the terms of the highest degree are a definite form, f grows, or falls, without bound in
  /// every direction, so that it has a least, or greatest, value.
  private void coercivity(Polynomial p, boolean complete) {
    var top = LeadingForm.of(p, variables.size()).form();
    int sign = p.degree() < 1 ? 0 : DefiniteForm.sign(top, variables.size()).orElse(0);
    if (sign != 0) {
      statements.add(
          "The terms of the highest degree are a "
              + (sign > 0 ? "positive" : "negative")
              + " definite form, so f tends to "
              + (sign > 0 ? "∞" : "−∞")
              + " in every direction"
              + (complete
                  ? ": the "
                      + (sign > 0 ? "least" : "greatest")
                      + " value at a stationary point is the "
                      + (sign > 0 ? "least" : "greatest")
                      + " of all."
                  : "."));
    }
  }

  private void convexity(Polynomial p) {
    if (p.degree() != 2) {
      return;
    }
    var inertia = LeadingForm.of(p, variables.size()).hessian().inertia();
    if (inertia.negative() == 0) {
      statements.add(
          "f is convex: its Hessian is constant and "
              + inertia.definiteness().text()
              + "; every stationary point is a global minimum.");
    }
    if (inertia.positive() == 0) {
      statements.add(
          "f is concave: its Hessian is constant and "
              + inertia.definiteness().text()
              + "; every stationary point is a global maximum.");
    }
  }
}
