package org.gradus.compute;

import java.util.List;
import java.util.Map;
import org.gradus.expr.Symbol;
import org.gradus.number.BigInterval;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Evaluates a straight line to many digits, rounded outwards.
record DigitWalk(Map<Symbol, Rational> point, int digits, Budget budget) {
  /// A function to fifty digits costs about as much as this many operations on doubles.
  private static final int FUNCTION_WORK = 500;

  private static final int ARITHMETIC_WORK = 10;

  /// The value of every step.
  BigInterval[] values(List<Step> steps) {
    var values = new BigInterval[steps.size()];
    for (int place = 0; place < values.length; place++) {
      budget.spend(work(steps.get(place)) * digits / 50);
      values[place] = value(steps.get(place), values);
    }
    return values;
  }

  private static long work(Step step) {
    return switch (step) {
      case Step.Application _, Step.PairApplication _, Step.Power _, Step.RationalPower _ ->
          FUNCTION_WORK;
      case Step.Number _,
          Step.Named _,
          Step.Input _,
          Step.Negation _,
          Step.Sum _,
          Step.Difference _,
          Step.Product _,
          Step.Quotient _ ->
          ARITHMETIC_WORK;
    };
  }

  private BigInterval value(Step step, BigInterval[] values) {
    return switch (step) {
      case Step.Number(var value) -> BigInterval.of(value, digits);
      case Step.Named(var constant) -> constant.digits(digits);
      case Step.Input(var symbol) -> BigInterval.of(point.get(symbol), digits);
      case Step.Negation(var u) -> values[u].negate();
      case Step.Sum(var u, var v) -> values[u].plus(values[v], digits);
      case Step.Difference(var u, var v) -> values[u].minus(values[v], digits);
      case Step.Product(var u, var v) -> values[u].times(values[v], digits);
      case Step.Quotient(var u, var v) -> values[u].over(values[v], digits);
      case Step.RationalPower(var u, var c) -> BigPowers.power(values[u], c, digits);
      case Step.Power(var u, var v) -> BigPowers.power(values[u], values[v], digits);
      case Step.Application(var f, var u) -> f.digits(f.definedOn().restrict(values[u]), digits).orElseThrow();
      case Step.PairApplication _ ->
          throw new IllegalStateException("Functions of two arguments are written through others.");
    };
  }
}
