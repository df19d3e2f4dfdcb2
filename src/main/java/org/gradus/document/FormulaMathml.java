package org.gradus.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;

/// Formulas as MathML Core.
final class FormulaMathml {
  private static final Arithmetic ARITHMETIC =
      new Arithmetic(
          FormulaMathml::row,
          FormulaMathml::inParentheses,
          operator("·"),
          operator("+"),
          operator("−"),
          "<mo form=\"prefix\">−</mo>");

  private FormulaMathml() {}

  /// A formula in a line of text.
  static String inline(Formula formula) {
    return inline(List.of(formula));
  }

  /// Formulas side by side in a line of text, as one.
  static String inline(List<Formula> formulas) {
    return formulas.stream()
        .map(FormulaMathml::write)
        .collect(Collectors.joining("", "<math><mrow>", "</mrow></math>"));
  }

  /// A formula that may be as tall as it needs.
  static String display(Formula formula) {
    return "<math displaystyle=\"true\">" + row(formula) + "</math>";
  }

  /// A link of a chain with its relation.
  static String link(Formula.Link link) {
    return "<math displaystyle=\"true\"><mrow>" + linked(link) + "</mrow></math>";
  }

  /// Room as wide as a number, which is not shown.
  static String room(String number) {
    return number.isEmpty() ? "" : "<math><mphantom><mn>" + number + "</mn></mphantom></math>";
  }

  private static String row(Formula formula) {
    return "<mrow>" + write(formula) + "</mrow>";
  }

  private static String write(Formula formula) {
    return switch (formula) {
      case Formula.Of(var expr) -> expression(expr);
      case Formula.Spelled(var text) -> spelled(text);
      case Formula.Times(var factors) -> ARITHMETIC.times(factors);
      case Formula.Plus(var terms) -> ARITHMETIC.plus(terms);
      case Formula.Over(var u, var v) -> "<mfrac>" + row(u) + row(v) + "</mfrac>";
      case Formula.Call(var f, var arguments) -> symbol(f) + arguments(arguments);
      case Formula.Prime(var f, int order, var arguments) ->
          raised(symbol(f), operator("′").repeat(order)) + arguments(arguments);
      case Formula.Derivative(var d, var f, var by) -> derivative(letter(d), symbol(f), by);
      case Formula.DerivativeOf(var d, var subject, var by) ->
          derivative(letter(d), "", by) + inParentheses(row(subject));
      case Formula.Gradient(var f) -> operator("∇") + symbol(f);
      case Formula.Matrix(var rows) -> matrix(rows);
      case Formula.Tuple(var components) -> inParentheses(list(components));
      case Formula.Chain(var start, var links) ->
          start.map(FormulaMathml::row).orElse("")
              + links.stream().map(FormulaMathml::linked).collect(Collectors.joining());
    };
  }

  private static String linked(Formula.Link link) {
    return operator(HtmlCharacters.escaped(link.relation().text())) + row(link.formula());
  }

  private static String expression(Expr expr) {
    return Notation.MATHML.write(expr);
  }

  private static String symbol(Symbol symbol) {
    return Notation.MATHML.write(symbol);
  }

  private static String letter(Formula.Differential differential) {
    return switch (differential) {
      case ORDINARY -> "<mi>d</mi>";
      case PARTIAL -> "<mi>∂</mi>";
    };
  }

  private static String derivative(String d, String function, List<Symbol> by) {
    var above = (by.size() == 1 ? d : raised(d, number(by.size()))) + function;
    var below =
        SymbolRun.of(by).stream()
            .map(run -> d + power(symbol(run.symbol()), run.length()))
            .collect(Collectors.joining());
    return "<mfrac><mrow>" + above + "</mrow><mrow>" + below + "</mrow></mfrac>";
  }

  private static String power(String base, int exponent) {
    return exponent == 1 ? base : raised(base, number(exponent));
  }

  private static String raised(String base, String exponent) {
    return "<msup><mrow>" + base + "</mrow><mrow>" + exponent + "</mrow></msup>";
  }

