package org.gradus.calculus;

import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;

/// A part that cannot be differentiated by a variable, because the variable counts something there.
public record Obstacle(Expr part, Symbol by) {

  /// The first such part: a Σ whose bounds depend on the variable, or a member of a family chosen
  /// by it.
  public static Optional<Obstacle> in(Expr e, Symbol x) {
    if (!FreeSymbols.contains(e, x)) {
      return Optional.empty();
    }
    boolean counts =
        e instanceof Expr.Indexed
            || e instanceof Expr.Sigma(_, var lower, var upper, _)
                && (FreeSymbols.contains(lower, x) || FreeSymbols.contains(upper, x));
    if (counts) {
      return Optional.of(new Obstacle(e, x));
    }
    return e.operands().stream().flatMap(operand -> in(operand, x).stream()).findFirst();
  }

  /// The sentence for a person.
  public String message() {
    return "There is no derivative by '"
        + by
        + "': it counts the terms of a sum or the members of a family, so it is not a real"
        + " variable.";
  }

  IllegalArgumentException exception() {
    return new IllegalArgumentException(message());
  }
}
