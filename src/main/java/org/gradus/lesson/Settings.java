package org.gradus.lesson;

import java.util.Optional;
import org.gradus.number.Budget;

/// How to tell a lesson: how much, where to evaluate, with which witness, and at which cost.
public record Settings(Detail detail, Optional<Point> at, Valuation valuation, Budget budget) {

  /// Normal detail, no point, the standard budget.
  public static Settings standard(Valuation valuation) {
    return new Settings(Detail.NORMAL, Optional.empty(), valuation, Budget.standard());
  }

  public Settings with(Detail newDetail) {
    return new Settings(newDetail, at, valuation, budget);
  }

  public Settings at(Point point) {
    return new Settings(detail, Optional.of(point), valuation, budget);
  }
}
