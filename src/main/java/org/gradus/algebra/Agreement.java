package org.gradus.algebra;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.number.BigInterval;
import org.gradus.number.BigInterval.Bounded;
import org.gradus.number.Budget;

/// Compares two expressions at common points with 50, 100, … digits.
final class Agreement {
  private static final List<Integer> DIGITS = List.of(50, 100, 200, 400);
  private static final int MOST_POINTS = 16;
  private static final int LEAST_POINTS = 3;

  private final Budget budget;
  private int agreeing;

  Agreement(Budget budget) {
    this.budget = budget;
  }

  /// At how many points so far the two agree to many digits.
  int agreeing() {
    return agreeing;
  }

  /// A point at which they differ, if one of the samples is one.
  Optional<Witness> separated(List<CommonPoints.Sample> samples) {
    for (var sample : spread(samples, affordable(samples))) {
      var witness = separated(sample);
      if (witness.isPresent()) {
        return witness;
      }
    }
    return Optional.empty();
  }

  /// As many samples as half of the budget allows to look at.
  private int affordable(List<CommonPoints.Sample> samples) {
    long work = samples.getFirst().instance().line().workOfDigits(DIGITS.getFirst());
    return Math.clamp(budget.remaining() / 2 / work, LEAST_POINTS, MOST_POINTS);
  }

  /// At most so many samples, from all over the list.
  private static List<CommonPoints.Sample> spread(List<CommonPoints.Sample> samples, int most) {
    int step = 1 + (samples.size() - 1) / most;
    return IntStream.range(0, samples.size())
        .filter(i -> i % step == 0)
        .mapToObj(samples::get)
        .toList();
  }

  private Optional<Witness> separated(CommonPoints.Sample sample) {
    for (int digits : DIGITS) {
      var values = sample.instance().line().digits(sample.point(), digits, budget);
      var left = values.get(0);
      var right = values.get(1);
      if (left.isDisjointFrom(right)) {
        return Optional.of(new Witness(sample.wholePoint(), left, right));
      }
      if (isNarrow(left, digits) && isNarrow(right, digits)) {
        agreeing++;
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Whether at least about half of the digits are known.
  private static boolean isNarrow(BigInterval value, int digits) {
    if (!(value instanceof Bounded(var lower, var upper))) {
      return false;
    }
    var size = lower.abs().max(upper.abs()).max(BigDecimal.ONE);
    return upper.subtract(lower).compareTo(size.scaleByPowerOfTen(-digits / 2)) <= 0;
  }
}
