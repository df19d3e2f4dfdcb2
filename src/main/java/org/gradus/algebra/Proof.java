package org.gradus.algebra;

/// What a verdict about the equality of two expressions rests on.
public enum Proof {
  /// The same tree after trivial normalisation.
  IDENTICAL("identical"),
  /// The difference is a number in normal form.
  NORMAL_FORM("normal form"),
  /// At a point, intervals in double precision that hold the two values are apart.
  INTERVAL_WITNESS("interval witness"),
  /// Many digits: at a point where they differ it is a proof, where they agree it is evidence.
  HIGH_PRECISION("high precision");

  private final String text;

  Proof(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
