package org.gradus.lesson;

import org.gradus.descent.Stopped;
import org.gradus.descent.Trajectory;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.RealSet;
import org.gradus.notation.Notation;

/// Why a run ended.
final class StopSentence {
  private StopSentence() {}

  static Prose of(Trajectory run) {
    return switch (run.stopped()) {
      case Stopped.Steps(int k) -> Prose.of("It ended after " + updates(k) + ", as was asked.");
      case Stopped.SmallStep(int k, double tolerance) ->
          Prose.of("It ended after " + updates(k) + ", the last of which moved no coordinate by")
              .text(" more than ")
              .math(Decimals.of(tolerance))
              .text(".");
      case Stopped.ShortStep(int k, double tolerance) ->
          Prose.of("It ended after " + updates(k) + ", the last of which was no longer than ")
              .math(Decimals.of(tolerance))
              .text(".");
      case Stopped.SmallGradient(int k, double tolerance) ->
          Prose.of("It ended after " + updates(k) + ", because the gradient is no longer than ")
              .math(Decimals.of(tolerance))
              .text(".");
      case Stopped.SmallChange(int k, double tolerance) ->
          Prose.of("It ended after " + updates(k) + ", the last of which changed the value by")
              .text(" at most ")
              .math(Decimals.of(tolerance))
              .text(".");
      case Stopped.Budget(int k) ->
          Prose.of("It was ended after " + updates(k) + ": more work than is allowed for one run.");
      case Stopped.Diverged(int k) ->
          Prose.of("It left the range of numbers that a computer has at update " + k + ".");
      case Stopped.LeftDomain(int k, var subterm, var subject, var needed) ->
          Prose.of(k == 0 ? "It did not start: " : "Update " + k + " left the domain: ")
              .math(subterm)
              .text(" needs ")
              .math(condition(subject, needed))
              .text(".");
      case Stopped.NoDerivative(int k) ->
          Prose.of("It ended after " + updates(k) + ": there is a value here, and no derivative.");
      case Stopped.Disagreement(int k, _) ->
          Prose.of("It was ended after " + updates(k))
              .text(": the gradient and the difference quotients do not agree there.");
    };
  }

  private static Formula condition(Expr subject, RealSet needed) {
    return new Formula.Spelled(needed.condition(Notation.TEXT.write(subject)));
  }

  static String updates(int k) {
    return k == 1 ? "1 update" : k + " updates";
  }
}
