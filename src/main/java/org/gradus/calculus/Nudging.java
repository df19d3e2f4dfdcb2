package org.gradus.calculus;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.number.BigInterval;
import org.gradus.number.BigInterval.Bounded;
import org.gradus.number.Rational;

/// Nudges from one spot, all of the same size.
record Nudging(Spot spot, Rational nudge) {
  private static final Rational TENTH = Rational.of(1, 10);

  /// Work for one slope: nudges in both directions and with many digits, for each operation.
  private static final int WORK_PER_OPERATION = 100;

  NudgeCheck.Row row(Expr f, int i, Expr claim) {
    var evaluator = spot.evaluator(f);
    var derivative = spot.evaluator(claim);
    var at = spot.doubles();
    return new NudgeCheck.Row(
        spot.variables().get(i),
        derivative.value(at),
        evaluator.gradient(at)[i],
        quotient(evaluator, i, nudge, Rational.ZERO),
        quotient(evaluator, i, nudge, nudge.negate()),
        spot.exact(claim, spot.base()),
        exactQuotient(f, i),
        order(evaluator, derivative, i),
        slope(evaluator, i, derivative),
        StepTable.of(evaluator, derivative, spot.base(), i));
  }

  private double quotient(Evaluator f, int i, Rational to, Rational from) {
    return (value(f, i, to) - value(f, i, from)) / to.minus(from).toDouble();
  }

  private double value(Evaluator f, int i, Rational step) {
    var at = spot.doubles();
    at[i] += step.toDouble();
    return f.value(at);
  }

  private Optional<Rational> exactQuotient(Expr f, int i) {
    var still = spot.exact(f, spot.base());
    var moved = spot.exact(f, spot.nudged(i, nudge));
    return still.flatMap(a -> moved.map(b -> b.minus(a).over(nudge)));
  }

  /// From the remainders for the nudge and for a tenth of it.
  private OptionalDouble order(Evaluator f, Evaluator derivative, int i) {
    double remainder = remainder(f, derivative, i, nudge);
    double smaller = remainder(f, derivative, i, nudge.times(TENTH));
    double order = Math.log10(Math.abs(remainder / smaller));
    return Double.isFinite(order) ? OptionalDouble.of(order) : OptionalDouble.empty();
  }

  /// f(x + h) − f(x) − h·f′, with many digits; NaN where they do not suffice.
  private double remainder(Evaluator f, Evaluator derivative, int i, Rational h) {
    int digits = DigitsResponse.DIGITS;
    var change = f.digits(spot.nudged(i, h), digits).minus(f.digits(spot.base(), digits), digits);
    var predicted =
        derivative
            .digits(spot.base(), digits)
            .times(BigInterval.of(h, digits), digits);
    return change.minus(predicted, digits) instanceof Bounded remainder && hasSign(remainder)
        ? remainder.toDouble()
        : Double.NaN;
  }

  private static boolean hasSign(Bounded number) {
    return number.lower().signum() == number.upper().signum() && number.lower().signum() != 0;
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
    if (!isDoubtful(found)) {
      return found;
    }
    var rounded = Arrays.stream(at).mapToObj(Rational::of).toList();
    return SlopeCheck.of(new DigitsResponse(f, rounded, i), claimed, rounding);
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
