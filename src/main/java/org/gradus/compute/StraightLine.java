package org.gradus.compute;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.BigInterval;
import org.gradus.number.Budget;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// Expressions as one list of operations, each after its operands and equal ones once.
///
/// It is evaluated at points with rational coordinates, in intervals or to many digits; both are
/// enclosures of the exact values.
public final class StraightLine {
  private final List<Step> steps;
  private final List<Integer> results;
  private final List<Step> deepSteps;
  private final List<Integer> deepResults;

  private StraightLine(Assembly plain, Assembly deep, List<Expr> expressions) {
    results = expressions.stream().map(plain::place).toList();
    deepResults = expressions.stream().map(deep::place).toList();
    steps = plain.steps();
    deepSteps = deep.steps();
  }

  /// The straight line that computes these expressions.
  ///
  /// @param budget counts one unit for each operation
  /// @throws NotNumeric if a Σ has bounds, or a member of a family an index, that are no numbers
  /// @throws Budget.Exhausted if the budget is used up
  public static StraightLine of(List<Expr> expressions, Budget budget) {
    return new StraightLine(Assembly.plain(budget), Assembly.throughKernels(budget), expressions);
  }

  /// The number of operations in one evaluation.
  public int length() {
    return steps.size();
  }

  /// The symbols whose values are needed, members of families as subscripted symbols.
  public Set<Symbol> symbols() {
    var symbols = new LinkedHashSet<Symbol>();
    for (var step : steps) {
      if (step instanceof Step.Input(var symbol)) {
        symbols.add(symbol);
      }
    }
    return symbols;
  }

  /// Enclosures of the values at a point, in the order of the expressions.
  ///
  /// An enclosure that is {@link Interval#isEmpty empty} proves that the expression is not defined
  /// there, one that is defined proves that it is.
  public List<Interval> enclosures(Map<Symbol, Rational> point) {
    var values = new IntervalWalk(point).values(steps);
    var wanted = new ArrayList<Interval>(results.size());
    for (int place : results) {
      wanted.add(values[place]);
    }
    return wanted;
  }

  /// How many of the operations are certainly defined at a point.
  public int definedOperations(Map<Symbol, Rational> point) {
    int count = 0;
    for (var value : new IntervalWalk(point).values(steps)) {
      count += value.definedness().isDefined() ? 1 : 0;
    }
    return count;
  }

  /// The values at a point to many digits, in the order of the expressions.
  ///
  /// @throws Budget.Exhausted if the budget is used up
  public List<BigInterval> digits(Map<Symbol, Rational> point, int digits, Budget budget) {
    var values = new DigitWalk(point, digits, budget).values(deepSteps);
    return deepResults.stream().map(place -> values[place]).toList();
  }
}
