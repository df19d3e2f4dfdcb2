package org.gradus.notation;

/// What a part of a text may be enclosed in, by signs or without any.
enum Bracket {
  PARENTHESIS("(", ")"),
  SQUARE("[", "]"),
  BRACE("{", "}"),
  ANGLE("⟨", "⟩"),
  BAR("|", "|"),
  FLOOR("⌊", "⌋"),
  CEILING("⌈", "⌉"),
  /// The index of a root: `\sqrt[3]{x}`.
  INDEX("[", "]"),
  /// `\begin{pmatrix}` … `\end{pmatrix}`.
  MATRIX("\\begin", "\\end"),
  /// What a function without parentheses takes.
  RUN("", ""),
  /// What a Σ takes.
  SUM("", ""),
  /// From the name of a function to the start of its argument, over an exponent or a base.
  FUNCTION("", "");

  private final String opening;
  private final String closing;

  Bracket(String opening, String closing) {
    this.opening = opening;
    this.closing = closing;
  }

  String opening() {
    return opening;
  }

  String closing() {
    return closing;
  }

  /// Whether it ends where the next operator, or the bracket around it, demands.
  boolean endsByItself() {
    return this == RUN || this == SUM;
  }

  /// Whether commas separate parts in it.
  boolean holdsList() {
    return switch (this) {
      case PARENTHESIS, SQUARE, ANGLE -> true;
      case BRACE, BAR, FLOOR, CEILING, INDEX, MATRIX, RUN, SUM, FUNCTION -> false;
    };
  }
}
