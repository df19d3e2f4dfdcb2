package org.gradus.descent;

import org.gradus.calculus.GradientCheck;

/// Compares the gradient of an objective with difference quotients.
///
/// A long table is compared over its first rows, with the same code.
final class Comparison {
  /// About how many values the nudges of one coordinate take.
  private static final int VALUES = 100;

  /// A comparison takes no more values of rows than this: less time than an epoch or two of a long
  /// table, and with twenty parameters still a hundred rows.
  private static final long MOST_VALUES = 200_000;

  private final Objective objective;

  private final boolean isPart;

  private Comparison(Objective objective, boolean isPart) {
    this.objective = objective;
    this.isPart = isPart;
  }

  static Comparison of(Objective objective) {
    int most = (int) Math.max(1, MOST_VALUES / VALUES / objective.variables().size());
    return switch (objective) {
      case RowObjective rows when rows.rows() > most -> new Comparison(rows.first(most), true);
      case RowObjective _, Objective.OfFunction _ -> new Comparison(objective, false);
    };
  }

  /// How much work one comparison is, in rows.
  long work() {
    return (long) VALUES * objective.variables().size() * objective.rows();
  }

  Checked at(int k, double[] point) {
    return new Checked(k, check(point), objective.rows(), isPart);
  }

  private GradientCheck check(double[] point) {
    return switch (objective) {
      case Objective.OfFunction(var f) -> GradientCheck.of(f, point);
      case RowObjective rows -> {
        var gradient = new double[point.length];
        rows.gradient(point, gradient);
        yield GradientCheck.of(rows::value, point, gradient);
      }
    };
  }
}
