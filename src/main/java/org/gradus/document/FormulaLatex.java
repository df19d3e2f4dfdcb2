package org.gradus.document;

import java.util.List;
import java.util.stream.Collectors;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;

/// Formulas as LaTeX for math mode, in ASCII.
final class FormulaLatex {
  private static final Arithmetic ARITHMETIC =
      new Arithmetic(
          FormulaLatex::write, FormulaLatex::inParentheses, " \\cdot ", " + ", " - ", "-");

  private FormulaLatex() {}

  static String write(Formula formula) {
    return switch (formula) {
      case Formula.Of(var expr) -> expression(expr);
      case Formula.Spelled(var text) -> spelled(text);
      case Formula.Times(var factors) -> ARITHMETIC.times(factors);
      case Formula.Plus(var terms) -> ARITHMETIC.plus(terms);
      case Formula.Over(var u, var v) -> "\\frac{" + write(u) + "}{" + write(v) + "}";
      case Formula.Call(var f, var arguments) -> symbol(f) + arguments(arguments);
      case Formula.Prime(var f, int order, var arguments) ->
          symbol(f) + "'".repeat(order) + arguments(arguments);
      case Formula.Derivative(var d, var f, var by) -> derivative(letter(d), symbol(f), by);
      case Formula.DerivativeOf(var d, var subject, var by) ->
          derivative(letter(d), "", by) + inParentheses(write(subject));
      case Formula.Gradient(var f) -> "\\nabla " + symbol(f);
      case Formula.Matrix(var rows) -> matrix(rows);
      case Formula.Tuple(var components) -> inParentheses(list(components));
      case Formula.Chain chain -> chain(chain);
    };
  }

  /// The chain with `&` before its first relation, for an environment that aligns there.
  static String aligned(Formula.Chain chain) {
    return start(chain) + " &" + links(chain).collect(Collectors.joining(" "));
  }

  /// The chain with `&` before each relation and a line break before all but the first.
  static String onLines(Formula.Chain chain) {
    return start(chain) + links(chain).map(" &"::concat).collect(Collectors.joining(" \\\\\n"));
  }

  private static String chain(Formula.Chain chain) {
    return (start(chain) + " " + links(chain).collect(Collectors.joining(" "))).strip();
  }

  private static String start(Formula.Chain chain) {
    return chain.start().map(FormulaLatex::write).orElse("");
  }

  private static java.util.stream.Stream<String> links(Formula.Chain chain) {
    return chain.links().stream()
        .map(link -> link.relation().latex() + " " + write(link.formula()));
  }

  private static String expression(Expr expr) {
    return Notation.LATEX.write(expr);
  }

  private static String symbol(Symbol symbol) {
    return Notation.LATEX.write(symbol);
  }

  private static String letter(Formula.Differential differential) {
    return switch (differential) {
      case ORDINARY -> "d";
      case PARTIAL -> "\\partial ";
    };
  }

  private static String derivative(String d, String function, List<Symbol> by) {
    var below =
        SymbolRun.of(by).stream()
            .map(run -> d + symbol(run.symbol()) + exponent(run.length()))
            .collect(Collectors.joining(" "));
    var above = (d.strip() + exponent(by.size()) + " " + function).strip();
    return "\\frac{" + above + "}{" + below + "}";
  }

  private static String exponent(int order) {
    return order == 1 ? "" : "^{" + order + "}";
  }

  private static String matrix(List<List<Formula>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(FormulaLatex::write).collect(Collectors.joining(" & ")))
        .collect(Collectors.joining(" \\\\ ", "\\begin{bmatrix} ", " \\end{bmatrix}"));
  }

  private static String arguments(List<Formula> arguments) {
    return arguments.isEmpty() ? "" : inParentheses(list(arguments));
  }

  private static String list(List<Formula> formulas) {
    return formulas.stream().map(FormulaLatex::write).collect(Collectors.joining(", "));
  }

  private static String inParentheses(String latex) {
    return latex.contains("\\frac") || latex.contains("bmatrix")
        ? "\\left(" + latex + "\\right)"
        : "(" + latex + ")";
  }

  private static String spelled(String text) {
    return Spelling.pieces(text).stream()
        .map(FormulaLatex::piece)
        .collect(Collectors.joining())
        .strip();
  }

  private static String piece(Spelling.Piece piece) {
    var text = piece.text();
    return switch (piece.kind()) {
      case VARIABLE, SIGN -> LatexCharacters.inMath(text);
      case WORD -> " \\text{ " + LatexCharacters.inText(text) + " } ";
      case FUNCTION -> "\\" + text + " ";
      case NUMBER -> text;
      case RAISED -> "^{" + LatexCharacters.inMath(text) + "}";
      case LOWERED -> "_{" + LatexCharacters.inMath(text) + "}";
      case INDEX -> "_{\\" + text + "}";
      case PRIME -> "'".repeat(text.length());
    };
  }
}