  private static String matrix(List<List<Formula>> rows) {
    var cells =
        rows.stream()
            .map(row ->
                row.stream()
                    .map(cell -> "<mtd>" + row(cell) + "</mtd>")
                    .collect(Collectors.joining("", "<mtr>", "</mtr>")))
            .collect(Collectors.joining());
    return "<mrow><mo fence=\"true\">[</mo><mtable>"
        + cells
        + "</mtable><mo fence=\"true\">]</mo></mrow>";
  }

  private static String arguments(List<Formula> arguments) {
    return arguments.isEmpty() ? "" : inParentheses(list(arguments));
  }

  private static String list(List<Formula> formulas) {
    return formulas.stream()
        .map(FormulaMathml::row)
        .collect(Collectors.joining("<mo separator=\"true\">,</mo>"));
  }

  /// Parentheses grow with a fraction, a matrix or a sum; beside anything else they stay close.
  private static String inParentheses(String mathml) {
    boolean isTall =
        Stream.of("<mfrac", "<mtable", "<munder").anyMatch(element -> mathml.contains(element));
    var fence = isTall ? "<mo>%s</mo>" : "<mo stretchy=\"false\">%s</mo>";
    return "<mrow>" + fence.formatted("(") + mathml + fence.formatted(")") + "</mrow>";
  }

  private static String operator(String sign) {
    return "<mo>" + sign + "</mo>";
  }

  private static String number(int n) {
    return "<mn>" + n + "</mn>";
  }

  /// The pieces from left to right; a raised or lowered piece or a prime belongs to the piece
  /// before it.
  private static String spelled(String text) {
    var written = new StringBuilder();
    var base = "";
    for (var piece : Spelling.pieces(text)) {
      var mathml = HtmlCharacters.escaped(piece.text());
      switch (piece.kind()) {
        case RAISED -> base = raised(base, characters(mathml));
        case LOWERED ->
            base = "<msub><mrow>" + base + "</mrow><mrow>" + characters(mathml) + "</mrow></msub>";
        case INDEX -> base = "<msub><mrow>" + base + "</mrow><mi>" + mathml + "</mi></msub>";
        case PRIME -> base = raised(base, operator(mathml));
        case VARIABLE, WORD, FUNCTION, NUMBER, SIGN -> {
          written.append(base);
          base = token(piece.kind(), mathml);
        }
      }
    }
    return written + base;
  }

  /// A slash, the signs of derivatives, parentheses and bars stand close to what is beside them.
  private static String sign(String text) {
    return switch (text) {
      case "/" -> "<mo lspace=\"0\" rspace=\"0\">/</mo>";
      case "∂", "∇", "Δ" -> "<mi>" + text + "</mi>";
      case "(" -> "<mo form=\"prefix\" stretchy=\"false\">(</mo>";
      case ")" -> "<mo form=\"postfix\" stretchy=\"false\">)</mo>";
      case "|" -> "<mo stretchy=\"false\" lspace=\"0\" rspace=\"0\">|</mo>";
      case String other -> operator(other);
    };
  }

  /// Letters, digits and signs, each as what it is.
  private static String characters(String text) {
    return text.codePoints()
        .mapToObj(c ->
            Character.isLetter(c)
                ? "<mi>" + Character.toString(c) + "</mi>"
                : Character.isDigit(c)
                    ? "<mn>" + Character.toString(c) + "</mn>"
                    : operator(Character.toString(c)))
        .collect(Collectors.joining());
  }

  private static String token(Spelling.Kind kind, String text) {
    return switch (kind) {
      case VARIABLE -> characters(text);
      case FUNCTION -> "<mi>" + text + "</mi><mspace width=\"0.17em\"/>";
      case WORD -> "<mtext>\u00A0" + text + "\u00A0</mtext>";
      case NUMBER -> "<mn>" + text + "</mn>";
      case SIGN -> sign(text);
      case RAISED, LOWERED, INDEX, PRIME -> operator(text);
    };
  }
}
