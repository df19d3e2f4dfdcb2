package org.gradus.notation;

/// How a written token starts and ends, as far as the product sign between two tokens depends on
/// it.
final class Token {
  private Token() {}

  /// What a factor begins with.
  enum Start {
    NUMBER,
    LETTER,
    /// A declared name of several letters.
    WORD,
    /// The name of a function.
    FUNCTION,
    OPEN,
    /// A bar in text, which looks the same at both ends.
    BAR,
    /// A Σ.
    BIG,
    /// A fraction of numbers with a horizontal line, which after a number would look like a mixed
    /// number.
    FRACTION,
    /// A sign that begins a factor and nothing else: a root sign, a LaTeX command with braces.
    DELIMITED
  }

  /// How the line ends.
  enum End {
    /// Nothing ends here that could be a factor.
    OPERATOR,
    NUMBER,
    LETTERS,
    /// The arguments of a function.
    CALL,
    /// A name that would take parentheses for its argument.
    CALLABLE,
    /// A parenthesis, a superscript, a subscript, a bar.
    CLOSED,
    /// A divisor in parentheses: only a Σ follows it without a dot, as in `1/(2m) Σ`.
    DIVIDED,
    /// A form that is open on its right, such as an exponent after a caret, or a name of several
    /// letters: every factor needs a dot.
    SEALED
  }
}
