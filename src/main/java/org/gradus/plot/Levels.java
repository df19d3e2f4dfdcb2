package org.gradus.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeSet;

/// Chooses the values whose level lines are drawn: as many points of the window lie between two
/// neighbouring ones, and each is as round as that allows.
final class Levels {
  private static final int COUNT = 9;

  /// How far a level may move from its place among the values to become round.
  private static final double SLACK = 0.4;

  /// A function that varies by less than this part of its size is drawn as constant.
  private static final double CONSTANT = 1e-12;

  private Levels() {}

  /// The levels in ascending order; none where the values are all the same.
  static List<Double> of(List<Double> sorted) {
    double size = Math.max(Math.abs(sorted.getFirst()), Math.abs(sorted.getLast()));
    var levels = new TreeSet<Double>();
    if (sorted.getLast() - sorted.getFirst() <= CONSTANT * size) {
      return List.of();
    }
    for (int k = 1; k <= COUNT; k++) {
      double low = Heights.quantile(sorted, (k - SLACK) / (COUNT + 1));
      double high = Heights.quantile(sorted, (k + SLACK) / (COUNT + 1));
      levels.add(roundest(low, high));
    }
    return levels.stream()
        .filter(level -> level > sorted.getFirst() && level < sorted.getLast())
        .toList();
  }

  /// The number with the fewest digits from one number to another.
  static double roundest(double low, double high) {
    if (low <= 0 && high >= 0) {
      return 0;
    }
    double middle = low / 2 + high / 2;
    for (int digits = 1; digits <= 16; digits++) {
      double rounded =
          new BigDecimal(middle)
              .round(new MathContext(digits, RoundingMode.HALF_EVEN))
              .doubleValue();
      if (rounded >= low && rounded <= high) {
        return rounded;
      }
    }
    return middle;
  }
}
