package org.gradus.stationary;

import java.util.List;
import org.gradus.expr.Expr;

/// A case in the solution of ∇f = 0, with the cases into which it falls.
///
/// `equations` are the expressions that are still to be zero, factored where they have factors.
public record Case(Assumption assumption, List<Expr> equations, Outcome outcome, List<Case> cases) {
  public Case {
    equations = List.copyOf(equations);
    cases = List.copyOf(cases);
  }

  /// What distinguishes a case from the others beside it.
  public sealed interface Assumption {

    /// The whole system.
    record Whole() implements Assumption {}

    /// A factor is zero, while those of the cases before it are not.
    record Zero(Expr factor, List<Expr> nonzero) implements Assumption {
      public Zero {
        nonzero = List.copyOf(nonzero);
      }
    }

    /// An equation was solved for an unknown and the solution put in its place.
    record Solved(Expr unknown, Expr value) implements Assumption {}
  }

  /// How a case ends.
  public enum Outcome {
    /// In further cases.
    SPLIT,
    /// An equation has no solution.
    CONTRADICTION,
    /// Nothing is left to be solved.
    SOLVED,
    /// The rest has finitely many solutions, which elimination finds.
    ELIMINATED,
    /// No exact method applies.
    UNSOLVED
  }
}
