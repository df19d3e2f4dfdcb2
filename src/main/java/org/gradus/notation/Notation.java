package org.gradus.notation;

import java.util.function.Supplier;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;

/// The notations in which mathematics is written.
///
/// What is written in text, ASCII or LaTeX is read back to the same tree, without a note, and has
/// the fewest parentheses for that. Parentheses that no reader needs stand only where a person
/// expects them: around the arguments of functions, around a signed part (`x + (−y)`), a fraction
/// that is one number, a Σ that is divided by; and around a fraction, a root, a marked name, an
/// application or a power of e that is raised to a power.
///
/// The law has these conditions. An indexed symbol xᵢ stands inside a Σ over i, and there no
/// variable has the subscript i, because that is how the two are told apart. A mark is one letter.
/// Names of several letters, and variables named e or π, are declared to the reader. In ASCII, ξ, μ
/// and ν are read with the note that `xi`, `mu` and `nu` were taken for Greek letters.
public enum Notation {
  /// Unicode text as in a textbook: `3x²y² + 2y`.
  TEXT(TextScript::new),
  /// Plain ASCII with every product sign and every argument's parentheses: `3*x^2*y^2+2*y`.
  ASCII(AsciiScript::new),
  /// LaTeX for math mode, which needs amsmath alone: `3x^{2}y^{2} + 2y`.
  LATEX(LatexScript::new),
  /// A fragment of presentation MathML, to be wrapped in `<math>`.
  MATHML(MathMlScript::new);

  private final Supplier<Script> script;

  Notation(Supplier<Script> script) {
    this.script = script;
  }

  public String write(Expr e) {
    var writing = script.get();
    writing.write(e);
    return writing.result();
  }

  public String write(Statement statement) {
    var writing = script.get();
    writing.write(statement);
    return writing.result();
  }

  public String write(Symbol symbol) {
    var writing = script.get();
    writing.symbol(symbol);
    return writing.result();
  }
}
