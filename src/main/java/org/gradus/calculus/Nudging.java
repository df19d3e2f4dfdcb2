package org.gradus.calculus;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gradus.calculus.NudgeCheck.Quantity;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.number.BigInterval;
import org.gradus.number.BigInterval.Bounded;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Nudges from one spot, all of the same size.
record Nudging(Spot spot, Rational nudge) {
  private static final Rational TENTH = Rational.of(1, 10);

  /// So much smaller nudges show the order in which a remainder vanishes in the end.
  private static final Rational TINY = Rational.of(1, 1_000_000_000_000L);

  /// Work for one slope: some hundred evaluations, most of them in intervals, for each operation.
  private static final int WORK_PER_OPERATION = 1000;

  /// Longer programs are not evaluated with many digits, which takes a thousand times as long.
  private static final int LARGEST_PROGRAM_IN_DIGITS = 2000;

  /// The same within another budget.
  Nudging within(Budget budget) {
    return new Nudging(new Spot(spot.variables(), spot.base(), spot.moved(), budget), nudge);
  }

  /// The rows of all variables, each with its claimed formula.
  List<NudgeCheck.Row> rows(Expr f, List<Expr> claims) {
    var evaluator = spot.evaluator(f);
    var at = spot.doubles();
    var graph = evaluator.gradient(at);
    var bounds = evaluator.enclosures().gradient(EvaluatorResponse.box(at));
    return IntStream.range(0, claims.size())
        .mapToObj(i -> row(f, evaluator, i, claims.get(i), graph[i], bounds.get(i).width()))
        .toList();
  }

  private NudgeCheck.Row row(
      Expr f, Evaluator evaluator, int i, Expr claim, double graph, double graphRounding) {
    var derivative = spot.evaluator(claim);
    var found = slope(evaluator, i, derivative);
    return new NudgeCheck.Row(
        spot.variables().get(i),
        new Quantity(
            inDigits(derivative).orElseGet(() -> derivative.value(spot.doubles())),
            spot.exact(claim, spot.base())),
        graph,
        quotient(f, evaluator, i, Rational.ZERO),
        quotient(f, evaluator, i, nudge.negate()),
        remainder(evaluator, derivative, i, nudge),
        order(evaluator, derivative, i),
        beside(graph, graphRounding, derivative, found),
        steps(evaluator, derivative, i));
  }

  private static boolean isLong(Evaluator f, Evaluator derivative) {
    return f.operations().value() + derivative.operations().value() > LARGEST_PROGRAM_IN_DIGITS;
  }

  private Optional<StepTable> steps(Evaluator f, Evaluator derivative, int i) {
    if (spot.variables().size() > NudgeCheck.MOST_VARIABLES_IN_FULL || isLong(f, derivative)) {
      return Optional.empty();
    }
    spot.budget().spend((long) WORK_PER_OPERATION * f.operations().value());
    return Optional.of(StepTable.of(f, derivative, spot.base(), i));
  }

  /// The change from one step to the nudge, divided by the way between them.
  private Quantity quotient(Expr f, Evaluator evaluator, int i, Rational from) {
    var way = nudge.minus(from);
    var before = spot.exact(f, spot.nudged(i, from));
    var after = spot.exact(f, spot.nudged(i, nudge));
    return new Quantity(
        (value(evaluator, i, nudge) - value(evaluator, i, from)) / way.toDouble(),
        before.flatMap(a -> after.map(b -> b.minus(a).over(way))));
  }

  private double value(Evaluator f, int i, Rational step) {
    var at = spot.doubles();
    at[i] += step.toDouble();
    return f.value(at);
  }

  /// From the remainders for a tiny nudge and for a tenth of it.
  private OptionalDouble order(Evaluator f, Evaluator derivative, int i) {
    var tiny = nudge.times(TINY);
    double remainder = remainder(f, derivative, i, tiny);
    double smaller = remainder(f, derivative, i, tiny.times(TENTH));
    double order = Math.log10(Math.abs(remainder / smaller));
    return Double.isFinite(order) ? OptionalDouble.of(order) : OptionalDouble.empty();
  }

  /// The graph's slope is a second witness: both values lie within their rounding of the true ones.
  private Slope beside(double graph, double graphRounding, Evaluator derivative, Slope found) {
    var at = spot.doubles();
    double claimed = derivative.value(at);
    double within = graphRounding + EvaluatorResponse.rounding(derivative.enclosures(), at);
    return Math.abs(graph - claimed) > within && !(found instanceof Slope.Kink)
        ? new Slope.Disagrees(claimed, graph, within)
        : found;
  }

  /// f(x + h) − f(x) − h·f′, with many digits; 0 where even those show none, and NaN where they do
  /// not suffice for a value.
  private double remainder(Evaluator f, Evaluator derivative, int i, Rational h) {
    if (isLong(f, derivative)) {
      return Double.NaN;
    }
    int digits = DigitsResponse.DIGITS;
    var change = f.digits(spot.nudged(i, h), digits).minus(f.digits(spot.base(), digits), digits);
    var predicted = derivative.digits(spot.base(), digits).times(BigInterval.of(h, digits), digits);
    if (!(change.minus(predicted, digits) instanceof Bounded remainder)) {
      return Double.NaN;
    }
    boolean mayBeZero = remainder.lower().signum() * remainder.upper().signum() <= 0;
    return mayBeZero ? 0 : remainder.toDouble();
  }

  /// The verdicts for the slopes of one function in all directions.
  List<Slope> slopes(Expr f, List<Expr> claims) {
    var evaluator = spot.evaluator(f);
    return IntStream.range(0, claims.size())
        .mapToObj(i -> slope(evaluator, i, spot.evaluator(claims.get(i))))
        .toList();
  }

  /// In doubles with bounds for the rounding; with many digits where that leaves a doubt.
  private Slope slope(Evaluator f, int i, Evaluator derivative) {
    spot.budget().spend((long) WORK_PER_OPERATION * f.operations().value());
    var at = spot.doubles();
    double claimed = derivative.value(at);
    double rounding = EvaluatorResponse.rounding(derivative.enclosures(), at);
    var found = SlopeCheck.of(new EvaluatorResponse(f, at, i), claimed, rounding);
    if (!isDoubtful(found) || isLong(f, derivative)) {
      return found;
    }
    var digits = new DigitsResponse(f, spot.base(), i);
    return inDigits(derivative)
        .map(exact -> SlopeCheck.of(digits, exact, Math.ulp(exact)))
        .orElseGet(() -> SlopeCheck.of(digits, claimed, rounding));
  }

  /// The value to the last bit, computed with many digits; empty where they do not suffice.
  private Optional<Double> inDigits(Evaluator f) {
    return f.operations().value() <= LARGEST_PROGRAM_IN_DIGITS
            && f.digits(spot.base(), DigitsResponse.DIGITS) instanceof Bounded value
            && value.lower().doubleValue() == value.upper().doubleValue()
        ? Optional.of(value.toDouble())
        : Optional.empty();
  }

  private static boolean isDoubtful(Slope slope) {
    return switch (slope) {
      case Slope.Disagrees _ -> true;
      case Slope.Undecided(var cause) ->
          cause == Slope.Cause.ROUNDING || cause == Slope.Cause.UNSTEADY;
      case Slope.Agrees _, Slope.Vanishes _, Slope.Kink _ -> false;
    };
  }
}
