package org.gradus.stationary;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// Infinitely many stationary points, their coordinates expressed by parameters.
public record Family(
    SequencedMap<Symbol, Expr> at,
    List<Parameter> parameters,
    List<Piece> pieces,
    Optional<Expr> value) {
  public Family {
    parameters = List.copyOf(parameters);
    pieces = List.copyOf(pieces);
  }

  /// A real number, or an integer that counts periods.
  public record Parameter(Symbol symbol, boolean integer) {}

  /// What the points are where a condition on the parameters holds; an empty condition always
  /// holds.
  public record Piece(String when, Classification classification) {}
}
