package org.gradus.stationary;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.gradus.algebra.Condition;
import org.gradus.algebra.Domain;
import org.gradus.expr.Expr;
import org.gradus.expr.RealSet;
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

  /// What must not be zero so that the coordinates have values: t + 1 ≠ 0 for −t/(t + 1).
  public List<Condition> gaps() {
    return at.values().stream()
        .flatMap(coordinate -> Domain.of(coordinate).stream())
        .filter(condition -> condition.set() == RealSet.NONZERO)
        .distinct()
        .toList();
  }

  /// A real number, or an integer that counts periods.
  public record Parameter(Symbol symbol, boolean integer) {}

  /// What the points are where a condition on the parameters holds; an empty condition always
  /// holds.
  public record Piece(String when, Classification classification) {}
}
