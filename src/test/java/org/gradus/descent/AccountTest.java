package org.gradus.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {
  private static final double[] X = {
    .03, .19, .34, .46, .78, .81, 1.08, 1.18, 1.39, 1.60, 1.65, 1.90
  };
  private static final double[] Y = {
    .67, .85, 1.05, 1.0, 1.40, 1.5, 1.3, 1.54, 1.55, 1.68, 1.73, 1.6
  };

  @ParameterizedTest
  @CsvSource({
    "x^2, 3, gd, 0.99, converges",
    "x^2, 3, gd, 1, cycles",
    "x^2, 3, gd, 1.01, diverges",
    "x^2, 0, gd, 5, rests",
    "x^2+10y^2, 1 1, gd, 0.099, converges",
    "x^2+10y^2, 1 1, gd, 0.1, cycles",
    "x^2+10y^2, 1 1, gd, 0.101, diverges",
    "x^2+10y^2, 1 0, gd, 0.101, not settled",
    "x^2+10y^2, 1 1, momentum:0.9, 0.1881, converges",
    "x^2+10y^2, 1 1, momentum:0.9, 0.1919, diverges",
    "x^2+10y^2, 1 1, nesterov:0.5, 0.07425, converges",
    "x^2+10y^2, 1 1, nesterov:0.5, 0.07575, diverges",
    "x^2+x*y+y^2, 1 3, gd, 0.66, converges",
    "x^2+x*y+y^2, 1 3, gd, 0.6733, diverges",
    "x^2+x*y+y^2, 1 -1, gd, 0.6733, not settled",
    "5-x^2-10y^2, 1 1, ascent, 0.099, converges",
    "5-x^2-10y^2, 1 1, ascent, 0.101, diverges",
    "x^2-y^2, 1 0.001, gd, 0.1, diverges",
    "x^2-y^2, 1 0, gd, 0.1, stalls",
    "x^2-y^2, 1 0, gd, 1.5, diverges",
    "-x^2-y^2, 1 2, gd, 0.1, diverges",
    "-x^2-y^2, 0 0, gd, 0.1, stalls",
    "x+y^2, 1 2, gd, 0.1, diverges",
    "x^2-1/10^12*y^2, 1 1, gd, 0.1, diverges",
    "x^2+1/10^20*y^2, 1 1, gd, 0.1, converges",
    "(x+y)^2-1/10^20*y^2, 1 2, gd, 0.1, not settled",
    "1/3*(x+y)^2-1/10^17*y^2, 1 2, gd, 0.5, not settled",
    "(x+y)^2, 1 3, gd, 0.6, diverges",
    "(x+y)^2, 1 3, gd, 0.4, converges",
  })
  void on_a_quadratic_the_outcome_is_that_of_the_eigenvalues(
      String f, String from, String method, String rate, String outcome) {
    assertEquals(outcome, account(f, from, method, rate, 60).outcome());
  }

  /// The minimizer (1, 0) of the first function has the Hessian diag(2, 1), that of the second the
  /// Hessian diag(2, 2) with an eigenvalue −1 at the saddle 0.
  @ParameterizedTest
  @CsvSource({
    "x^4/4-x^2/2-cos(y), 1.1 0.1, gd, 0.99, 800, converges",
    "x^4/4-x^2/2-cos(y), 1.1 0.1, gd, 1.01, 800, cycles",
    "x^4/4-x^2/2-cos(y), 1.1 0.1, momentum:0.5, 1.485, 800, converges",
    "x^4/4-x^2/2+y^2, 1.1 0.1, gd, 0.99, 800, converges",
    "x^4/4-x^2/2+y^2, 1.1 0.1, gd, 1.01, 800, moves away",
    "x^4/4-x^2/2+y^2, 0 0.1, gd, 0.1, 300, stalls",
    "(1-x)^2+100(y-x^2)^2, -1 1, gd, 0.01, 300, moves away",
    "(1-x)^2+100(y-x^2)^2, 0.9 0.8, newton, 1, 50, converges",
    "e^(-x^2-y^2), 6 1, gd, 0.1, 100, rests on a plateau",
    "ln(x-3)+y^2, 4 1, gd, 0.1, 50, left the domain",
    "|x|+y^2, 1 1, gd, 0.25, 50, no derivative",
    "x^3+y^2, 4 1, gd, 1, 50, falls without end",
    "x^4+y^4, 1 1, gd, 0.1, 200, not settled",
  })
  void elsewhere_the_outcome_is_what_the_iterates_and_the_hessian_show(
      String f, String from, String method, String rate, int steps, String outcome) {
    assertEquals(outcome, account(f, from, method, rate, steps).outcome());
  }

  /// The bound of the sum of squares is 2/50.030…, that of its mean and half mean 12 and 24 times
  /// as much.
  @ParameterizedTest
  @CsvSource({
    "SSE, 0.03957, converges",
    "SSE, 0.04038, diverges",
    "MSE, 0.4749, converges",
    "MSE, 0.4845, diverges",
    "HALF_MSE, 0.9498, converges",
    "HALF_MSE, 0.9690, diverges",
  })
  void a_loss_over_data_has_the_bound_of_its_convention(
      LossKind kind, String rate, String outcome) {
    assertEquals(outcome, Account.of(fit(kind, rate, Plan.Batching.FULL, 60)).outcome());
  }

  /// x ← x − αx³ has x about as 1/√(2αk), and so steps about as k^−3/2; steps on e⁻ˣ are about 1/k.
  @ParameterizedTest
  @CsvSource({
    "x^4, 1, 100, 1.5",
    "x^4, 1, 5000, 1.5",
    "x^4+y^4, 1 0.5, 3000, 1.5",
    "x^6, 1, 20000, 1.25",
    "e^(-x), 0, 3000, 1",
  })
  void where_the_hessian_is_singular_at_the_limit_the_steps_fall_as_a_power(
      String f, String from, int steps, double exponent) {
    var slows =
        account(f, from, "gd", "0.1", steps).findings().stream()
            .flatMap(finding -> finding instanceof Finding.Slows s ? Stream.of(s) : Stream.empty())
            .findFirst()
            .orElseThrow();
    assertEquals(exponent, slows.exponent(), 0.1 * exponent);
  }

  /// A Hessian that is nearly singular gives a factor near 1 that does not rise.
  @ParameterizedTest
  @CsvSource({
    "x^4+0.01*x^2, 1, 400",
    "x^4+0.1*x^2, 1, 200",
    "0.0001*cosh(x), 1, 500",
    "(1-x)^2+100(y-x^2)^2, -1 1, 300",
  })
  void a_fixed_factor_is_not_taken_for_one_that_rises(String f, String from, int steps) {
    var findings = account(f, from, "gd", "0.001", steps).findings();
    assertTrue(findings.stream().noneMatch(x -> x instanceof Finding.Slows), findings::toString);
  }

  @Test
  void what_the_decimals_of_data_cannot_tell_is_not_told() {
    double bound =
        2
            / Quadratic.of(loss(LossKind.SSE), Budget.standard())
                .orElseThrow()
                .eigenvalues()
                .getLast();
    var account = Account.of(fit(LossKind.SSE, Double.toString(bound), Plan.Batching.FULL, 20));
    assertEquals("not settled", account.outcome());
  }

  @Test
  void a_logistic_loss_converges_as_far_as_the_iterates_show() {
    var run = run(logistic(), new double[2], "gd", "1", Plan.Batching.FULL, 2000);
    var converges =
        assertInstanceOf(Finding.Converges.class, Account.of(run).findings().getFirst());
    assertEquals(Finding.Evidence.OBSERVED, converges.evidence());
    assertEquals(converges.factor().orElseThrow(), converges.observed().orElseThrow(), 1e-4);
  }

  /// The Hessian at the minimizer has the largest eigenvalue 0.311689…, so that rates converge
  /// below 6.416645…, with momentum ½ below 9.624968…, and beyond it end in a cycle.
  @ParameterizedTest
  @CsvSource({
    "gd, 6.352479, 3000, converges, -1",
    "gd, 6.480812, 3000, cycles, 1",
    "momentum:0.5, 9.528718, 3000, converges, -1",
    "momentum:0.5, 9.721218, 3000, cycles, 1",
    "nesterov:0.5, 4.764359, 3000, converges, -1",
    "nesterov:0.5, 4.860609, 3000, cycles, 1",
  })
  void a_logistic_loss_has_the_bound_of_its_minimizer(
      String method, String rate, int steps, String outcome, int comparison) {
    var start = new double[] {-1.66, 2.25};
    var account = Account.of(run(logistic(), start, method, rate, Plan.Batching.FULL, steps));
    assertEquals(outcome, account.outcome());
    var bound = (Finding.RateBound) account.findings().getLast();
    assertEquals(Optional.of(comparison), bound.comparison());
    assertEquals(bound.limit() / 0.3116893448, bound.bound(), 1e-6);
  }

  /// With f(w) = Σ(wxᵢ)⁴, of which the slope is 4Sw³ and the second derivative 12Sw², an update
  /// goes farther than it came exactly for α > 2/(4Sw²); the bound along the path is 2/(12Sw²).
  @ParameterizedTest
  @CsvSource({"0.99, false", "1.01, true"})
  void a_loss_that_bends_grows_exactly_beyond_its_threshold(double share, boolean grows) {
    var table = Table.of(symbols("x"), new double[][] {X}, X.length);
    var row = Reader.standard().expression("(w*x)^4");
    var loss = new Loss(row, Expressions.ONE, Symbol.of("m"), Expressions.ZERO);
    var objective = RowObjective.of(loss, table, symbols("w"));
    double fourth = DoubleStream.of(X).map(x -> x * x * x * x).sum();
    double threshold = 2 / (4 * fourth);
    var rate = Double.toString(share * threshold);
    var account = Account.of(run(objective, new double[] {1}, "gd", rate, Plan.Batching.FULL, 60));
    assertEquals(grows ? "moves away" : "not settled", account.outcome());
    if (grows) {
      var growth = (Finding.Grows) account.findings().getFirst();
      assertEquals(0, growth.from());
      assertEquals(threshold / 3, growth.bound().orElseThrow(), 1e-12);
    }
  }

  /// Labels 0 and 1 that no line separates.
  private static RowObjective logistic() {
    var table =
        Table.of(symbols("x y"), new double[][] {X, {0, 0, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1}}, 12);
    var model = Reader.standard().expression("a+b*x");
    var loss = LossKind.MEAN_LOGISTIC.of(model, Symbol.of("y"), Symbol.of("m"));
    return RowObjective.of(loss, table, symbols("a b"));
  }

  @Test
  void batches_keep_a_distance_that_a_falling_rate_lets_shrink() {
    var steady = Account.of(fit(LossKind.MSE, "0.1", new Plan.Batching(1, 3), 1200));
    var ball =
        (Finding.NoiseBall)
            steady.findings().stream()
                .filter(finding -> finding instanceof Finding.NoiseBall)
                .findFirst()
                .orElseThrow();
    assertEquals("moves around the minimizer", steady.outcome());
    assertTrue(ball.observed() > ball.step() / 10 && ball.observed() < 10 * ball.step());
  }

  @ParameterizedTest
  @CsvSource({"0.05, 0.9", "0.25, 0.5", "0.5, 0", "0.9, -0.8"})
  void the_factor_of_a_known_rate_is_that_of_the_iterates(String rate, double factor) {
    var account = account("x^2/2+y^2", "0 3", "gd", rate, 12);
    var run = account.run();
    for (int k = 1; k <= run.last(); k++) {
      assertEquals(factor * run.at(k - 1, 1), run.at(k, 1), 1e-12);
    }
    var converges = (Finding.Converges) account.findings().getFirst();
    assertEquals(Math.abs(factor), converges.factor().orElseThrow(), 1e-12);
  }

  private static Account account(String f, String from, String method, String rate, int steps) {
    var e = Reader.standard().expression(f);
    var objective = Objective.of(e, List.copyOf(FreeSymbols.of(e)));
    var start = Stream.of(from.split(" ")).mapToDouble(Double::parseDouble).toArray();
    return Account.of(run(objective, start, method, rate, Plan.Batching.FULL, steps));
  }

  private static Trajectory fit(LossKind kind, String rate, Plan.Batching batching, int steps) {
    return run(loss(kind), new double[] {0.4, 0.2}, "gd", rate, batching, steps);
  }

  private static RowObjective loss(LossKind kind) {
    var table = Table.of(symbols("x y"), new double[][] {X, Y}, X.length);
    var model =
        Expressions.sum(
            Expressions.variable("a"),
            Expressions.product(Expressions.variable("b"), Expressions.variable("x")));
    return RowObjective.of(kind.of(model, Symbol.of("y"), Symbol.of("m")), table, symbols("a b"));
  }

  private static List<Symbol> symbols(String names) {
    return Stream.of(names.split(" ")).map(Symbol::of).toList();
  }

  private static Trajectory run(
      Objective objective,
      double[] start,
      String method,
      String rate,
      Plan.Batching batching,
      int steps) {
    assertTrue(DoubleStream.of(start).allMatch(Double::isFinite));
    var optimizer = ((Named.Found<Optimizer>) Names.method(method)).value();
    var plan = Plan.of(optimizer, Rational.of(new BigDecimal(rate)), StoppingRule.after(steps));
    return Descent.run(objective, start, plan.with(batching), Budget.ofWork(1_000_000_000));
  }
}
