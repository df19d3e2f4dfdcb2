package org.gradus.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    int seen = 0;
    for (var point : SamplePoints.of(List.of(a, b)).limit(POINTS_TRIED).toList()) {
      double left = valuation.of(a, point);
      double right = valuation.of(b, point);
      if (Double.isFinite(left) && Double.isFinite(right)) {
        if (!isClose(left, right, tolerance)) {
          throw new Unconfirmed(NOT_SHOWN + text(a) + " and " + text(b) + " differ at a point.");
        }
        if (++seen == POINTS_WANTED) {
          return;
        }
      }
    }
    if (seen == 0) {
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
    int seen = 0;
    for (var point : SamplePoints.of(List.of(f, derivative)).limit(POINTS_TRIED).toList()) {
      double slope = valuation.of(derivative, point);
      double quotient = quotient(f, x, point);
      if (Double.isFinite(slope) && Double.isFinite(quotient)) {
        if (!isClose(slope, quotient, SAME_SLOPE)) {
          throw new Unconfirmed(
              NOT_SHOWN + text(derivative) + " is not the slope of " + text(f) + ".");
        }
        if (++seen == POINTS_WANTED) {
          return;
        }
      }
    }
    if (seen == 0) {
      throw new Unconfirmed(NOT_SHOWN + "no point was found where " + text(f) + " has a slope.");
    }
  }

  /// The central difference quotient; NaN where a smaller step does not confirm it.
  private double quotient(Expr f, Symbol x, Map<Symbol, Double> point) {
    double at = point.getOrDefault(x, 0.0);
    double h = STEP * (1 + Math.abs(at));
    double wide = (shifted(f, x, point, at + h) - shifted(f, x, point, at - h)) / (2 * h);
    double narrow = (shifted(f, x, point, at + h / 2) - shifted(f, x, point, at - h / 2)) / h;
    return isClose(wide, narrow, SETTLED) ? narrow : Double.NaN;
  }

  private double shifted(Expr f, Symbol x, Map<Symbol, Double> point, double value) {
    var moved = new HashMap<>(point);
    moved.put(x, value);
    return valuation.of(f, moved);
  }

  static boolean isClose(double a, double b, double tolerance) {
    return Math.abs(a - b) <= tolerance * (1 + Math.abs(a) + Math.abs(b));
  }

  private static String text(Expr e) {
    return Notation.TEXT.write(e);
  }
}
