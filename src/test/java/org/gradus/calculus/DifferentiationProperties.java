package org.gradus.calculus;

import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.quotient;
import static org.gradus.expr.Expressions.square;
import static org.gradus.expr.Expressions.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.gradus.Differences;
import org.gradus.Points;
import org.gradus.TreeValue;
import org.gradus.Trees;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// The laws of differentiation, as values at seeded points.
///
/// A law that was never tried at a point where everything is defined fails.
class DifferentiationProperties {
  private static final Symbol X = Symbol.of("x");
  private static final Symbol Y = Symbol.of("y");
  private static final List<Map<Symbol, Double>> POINTS = Points.random(List.of(X, Y), 8, 3);

  @Provide
  Arbitrary<Expr> smooth() {
    return Trees.smooth("x", "y").deep(3).arbitrary();
  }

  @Provide
  Arbitrary<Expr> everything() {
    return Trees.everything("x", "y").deep(3).arbitrary();
  }

  @Provide
  Arbitrary<Expr> tame() {
    return Trees.tame("x", "y").deep(2).arbitrary();
  }

  @Property(tries = 3000)
  void the_derivative_agrees_with_central_differences(@ForAll("everything") Expr f) {
    if (Obstacle.in(f, X).isPresent()) {
      return;
    }
    var derivative = d(f, X);
    int checked = 0;
    for (var point : POINTS) {
      var difference = Differences.steady(f, X, point);
      double value = TreeValue.of(derivative, point);
      if (difference.isPresent() && !Double.isNaN(value)) {
        checked++;
        assertTrue(
            Points.close(value, difference.getAsDouble(), 1e-4),
            () -> value + " but nudged " + difference + " at " + point + ": " + derivative);
      }
    }
    countTries(checked);
  }

  @Property(tries = 1000)
  void differentiation_is_linear(@ForAll("tame") Expr f, @ForAll("tame") Expr g) {
    var a = Expressions.number(3);
    same(d(sum(product(a, f), g), X), sum(product(a, d(f, X)), d(g, X)));
  }

  @Property(tries = 1000)
  void product_rule(@ForAll("tame") Expr f, @ForAll("tame") Expr g) {
    same(d(product(f, g), X), sum(product(d(f, X), g), product(f, d(g, X))));
  }

  @Property(tries = 1000)
  void quotient_rule(@ForAll("tame") Expr f, @ForAll("tame") Expr g) {
    var numerator = Expressions.difference(product(d(f, X), g), product(f, d(g, X)));
    same(d(quotient(f, g), X), quotient(numerator, square(g)));
  }

  @Property(tries = 1000)
  void chain_rule(@ForAll("tame") Expr f, @ForAll("tame") Expr g) {
    var inside = new Substitution(Map.of(X, g));
    var outer = Expressions.sum(f, Function.SIN.of(Expressions.variable(X)));
    same(d(inside.in(withoutY(outer)), X), product(inside.in(d(withoutY(outer), X)), d(g, X)));
  }

  @Property(tries = 1000)
  void the_order_of_differentiation_does_not_matter(@ForAll("tame") Expr f) {
    same(d(d(f, X), Y), d(d(f, Y), X));
  }

  @Property(tries = 500)
  void the_hessian_is_the_jacobian_of_the_gradient(@ForAll("smooth") Expr f) {
    var budget = Budget.standard();
    var variables = List.of(X, Y);
    var gradient = Gradient.of(f, variables, budget);
    var hessian = Hessian.of(gradient, budget).rows();
    var jacobian = Jacobian.of(gradient.components(), variables, budget).entries();
    assertEquals(jacobian.get(0), hessian.get(0));
    assertEquals(jacobian.get(1).get(1), hessian.get(1).get(1));
    assertEquals(hessian.get(0).get(1), hessian.get(1).get(0));
  }

  @Property(tries = 2000)
  void the_derivative_is_the_last_line_of_its_derivation(@ForAll("smooth") Expr f) {
    checkSteps(Differentiation.of(f, X));
  }

  /// Tidying keeps the value of what the rule gave.
  private static void checkSteps(Derivation derivation) {
    if (derivation.rule() == Rule.TIDY) {
      same(derivation.result(), derivation.untidied().result());
    }
    derivation.parts().forEach(DifferentiationProperties::checkSteps);
  }

  private static Expr withoutY(Expr e) {
    return new Substitution(Map.of(Y, Expressions.number(2))).in(e);
  }

  private static Expr d(Expr f, Symbol x) {
    return Differentiation.of(f, x).result();
  }

  private static void same(Expr left, Expr right) {
    int checked = 0;
    for (var point : POINTS) {
      double a = TreeValue.of(left, point);
      double b = TreeValue.of(right, point);
      if (Math.abs(a) < 1e6 && Math.abs(b) < 1e6) {
        checked++;
        assertTrue(Points.close(a, b, 1e-5), () -> a + " ≠ " + b + " at " + point + ": " + left);
      }
    }
    countTries(checked);
  }

  private static void countTries(int checked) {
    Statistics.label("checked")
        .collect(checked > 0)
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 40));
  }
}
