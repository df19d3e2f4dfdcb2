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
/// @param exactValue the same where it is rational
/// @param hessian the verdict for each second derivative, row i from nudges of the i-th partial
///   derivative; empty where there are too many
public record NudgeCheck(
    double value, Optional<Rational> exactValue, List<Row> rows, List<List<Slope>> hessian) {

  /// More variables have too many second derivatives to nudge.
  private static final int MOST_VARIABLES_OF_A_HESSIAN = 10;

  /// One variable.
  ///
  /// @param symbolic the value of the formula
  /// @param graph the slope by the computational graph
  /// @param forward (f(x + h) − f(x))/h in double arithmetic
  /// @param central (f(x + h) − f(x − h))/2h in double arithmetic
  /// @param exactQuotient the forward quotient where it is rational
  /// @param order how fast Taylor's remainder f(x + h) − f(x) − h·f′ shrinks with h: 2 or more
  ///   where the formula is right, 1 where it is wrong; empty where there is no remainder
  public record Row(
      Symbol symbol,
      double symbolic,
      double graph,
      double forward,
      double central,
      Optional<Rational> exactSlope,
      Optional<Rational> exactQuotient,
      OptionalDouble order,
      Slope slope,
      StepTable steps) {}

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
    var hessian =
        variables.size() <= MOST_VARIABLES_OF_A_HESSIAN
            ? Hessian.of(gradient, budget).rows()
            : List.<List<Expr>>of();
    return of(
        f, gradient.components(), hessian, new Nudging(Spot.of(variables, point, budget), nudge));
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
    return of(f, claims, List.of(), new Nudging(Spot.of(variables, point, budget), nudge));
  }

  private static NudgeCheck of(
      Expr f, List<Expr> gradient, List<List<Expr>> hessian, Nudging nudging) {
    var spot = nudging.spot();
    var rows =
        IntStream.range(0, gradient.size())
            .mapToObj(i -> nudging.row(f, i, gradient.get(i)))
            .toList();
    var second =
        IntStream.range(0, hessian.size())
            .mapToObj(i -> nudging.slopes(gradient.get(i), hessian.get(i)))
            .toList();
    return new NudgeCheck(
        spot.evaluator(f).value(spot.doubles()), spot.exact(f, spot.base()), rows, second);
  }

  /// All verdicts, of first and second derivatives.
  public Stream<Slope> slopes() {
    return Stream.concat(rows.stream().map(Row::slope), hessian.stream().flatMap(List::stream));
  }

  /// Whether every slope is confirmed.
  public boolean isConfirmed() {
    return slopes().allMatch(Slope::isConfirmed);
  }

  /// Whether some slope is wrong, or there is none.
  public boolean isDenied() {
    return slopes().anyMatch(Slope::isDenied);
  }
}
