package org.gradus.compute;

import java.util.List;
import java.util.Map;
import org.gradus.expr.Symbol;
import org.gradus.number.Interval;
import org.gradus.number.IntervalPowers;
import org.gradus.number.Rational;

/// Evaluates a straight line in intervals, rounded outwards.
record IntervalWalk(Map<Symbol, Rational> point) {

  /// The enclosure of every step.
  Interval[] values(List<Step> steps) {
    var values = new Interval[steps.size()];
    for (int place = 0; place < values.length; place++) {
      values[place] = value(steps.get(place), values);
    }
    return values;
  }

  private Interval value(Step step, Interval[] values) {
    return switch (step) {
      case Step.Number(var value) -> Interval.of(value);
      case Step.Named(var constant) -> constant.enclosure();
      case Step.Input(var symbol) -> Interval.of(point.get(symbol));
      case Step.Negation(var u) -> values[u].negate();
      case Step.Sum(var u, var v) -> values[u].plus(values[v]);
      case Step.Difference(var u, var v) -> values[u].minus(values[v]);
      case Step.Product(var u, var v) ->
          u == v ? values[u].square() : values[u].times(values[v]);
      case Step.Quotient(var u, var v) -> values[u].over(values[v]);
      case Step.RationalPower(var u, var c) -> power(values[u], c);
      case Step.Power(var u, var v) -> IntervalPowers.power(values[u], values[v]);
      case Step.Application(var f, var u) -> f.enclose(values[u]);
      case Step.PairApplication(var f, var u, var v) -> f.enclose(values[u], values[v]);
    };
  }

  private static Interval power(Interval u, Rational c) {
    var n = c.smallInteger();
    return n.isPresent() ? IntervalPowers.power(u, n.get()) : IntervalPowers.power(u, c);
  }
}
