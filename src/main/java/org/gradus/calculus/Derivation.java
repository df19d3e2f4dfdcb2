package org.gradus.calculus;

import java.util.List;
import org.gradus.expr.Expr;

/// A derivative with its proof: the rule that was applied last, to what, with which result, and the
/// derivations that it rests on.
///
/// The parts of a chain rule are the outer derivative, taken at the inner function, and the inner
/// derivative; those of every other rule are the derivatives of the operands that depend on the
/// variable, or of all of them where the rule is a sum, product or quotient rule. A {@link
/// Rule#TIDY} step has one part, the same derivative as the rule gave it.
public record Derivation(Rule rule, Expr subject, Expr result, List<Derivation> parts) {

  public Derivation {
    parts = List.copyOf(parts);
  }

  /// This derivation as the rule gave it, before tidying.
  public Derivation untidied() {
    return rule == Rule.TIDY ? parts.getFirst() : this;
  }
}
