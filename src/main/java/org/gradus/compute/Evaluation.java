package org.gradus.compute;

import org.gradus.expr.Expr;
import org.gradus.expr.RealSet;
import org.gradus.number.Interval;

/// The value of a function at a point, or why there is none.
public sealed interface Evaluation {

  /// The value as a double.
  record Value(double value) implements Evaluation {}

  /// A value exists and lies in the enclosure; no precision that was tried gives its digits.
  ///
  /// So it is where terms cancel to 0, and where a function jumps at its very argument.
  record Bounded(Interval enclosure) implements Evaluation {}

  /// The subterm has no value, because the subject does not lie in the set where the subterm is
  /// defined.
  ///
  /// For ln(x − 3) the subject is x − 3, and the condition of the set on it is x − 3 > 0.
  record Undefined(Expr subterm, Expr subject, RealSet needed) implements Evaluation {}

  /// A value exists, or intermediate results on its way do, beyond the range of doubles.
  record TooLarge() implements Evaluation {}

  /// No precision that was tried tells whether the subject lies in the set; without the question
  /// the value is this.
  record Undecided(double value, Expr subterm, Expr subject, RealSet needed)
      implements Evaluation {}
}
