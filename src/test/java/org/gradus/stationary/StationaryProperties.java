package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gradus.calculus.Gradient;
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
