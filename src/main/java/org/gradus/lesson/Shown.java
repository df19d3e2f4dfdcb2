package org.gradus.lesson;

import java.util.HashSet;
import java.util.Set;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// What a lesson has already shown and may refer to.
final class Shown {
  private record Worked(Expr subject, Symbol by) {}

  private final Set<Worked> worked = new HashSet<>();
  private boolean productWithOne;

  /// Whether this derivative is worked for the first time; from now on it is known.
  boolean isNew(Expr subject, Symbol by) {
    return worked.add(new Worked(subject, by));
  }

  /// Whether this is the first constant factor of the variable itself, where the 1 is written.
  boolean isFirstProductWithOne() {
    boolean first = !productWithOne;
    productWithOne = true;
    return first;
  }
}
