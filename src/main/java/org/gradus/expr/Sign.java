package org.gradus.expr;

/// The sign with which a term stands in a sum.
public enum Sign {
  PLUS,
  MINUS;

  public Sign times(Sign other) {
    return this == other ? PLUS : MINUS;
  }
}
