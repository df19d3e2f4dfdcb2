package org.gradus.lesson;

import java.util.Optional;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;

/// How to tell a lesson: how much, where to evaluate, with which witness, and at which cost.
///
/// @param name what the function is called; empty where the lesson is to find a letter
public record Settings(
    Detail detail, Optional<Point> at, Optional<Symbol> name, Valuation valuation, Budget budget) {

  /// Normal detail, no point, no name, the standard budget.
  public static Settings standard(Valuation valuation) {
    return new Settings(
        Detail.NORMAL, Optional.empty(), Optional.empty(), valuation, Budget.standard());
  }

  public Settings with(Detail newDetail) {
    return new Settings(newDetail, at, name, valuation, budget);
  }

  public Settings at(Point point) {
    return new Settings(detail, Optional.of(point), name, valuation, budget);
  }

  public Settings named(Symbol newName) {
    return new Settings(detail, at, Optional.of(newName), valuation, budget);
  }
}
