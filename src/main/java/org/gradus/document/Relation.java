package org.gradus.document;

/// What stands between two formulas of a chain.
public enum Relation {
  EQUALS("=", "="),
  /// An equality that is asked for, not claimed: an equation to be solved.
  SET_TO("=", "="),
  BECOMES("→", "\\to"),
  IS_ABOUT("≈", "\\approx"),
  DIFFERS_FROM("≠", "\\ne"),
  LESS("<", "<"),
  AT_MOST("≤", "\\le"),
  GREATER(">", ">"),
  AT_LEAST("≥", "\\ge");

  private final String text;
  private final String latex;

  Relation(String text, String latex) {
    this.text = text;
    this.latex = latex;
  }

  public String text() {
    return text;
  }

  public String latex() {
    return latex;
  }
}
