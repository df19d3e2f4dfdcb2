package org.gradus.stationary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Interval;

/// The stationary points of a function: where its gradient is zero, what each point is, and whether
/// these are all.
///
/// The points are sorted by their first coordinate, then by their second, and so on.
///
/// `complete` says that there are no others in the scope, and that was proved. Where an expression
/// of `nonsmooth` is zero, f may have no gradient; where one of `boundary` is, its domain ends.
/// Those points of this sort that were found are listed apart, with what f does there.
public record StationaryPoints(
    Expr function,
    List<Symbol> variables,
    List<StationaryPoint> points,
    List<Family> families,
    boolean complete,
    Scope scope,
    Optional<Map<Symbol, Interval>> box,
    Method method,
    List<Expr> nonsmooth,
    List<Expr> boundary,
    List<BorderPoint> nonsmoothPoints,
    List<BorderPoint> boundaryPoints,
    List<String> global,
    List<String> tried,
    Optional<Case> cases) {

  /// Where the search took place.
  public enum Scope {
    REALS,
    BOX
  }

  /// How the points were found, the strongest claim first.
  public enum Method {
    CASES("solving by cases"),
    ELIMINATION("elimination"),
    ROLLE("Rolle's theorem"),
    BRANCH_AND_PRUNE("interval branch and prune"),
    NEWTON("Newton's method from many starts");

    private final String text;

    Method(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  public StationaryPoints {
    variables = List.copyOf(variables);
    points = StationaryPoint.sorted(points);
    families = List.copyOf(families);
    nonsmooth = List.copyOf(nonsmooth);
    boundary = List.copyOf(boundary);
    nonsmoothPoints = List.copyOf(nonsmoothPoints);
    boundaryPoints = List.copyOf(boundaryPoints);
    global = List.copyOf(global);
    tried = List.copyOf(tried);
  }

  /// Sets on which f may have no gradient, beside the points that are listed.
  ///
  /// In one variable those points are all there are.
  public List<Expr> nonsmoothElsewhere() {
    return variables.size() == 1 && !nonsmoothPoints.isEmpty() ? List.of() : nonsmooth;
  }

  /// Sets on which the domain ends, beside the points that are listed.
  public List<Expr> boundaryElsewhere() {
    return variables.size() == 1 && !boundaryPoints.isEmpty() ? List.of() : boundary;
  }

  /// The points over ℝⁿ, or in the box where one is given.
  ///
  /// It never fails: what the budget or the methods do not reach makes the answer incomplete, and
  /// `tried` says so.
  public static StationaryPoints of(
      Expr f, List<Symbol> variables, Optional<Map<Symbol, Interval>> box, Budget budget) {
    return new Search(f, List.copyOf(variables), box, budget).run();
  }
}
