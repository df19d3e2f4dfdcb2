package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gradus.calculus.Gradient;
import org.gradus.calculus.Hessian;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.BigInterval;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.gradus.number.UnivariatePolynomial;

class StationaryProperties {
  private static final Symbol X = Symbol.of("x");
  private static final Symbol Y = Symbol.of("y");

  @Property(tries = 25, seed = "21")
  void functions_built_from_their_stationary_points_are_solved_completely(
      @ForAll @Size(min = 1, max = 3) List<@IntRange(min = -4, max = 4) Integer> xs,
      @ForAll @Size(min = 1, max = 3) List<@IntRange(min = -4, max = 4) Integer> ys) {
    var f = Expressions.sum(primitive(new TreeSet<>(xs), X), primitive(new TreeSet<>(ys), Y));
    var result = solve(f);
    assertTrue(result.complete());
    assertEquals(
        new TreeSet<>(xs).size() * new TreeSet<>(ys).size(),
        result.points().size(),
        () -> Told.text(f));
  }

  @Property(tries = 15, seed = "22")
  void at_every_point_an_enclosure_of_the_gradient_contains_zero(
      @ForAll @Size(min = 6, max = 6) List<@IntRange(min = -3, max = 3) Integer> coefficients) {
    var f = quartic(coefficients);
    var result = solve(f);
    for (var partial : Gradient.of(f, List.of(X, Y), Budget.standard()).components()) {
      var evaluator = Evaluator.of(partial, List.of(X, Y));
      for (var point : result.points()) {
        var at = List.of(point.at().get(X).enclose(60), point.at().get(Y).enclose(60));
        var slope = evaluator.enclose(at, 60);
        assertTrue(
            slope instanceof BigInterval.Bounded(var lower, var upper)
                && lower.signum() <= 0
                && upper.signum() >= 0,
            () -> Told.text(f) + " has slope " + slope);
      }
    }
  }

  @Property(tries = 10, seed = "23")
  void a_linear_change_of_variables_keeps_the_kinds(
      @ForAll @Size(min = 6, max = 6) List<@IntRange(min = -3, max = 3) Integer> coefficients,
      @ForAll @IntRange(min = -2, max = 2) int shear) {
    var f = quartic(coefficients);
    Expr x = Expressions.sum(new Expr.Variable(X), multiple(shear, Y));
    Expr y = Expressions.sum(new Expr.Variable(Y), multiple(-1, X));
    if (shear == -1) {
      return;
    }
    var changed = new Substitution(Map.of(X, x, Y, y)).in(f);
    assertEquals(kinds(solve(f)), kinds(solve(changed)), () -> Told.text(changed));
  }

  @Property(tries = 10, seed = "24")
  void zeros_of_a_sum_of_squares_are_minima(
      @ForAll @Size(min = 1, max = 3) List<@IntRange(min = -3, max = 3) Integer> xs,
      @ForAll @IntRange(min = -2, max = 2) int slope) {
    var roots = new TreeSet<>(xs);
    Expr x = new Expr.Variable(X);
    Expr product = Expressions.ONE;
    for (int root : roots) {
      product = Expressions.product(product, Expressions.difference(x, Expressions.number(root)));
    }
    Expr line = Expressions.difference(new Expr.Variable(Y), multiple(slope, X));
    var result = solve(Expressions.sum(Expressions.square(product), Expressions.square(line)));
    assertTrue(result.complete());
    for (int root : roots) {
      assertTrue(
          result.points().stream()
              .anyMatch(p ->
                  p.kind() == Kind.MINIMUM && isNear(p, X, root) && isNear(p, Y, slope * root)),
          () -> "no minimum at " + root);
    }
  }

  @Property(tries = 12, seed = "25")
  void second_derivatives_recomputed_to_many_digits_have_the_signs_of_the_kind(
      @ForAll @Size(min = 6, max = 6) List<@IntRange(min = -3, max = 3) Integer> coefficients) {
    var f = quartic(coefficients);
    var gradient = Gradient.of(f, List.of(X, Y), Budget.standard());
    var rows = Hessian.of(gradient, Budget.standard()).rows();
    for (var point : solve(f).points()) {
      var at = List.of(point.at().get(X).enclose(80), point.at().get(Y).enclose(80));
      var xx = enclose(rows.get(0).get(0), at);
      var xy = enclose(rows.get(0).get(1), at);
      var yy = enclose(rows.get(1).get(1), at);
      int determinant = Enclosing.sign(xx.times(yy, 80).minus(xy.times(xy, 80), 80));
      boolean isRight =
          switch (point.kind()) {
            case MINIMUM -> determinant > 0 && Enclosing.sign(xx) > 0;
            case MAXIMUM -> determinant > 0 && Enclosing.sign(xx) < 0;
            case SADDLE -> determinant < 0;
            case DEGENERATE_MINIMUM, DEGENERATE_MAXIMUM, DEGENERATE_SADDLE -> determinant == 0;
            case UNDECIDED -> false;
          };
      assertTrue(isRight, () -> Told.text(f) + " at " + point);
    }
  }

