package org.gradus.descent;

import org.gradus.expr.Expr;
import org.gradus.expr.RealSet;

/// Why a run ended, and after which update.
public sealed interface Stopped {

  /// How many updates were made.
  int k();

  /// All updates that were asked for were made.
  record Steps(int k) implements Stopped {}

  /// The last update moved no coordinate by more than the tolerance.
  record SmallStep(int k, double tolerance) implements Stopped {}

  /// The last update was no longer than the tolerance.
  record ShortStep(int k, double tolerance) implements Stopped {}

  /// The gradient is no longer than the tolerance.
  record SmallGradient(int k, double tolerance) implements Stopped {}

  /// The last update changed the value by no more than the tolerance.
  record SmallChange(int k, double tolerance) implements Stopped {}

  /// The work that is allowed for one question was used up.
  record Budget(int k) implements Stopped {}

  /// Numbers beyond the range of doubles were reached.
  record Diverged(int k) implements Stopped {}

  /// The function has no value at the last point: the subject does not lie in the set where the
  /// subterm is defined.
  record LeftDomain(int k, Expr subterm, Expr subject, RealSet needed) implements Stopped {}

  /// The function has a value at the last point, and no derivative.
  record NoDerivative(int k) implements Stopped {}

  /// The gradient and difference quotients do not agree at the last point.
  record Disagreement(int k, Checked check) implements Stopped {}

  /// Whether the size of the last update ended the run.
  default boolean isByStep() {
    return this instanceof SmallStep || this instanceof ShortStep;
  }

  /// The reason in a word or two, for programs.
  default String label() {
    return switch (this) {
      case Steps _ -> "steps";
      case SmallStep _ -> "small step";
      case ShortStep _ -> "short step";
      case SmallGradient _ -> "small gradient";
      case SmallChange _ -> "small change in value";
      case Budget _ -> "budget";
      case Diverged _ -> "diverged";
      case LeftDomain _ -> "left the domain";
      case NoDerivative _ -> "no derivative";
      case Disagreement _ -> "gradient check failed";
    };
  }
}
