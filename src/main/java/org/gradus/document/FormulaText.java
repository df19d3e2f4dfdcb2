package org.gradus.document;

import java.util.List;
import java.util.stream.Collectors;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;

/// Formulas as plain text.
public final class FormulaText {
  private static final Arithmetic ARITHMETIC =
      new Arithmetic(FormulaText::write, FormulaText::inParentheses, " · ", " + ", " − ", "−");

  private FormulaText() {}

  /// The formula on one line; a column vector in parentheses, a matrix in square brackets.
  public static String write(Formula formula) {
    return switch (formula) {
      case Formula.Of(var expr) -> expression(expr);
      case Formula.Spelled(var text) -> text;
      case Formula.Times(var factors) -> ARITHMETIC.times(factors);
      case Formula.Plus(var terms) -> ARITHMETIC.plus(terms);
      case Formula.Over(var u, var v) ->
          tight(u, Tightness.PRODUCT) + "/" + tight(v, Tightness.ATOM);
      case Formula.Call(var f, var arguments) -> symbol(f) + arguments(arguments);
      case Formula.Prime(var f, int order, var arguments) ->
          symbol(f) + "′″‴".charAt(order - 1) + arguments(arguments);
      case Formula.Derivative(var d, var f, var by) -> derivative(letter(d), symbol(f), by);
      case Formula.DerivativeOf(var d, var subject, var by) ->
          derivative(letter(d), "", by) + " " + inParentheses(write(subject));
      case Formula.Gradient(var f) -> "∇" + symbol(f);
      case Formula.Matrix(var rows) -> matrix(rows);
      case Formula.Tuple(var components) -> inParentheses(list(components));
      case Formula.Chain chain -> chain(chain);
    };
  }

  /// The formula on as many lines as its matrices have rows.
  public static List<String> lines(Formula formula) {
    return box(formula).lines();
  }

  /// The formula as a box, in which a matrix is as tall as it has rows.
  static TextBox box(Formula formula) {
    return switch (formula) {
      case Formula.Matrix(var rows) ->
          TextBox.bracketed(
              rows.stream().map(row -> row.stream().map(FormulaText::write).toList()).toList());
      case Formula.Chain(var start, var links) -> {
        var box = start.map(FormulaText::box).orElse(TextBox.of(""));
        for (var link : links) {
          var space = box.width() == 0 ? "" : " ";
          box = box.beside(TextBox.of(space + link.relation().text() + " "));
          box = box.beside(box(link.formula()));
        }
        yield box;
      }
      case Formula.Of _,
          Formula.Spelled _,
          Formula.Times _,
          Formula.Plus _,
          Formula.Over _,
          Formula.Call _,
          Formula.Prime _,
          Formula.Derivative _,
          Formula.DerivativeOf _,
          Formula.Gradient _,
          Formula.Tuple _ ->
          TextBox.of(write(formula));
    };
  }

  /// The links of a chain, each with its relation: `= 3x²y²`.
  static List<String> links(Formula.Chain chain) {
    return chain.links().stream()
        .map(link -> link.relation().text() + " " + write(link.formula()))
        .toList();
  }

  static String start(Formula.Chain chain) {
    return chain.start().map(FormulaText::write).orElse("");
  }

  private static String chain(Formula.Chain chain) {
    var links = String.join(" ", links(chain));
    return chain.start().isEmpty() ? links : (start(chain) + " " + links).stripTrailing();
  }

  private static String tight(Formula formula, Tightness least) {
    var text = write(formula);
    return Tightness.of(formula).compareTo(least) < 0 ? inParentheses(text) : text;
  }

  private static String expression(Expr expr) {
    return Notation.TEXT.write(expr);
  }

  private static String symbol(Symbol symbol) {
    return Notation.TEXT.write(symbol);
  }

  private static String letter(Formula.Differential differential) {
    return switch (differential) {
      case ORDINARY -> "d";
      case PARTIAL -> "∂";
    };
  }

  private static String derivative(String d, String function, List<Symbol> by) {
    var below =
        SymbolRun.of(by).stream()
            .map(run -> d + symbol(run.symbol()) + exponent(run.length()))
            .collect(Collectors.joining());
    return d + exponent(by.size()) + function + "/" + below;
  }

  private static String exponent(int order) {
    return order == 1
        ? ""
        : Integer.toString(order)
            .chars()
            .mapToObj(digit -> "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(digit - '0', digit - '0' + 1))
            .collect(Collectors.joining());
  }

  private static String matrix(List<List<Formula>> rows) {
    boolean isColumn = rows.getFirst().size() == 1;
    return isColumn
        ? inParentheses(list(rows.stream().map(List::getFirst).toList()))
        : "[" + rows.stream().map(r -> "[" + list(r) + "]").collect(Collectors.joining(", ")) + "]";
  }

  private static String arguments(List<Formula> arguments) {
    return arguments.isEmpty() ? "" : inParentheses(list(arguments));
  }

  private static String list(List<Formula> formulas) {
    return formulas.stream().map(FormulaText::write).collect(Collectors.joining(", "));
  }

  private static String inParentheses(String text) {
    return "(" + text + ")";
  }
}
