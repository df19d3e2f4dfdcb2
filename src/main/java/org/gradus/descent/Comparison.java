package org.gradus.descent;

import java.util.ArrayList;

/// Compares a gradient with central difference quotients.
final class Comparison {
  /// Near the cube root of the precision of doubles, where truncation and rounding balance.
  private static final double STEP = 6e-6;

  private static final double ROUNDING = 0x1p-50;

  /// How many times the estimated error of a quotient counts as a disagreement.
  private static final double GENEROSITY = 64;

  private final Objective objective;
  private final double[] point;
  private final double size;

  private Comparison(Objective objective, double[] point) {
    this.objective = objective;
    this.point = point.clone();
    this.size = Math.abs(objective.value(point));
  }

  static GradientCheck of(int k, Objective objective, double[] point, double[] gradient) {
    var comparison = new Comparison(objective, point);
    var slopes = new ArrayList<Double>();
    var quotients = new ArrayList<Double>();
    var verdict = GradientCheck.Verdict.AGREES;
    double worst = 0;
    double length = 0;
    for (double g : gradient) {
      length = Math.hypot(length, g);
    }
    for (int i = 0; i < point.length; i++) {
      var quotient = comparison.quotient(i);
      double difference = Math.abs(gradient[i] - quotient.value());
      slopes.add(gradient[i]);
      quotients.add(quotient.value());
      worst = Math.max(worst, length == 0 ? difference : difference / length);
      verdict = worse(verdict, quotient.judge(difference, length));
    }
    return new GradientCheck(k, worst, verdict, slopes, quotients);
  }

  private static GradientCheck.Verdict worse(GradientCheck.Verdict a, GradientCheck.Verdict b) {
    return a == GradientCheck.Verdict.AGREES || b == GradientCheck.Verdict.DISAGREES ? b : a;
  }

  /// A difference quotient with an estimate of its error.
  private record Quotient(double value, double error) {
    GradientCheck.Verdict judge(double difference, double length) {
      if (!Double.isFinite(value) || !Double.isFinite(error) || Double.isNaN(difference)) {
        return GradientCheck.Verdict.UNDECIDED;
      }
      if (difference <= GENEROSITY * error + 1e-9 * length) {
        return GradientCheck.Verdict.AGREES;
      }
      return error <= 1e-3 * (length + Math.abs(value))
          ? GradientCheck.Verdict.DISAGREES
          : GradientCheck.Verdict.UNDECIDED;
    }
  }

  private Quotient quotient(int i) {
    double h = STEP * Math.max(1, Math.abs(point[i]));
    double fine = central(i, h);
    double coarse = central(i, 2 * h);
    return new Quotient(fine, Math.abs(fine - coarse) + ROUNDING * size / h);
  }

  private double central(int i, double h) {
    double x = point[i];
    double right = x + h;
    double left = x - h;
    point[i] = right;
    double above = objective.value(point);
    point[i] = left;
    double below = objective.value(point);
    point[i] = x;
    return (above - below) / (right - left);
  }
}
