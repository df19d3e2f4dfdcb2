package org.gradus.stationary;

import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// Points whose value is the least or the greatest of all, as the form of f shows.
final class Bounds {
  private Bounds() {}

  /// Whether the extremum is strict is not known.
  static Optional<Classification> at(Expr f, Map<Symbol, Coordinate> at) {
    var value = BorderCandidates.exact(f, at);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (SignBounds.lower(f).equals(value)) {
      return Optional.of(extremum(Kind.MINIMUM, "below"));
    }
    return SignBounds.upper(f).equals(value)
        ? Optional.of(extremum(Kind.MAXIMUM, "above"))
        : Optional.empty();
  }

  private static Classification extremum(Kind kind, String where) {
    return Classification.of(
        kind, Strictness.UNKNOWN, "f is nowhere " + where + " its value here, as its form shows.");
  }
}
