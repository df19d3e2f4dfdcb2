package org.gradus.algebra;

import org.gradus.expr.Expr;
import org.gradus.expr.RealSet;

/// The condition that the value of an expression lies in a set: `x − 1 > 0`.
public record Condition(Expr subject, RealSet set) {

  /// Whether every point that meets the other condition meets this one, as far as the form of the
  /// two shows it.
  public boolean follows(Condition other) {
    return subject.equals(other.subject) && set.contains(other.set);
  }
}
