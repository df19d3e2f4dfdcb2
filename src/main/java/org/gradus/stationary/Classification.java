package org.gradus.stationary;

import java.util.List;

/// What a point is, whether an extremum is strict, why, and what was tried where it is undecided.
public record Classification(
    Kind kind, Strictness strictness, String certificate, List<String> tried) {
  public Classification {
    tried = List.copyOf(tried);
  }

  static Classification of(Kind kind, Strictness strictness, String certificate) {
    return new Classification(kind, strictness, certificate, List.of());
  }

  static Classification undecided(List<String> tried) {
    return new Classification(
        Kind.UNDECIDED, Strictness.UNKNOWN, "No test that was tried decides.", tried);
  }

  /// The same verdict with what is known of its strictness.
  Classification with(Strictness other) {
    return new Classification(kind, other, certificate, tried);
  }

  boolean isSameKind(Classification other) {
    return kind == other.kind && strictness == other.strictness;
  }
}
