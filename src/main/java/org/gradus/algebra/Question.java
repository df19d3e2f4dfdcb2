package org.gradus.algebra;

import java.util.List;
import org.gradus.expr.Expr;

/// Whether two expressions have the same value wherever both are defined and the assumptions hold.
///
/// The same seed gives the same points, and with the same budget the same answer.
public record Question(Expr left, Expr right, List<Condition> assumptions, long seed) {
  private static final long USUAL_SEED = 1;

  public Question {
    assumptions = List.copyOf(assumptions);
  }

  public static Question of(Expr left, Expr right) {
    return new Question(left, right, List.of(), USUAL_SEED);
  }
}
