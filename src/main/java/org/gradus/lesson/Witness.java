package org.gradus.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;

/// Confirms equalities and derivatives at seeded points before they are shown.
///
/// A wrong equality of elementary functions fails at almost every point, so a few points where both
/// sides have values are enough to keep a slip from the page. This is a safety net below the rules,
/// not a proof.
final class Witness {
  private static final String NOT_SHOWN = "This cannot be explained: ";
  private static final int POINTS_WANTED = 3;
  private static final int POINTS_TRIED = 280;

  /// Far above the rounding of moderate values in double arithmetic.
  private static final double SAME_VALUE = 1e-7;

  /// The first two digits that a rounded number shows could differ by a unit in the sixth.
  private static final double SIX_DIGITS = 1e-5;

  /// A difference quotient is trusted where halving the step changes it by less than this.
  private static final double SETTLED = 1e-5;

  private static final double SAME_SLOPE = 1e-3;
  private static final double STEP = 1e-4;

  private final Valuation valuation;

  Witness(Valuation valuation) {
    this.valuation = valuation;
  }

  /// @throws Unconfirmed if the values differ somewhere, or no point was found where both have one
  void confirmEqual(Expr a, Expr b) {
    if (!a.equals(b)) {
      confirmWithin(SAME_VALUE, a, b);
    }
  }

  /// Whether the values are the same at every point that was tried.
  boolean isConfirmed(Expr a, Expr b) {
    try {
      confirmEqual(a, b);
      return true;
    } catch (Unconfirmed _) {
      return false;
    }
  }

  /// Confirms that a rounded number stands for the value.
  void confirmAbout(Expr a, Expr b) {
    confirmWithin(SIX_DIGITS, a, b);
  }

  private void confirmWithin(double tolerance, Expr a, Expr b) {
    var samples = SamplePoints.of(List.of(a, b));
    var left = valuation.near(a, samples.first());
    var right = valuation.near(b, samples.first());
    switch (compare(samples, left, right, tolerance)) {
      case SAME -> {}
      case DIFFERENT ->
          throw new Unconfirmed(NOT_SHOWN + text(a) + " and " + text(b) + " differ at a point.");
      case NOWHERE ->
          throw new Unconfirmed(
              NOT_SHOWN
                  + "no point was found where "
                  + text(a)
                  + " and "
                  + text(b)
                  + " both have a value.");
    }
  }

  /// Confirms a derivative by x against difference quotients.
  ///
  /// @throws Unconfirmed if a quotient differs from it, or no point was found that could tell
  void confirmDerivative(Expr f, Symbol x, Expr derivative) {
    var samples = SamplePoints.of(List.of(f, derivative));
    var slope = valuation.near(derivative, samples.first());
    var value = valuation.near(f, samples.first());
    switch (compare(samples, slope, point -> quotient(value, x, point), SAME_SLOPE)) {
      case SAME -> {}
      case DIFFERENT ->
          throw new Unconfirmed(
              NOT_SHOWN + text(derivative) + " is not the slope of " + text(f) + ".");
      case NOWHERE ->
          throw new Unconfirmed(
              NOT_SHOWN + "no point was found where " + text(f) + " has a slope.");
    }
  }

  /// What the points tell at which both sides have values.
  private enum Comparison {
    SAME,
    DIFFERENT,
    NOWHERE
  }

  private static Comparison compare(
      SamplePoints samples,
      ToDoubleFunction<Map<Symbol, Double>> left,
      ToDoubleFunction<Map<Symbol, Double>> right,
      double tolerance) {
    int seen = 0;
    for (var points = samples.points().limit(POINTS_TRIED).iterator();
        points.hasNext() && seen < POINTS_WANTED; ) {
      var point = points.next();
      double a = left.applyAsDouble(point);
      double b = right.applyAsDouble(point);
      if (Double.isFinite(a) && Double.isFinite(b)) {
        if (!isClose(a, b, tolerance)) {
          return Comparison.DIFFERENT;
        }
        seen++;
      }
    }
    return seen == 0 ? Comparison.NOWHERE : Comparison.SAME;
  }

  /// The central difference quotient; NaN where a smaller step does not confirm it.
  private static double quotient(
      ToDoubleFunction<Map<Symbol, Double>> f, Symbol x, Map<Symbol, Double> point) {
    double at = point.getOrDefault(x, 0.0);
    double h = STEP * (1 + Math.abs(at));
    double wide = (shifted(f, x, point, at + h) - shifted(f, x, point, at - h)) / (2 * h);
    double narrow = (shifted(f, x, point, at + h / 2) - shifted(f, x, point, at - h / 2)) / h;
    return isClose(wide, narrow, SETTLED) ? narrow : Double.NaN;
  }

  private static double shifted(
      ToDoubleFunction<Map<Symbol, Double>> f, Symbol x, Map<Symbol, Double> point, double value) {
    var moved = new HashMap<>(point);
    moved.put(x, value);
    return f.applyAsDouble(moved);
  }

  static boolean isClose(double a, double b, double tolerance) {
    return Math.abs(a - b) <= tolerance * (1 + Math.abs(a) + Math.abs(b));
  }

  private static String text(Expr e) {
    return Notation.TEXT.write(e);
  }
}
