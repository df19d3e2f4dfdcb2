package org.gradus.stationary;

import java.util.List;

/// What a point is, whether an extremum is strict, why, and what was tried where it is undecided.
public record Classification(Kind kind, boolean strict, String certificate, List<String> tried) {
  public Classification {
    tried = List.copyOf(tried);
  }

  static Classification of(Kind kind, boolean strict, String certificate) {
    return new Classification(kind, strict, certificate, List.of());
  }

  static Classification undecided(List<String> tried) {
    return new Classification(Kind.UNDECIDED, false, "No test that was tried decides.", tried);
  }

  boolean isSameKind(Classification other) {
    return kind == other.kind && strict == other.strict;
  }
}
