package org.gradus.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.gradus.Trees;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Formulas are checked against nudges: the right ones are confirmed, wrong ones are found.
class NudgeCheckProperties {
  private static final Symbol X = Symbol.of("x");
  private static final Symbol Y = Symbol.of("y");
  private static final List<Symbol> VARIABLES = List.of(X, Y);
  private static final Rational NUDGE = Rational.of(1, 1000);

  @Provide
  Arbitrary<Expr> everything() {
    return Trees.everything("x", "y").deep(2).withoutSums().arbitrary();
  }

  @Property(tries = 100)
  void no_derivative_is_denied_but_at_kinks(@ForAll("everything") Expr f, @ForAll long seed) {
    var check = NudgeCheck.of(f, VARIABLES, point(seed), NUDGE, Budget.standard());
    for (var row : check.rows()) {
      assertFalse(row.verdict() instanceof Slope.Disagrees, () -> row + " of " + f);
    }
    check.hessian().stream()
        .flatMap(List::stream)
        .forEach(slope -> assertFalse(slope instanceof Slope.Disagrees, () -> slope + " of " + f));
    Statistics.label("confirmed")
        .collect(check.isConfirmed())
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 60));
  }

  @Property(tries = 100)
  void a_formula_that_is_off_by_one_percent_is_found(
      @ForAll("everything") Expr f, @ForAll long seed) {
    var gradient = Gradient.of(f, VARIABLES, Budget.standard()).components();
    var at = point(seed);
    var right = NudgeCheck.ofClaims(f, VARIABLES, gradient, at, NUDGE, Budget.standard());
    if (!(right.rows().getFirst().verdict() instanceof Slope.Agrees)) {
      return;
    }
    var wrong = List.of(percentMore(gradient.getFirst()), gradient.getLast());
    var check = NudgeCheck.ofClaims(f, VARIABLES, wrong, at, NUDGE, Budget.standard());
    assertTrue(check.isDenied(), () -> check.rows().getFirst() + " of " + f);
    assertEquals(1, check.rows().getFirst().order().orElseThrow(), 0.01);
  }

  private static Expr percentMore(Expr e) {
    return Expressions.product(Expressions.number(Rational.of(101, 100)), e);
  }

  @Property(tries = 150)
  void every_function_of_the_table_agrees_inside_its_domain(
      @ForAll Function function, @ForAll long seed) {
    var random = new Random(seed);
    var inner = Expressions.sum(times(random, X), times(random, Y));
    var f =
        function.arity() == 1
            ? function.of(inner)
            : function.of(inner, Expressions.sum(times(random, X), Expressions.ONE));
    var check = NudgeCheck.of(f, VARIABLES, point(seed), NUDGE, Budget.standard());
    assertFalse(check.isDenied(), () -> check.rows() + " of " + f);
    boolean isDefined = Double.isFinite(check.value().value());
    Statistics.label("confirmed where defined")
        .collect(!isDefined || check.isConfirmed())
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 90));
    Statistics.label("defined")
        .collect(isDefined)
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 60));
  }

  /// A third of x, twice y and the like.
  private static Expr times(Random random, Symbol x) {
    var factor = Rational.of(1 + random.nextInt(20), 1 + random.nextInt(10));
    return Expressions.product(Expressions.number(factor), Expressions.variable(x));
  }

  @Property(tries = 500)
  void quadratic_functions_are_confirmed_everywhere(
      @ForAll @IntRange(min = 1, max = 4) int n, @ForAll long seed) {
    var random = new Random(seed);
    var variables = new ArrayList<Symbol>();
    var point = new double[n];
    var terms = new ArrayList<Term>();
    for (int i = 0; i < n; i++) {
      variables.add(X.withSubscript(Integer.toString(i)));
      point[i] = random.nextInt(-40, 41) / 4.0;
      terms.add(Term.plus(times(random, variables.get(i))));
      int j = random.nextInt(i + 1);
      terms.add(
          Term.minus(
              Expressions.product(
                  times(random, variables.get(i)), Expressions.variable(variables.get(j)))));
    }
    var f = Evaluator.of(Expressions.sum(terms), variables);
    var byValues = GradientCheck.of(f::value, point, f.gradient(point));
    assertTrue(byValues.isConfirmed(), byValues::toString);
    var byBounds = GradientCheck.of(f, point);
    assertTrue(byBounds.isConfirmed(), byBounds::toString);
  }

  private static Map<Symbol, Expr> point(long seed) {
    var random = new Random(seed);
    return Map.of(X, coordinate(random), Y, coordinate(random));
  }

  private static Expr coordinate(Random random) {
    return Expressions.number(Rational.of(random.nextInt(-300, 301), 100));
  }
}
