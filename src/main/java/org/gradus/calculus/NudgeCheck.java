package org.gradus.calculus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// The partial derivatives of a function at a point beside what nudges measure, and the second
/// derivatives beside nudges of the first.
///
/// @param value the value of the function
/// @param hessian the verdict for each second derivative, row i from nudges of the i-th partial
///   derivative; empty where there are too many
public record NudgeCheck(Quantity value, List<Row> rows, List<List<Slope>> hessian) {

  /// More variables have too many second derivatives to nudge, and too many tables to read.
  static final int MOST_VARIABLES_IN_FULL = 10;

  /// One variable.
  ///
  /// @param slope the value of the formula, and what nudges say of it
  /// @param graph the slope by the computational graph
  /// @param forward (f(x + h) − f(x))/h
  /// @param central (f(x + h) − f(x − h))/2h
  /// @param remainder Taylor's remainder f(x + h) − f(x) − h·f′; NaN where it cannot be computed
  /// @param order the power of h with which the remainder shrinks: 2 or more where the formula is
  ///   right, 1 where it is wrong; empty where there is no remainder
  public record Row(
      Symbol symbol,
      Quantity slope,
      double graph,
      Quantity forward,
      Quantity central,
      double remainder,
      OptionalDouble order,
      Slope verdict,
      Optional<StepTable> steps) {}

  /// A value in double arithmetic, and the exact one where it is rational.
  public record Quantity(double value, Optional<Rational> exact) {}

  public NudgeCheck {
    rows = List.copyOf(rows);
    hessian = hessian.stream().map(List::copyOf).toList();
  }

  /// Checks the derivatives that differentiation gives.
  ///
  /// @param point a value without a symbol for every symbol of the function
  /// @throws Budget.Exhausted if the budget is used up
  public static NudgeCheck of(
      Expr f, List<Symbol> variables, Map<Symbol, Expr> point, Rational nudge, Budget budget) {
    var gradient = Gradient.of(f, variables, budget);
    var nudging = new Nudging(Spot.of(variables, point, budget), nudge);
    var first = of(f, gradient.components(), nudging);
    return new NudgeCheck(first.value(), first.rows(), second(gradient, nudging));
  }

  /// Nothing where there are too many second derivatives, or too large ones.
  private static List<List<Slope>> second(Gradient gradient, Nudging nudging) {
    if (gradient.variables().size() > MOST_VARIABLES_IN_FULL) {
      return List.of();
    }
    var budget = nudging.spot().budget();
    var part = budget.part(budget.remaining() / 2);
    try {
      var hessian = Hessian.of(gradient, part).rows();
      var within = nudging.within(part);
      return IntStream.range(0, hessian.size())
          .mapToObj(i -> within.slopes(gradient.components().get(i), hessian.get(i)))
          .toList();
    } catch (Budget.Exhausted _) {
      return List.of();
    } finally {
      budget.spend(Math.min(part.spent(), budget.remaining()));
    }
  }

  /// Checks formulas that somebody claims to be the partial derivatives.
  ///
  /// @param claims a formula for each variable
  /// @throws Budget.Exhausted if the budget is used up
  public static NudgeCheck ofClaims(
      Expr f,
      List<Symbol> variables,
      List<Expr> claims,
      Map<Symbol, Expr> point,
      Rational nudge,
      Budget budget) {
    return of(f, claims, new Nudging(Spot.of(variables, point, budget), nudge));
  }

  private static NudgeCheck of(Expr f, List<Expr> gradient, Nudging nudging) {
    var spot = nudging.spot();
    var value = new Quantity(spot.evaluator(f).value(spot.doubles()), spot.exact(f, spot.base()));
    return new NudgeCheck(value, nudging.rows(f, gradient), List.of());
  }

  /// Whether every slope is confirmed; the second derivatives may be undecided.
  public boolean isConfirmed() {
    return verdicts().allMatch(Slope::isConfirmed) && !isDenied();
  }

  /// Whether some slope is wrong or does not exist, or some second derivative is wrong.
  public boolean isDenied() {
    return verdicts().anyMatch(Slope::isDenied)
        || hessian.stream()
            .flatMap(List::stream)
            .anyMatch(slope -> slope instanceof Slope.Disagrees);
  }

  private Stream<Slope> verdicts() {
    return rows.stream().map(Row::verdict);
  }
}
