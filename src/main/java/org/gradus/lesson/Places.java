package org.gradus.lesson;

import java.util.List;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Symbol;

/// Points in decimals.
final class Places {
  private static final int MOST_COORDINATES = 8;

  private Places() {}

  /// `x = 2`, or `(1, 2, −1)` in several variables.
  static Prose point(List<Symbol> variables, List<Double> coordinates) {
    if (variables.size() == 1) {
      return Prose.of(
          Formula.Chain.from(Formula.of(variables.getFirst()))
              .equalTo(Decimals.of(coordinates.getFirst())));
    }
    var shown = coordinates.stream().limit(MOST_COORDINATES).map(Decimals::of).toList();
    return coordinates.size() <= MOST_COORDINATES
        ? Prose.of(new Formula.Tuple(shown))
        : Prose.of("a point in " + coordinates.size() + " dimensions");
  }
}