  @Property(tries = 8, seed = "26")
  void a_rational_change_of_variables_moves_the_points_and_keeps_their_kinds(
      @ForAll @Size(min = 6, max = 6) List<@IntRange(min = -2, max = 2) Integer> coefficients,
      @ForAll @Size(min = 4, max = 4) List<@IntRange(min = -3, max = 3) Integer> matrix) {
    int a = matrix.get(0);
    int b = matrix.get(1);
    int c = matrix.get(2);
    int d = matrix.get(3);
    Assume.that(a * d != b * c);
    var f = quartic(coefficients);
    var images = Map.<Symbol, Expr>of(X, halves(a, b), Y, halves(c, d));
    var changed = solve(new Substitution(images).in(f));
    var points = solve(f).points();
    assertEquals(points.size(), changed.points().size());
    for (var moved : changed.points()) {
      double x = approximate(moved, X);
      double y = approximate(moved, Y);
      assertTrue(
          points.stream()
              .anyMatch(p ->
                  p.kind() == moved.kind()
                      && isNear(p, X, (a * x + b * y) / 2)
                      && isNear(p, Y, (c * x + d * y) / 2)),
          () -> Told.text(f) + " has no " + moved.kind().text() + " at the image of " + moved);
    }
  }

  private static Expr halves(int a, int b) {
    return Expressions.quotient(
        Expressions.sum(multiple(a, X), multiple(b, Y)), Expressions.number(2));
  }

  private static BigInterval enclose(Expr e, List<BigInterval> at) {
    return Evaluator.of(e, List.of(X, Y)).enclose(at, 80);
  }

  private static double approximate(StationaryPoint p, Symbol x) {
    return p.at().get(x).approximate().doubleValue();
  }

  private static boolean isNear(StationaryPoint p, Symbol x, double value) {
    return Math.abs(approximate(p, x) - value) < 1e-8 * (1 + Math.abs(value));
  }

  private static Expr multiple(int factor, Symbol x) {
    return Expressions.product(Expressions.number(factor), new Expr.Variable(x));
  }

  /// x⁴ + y⁴ + a x²y + b xy + c x² + d y² + e x + f y: bounded below, so it has a minimum.
  private static Expr quartic(List<Integer> c) {
    Expr x = new Expr.Variable(X);
    Expr y = new Expr.Variable(Y);
    return Expressions.sum(
        Expressions.power(x, 4),
        Expressions.power(y, 4),
        Expressions.product(Expressions.number(c.get(0)), Expressions.square(x), y),
        Expressions.product(Expressions.number(c.get(1)), x, y),
        Expressions.product(Expressions.number(c.get(2)), Expressions.square(x)),
        Expressions.product(Expressions.number(c.get(3)), Expressions.square(y)),
        Expressions.product(Expressions.number(c.get(4)), x),
        Expressions.product(Expressions.number(c.get(5)), y));
  }

  /// An antiderivative of the product of x − r over the roots.
  private static Expr primitive(TreeSet<Integer> roots, Symbol x) {
    var slope = UnivariatePolynomial.of(1);
    for (int root : roots) {
      slope = slope.times(UnivariatePolynomial.of(-root, 1));
    }
    var terms = new ArrayList<Expr>();
    for (int k = 0; k <= slope.degree(); k++) {
      terms.add(
          Expressions.product(
              Expressions.fraction(slope.coefficient(k).over(Rational.of(k + 1))),
              Expressions.power(new Expr.Variable(x), k + 1)));
    }
    return Expressions.sum(terms.toArray(Expr[]::new));
  }

  private static Map<String, Long> kinds(StationaryPoints result) {
    assertTrue(result.complete());
    return result.points().stream()
        .collect(Collectors.groupingBy(p -> p.kind().text(), Collectors.counting()));
  }

  private static StationaryPoints solve(Expr f) {
    return StationaryPoints.of(f, List.of(X, Y), Optional.empty(), Budget.standard());
  }
}
