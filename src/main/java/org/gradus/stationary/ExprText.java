package org.gradus.stationary;

import java.util.List;
import java.util.stream.Collectors;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.Sign;
import org.gradus.number.Rational;

/// Short expressions in parameters as text in the conditions of a family: `t² − 2kπ`.
final class ExprText {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private ExprText() {}

  static String of(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) -> of(value);
      case Expr.Named(var constant) -> constant == Constant.PI ? "π" : "e";
      case Expr.Variable(var symbol) -> symbol.toString();
      case Expr.Negation(var u) -> "−" + factor(u);
      case Expr.Sum(var terms) -> {
        var text = new StringBuilder();
        for (var term : terms) {
          boolean isMinus = term.sign() == Sign.MINUS;
          text.append(text.isEmpty() ? (isMinus ? "−" : "") : isMinus ? " − " : " + ");
          text.append(isMinus ? factor(term.expr()) : of(term.expr()));
        }
        yield text.toString();
      }
      case Expr.Product(var factors) -> product(factors);
      case Expr.Quotient(var u, var v) -> factor(u) + "/" + bottom(v);
      case Expr.Power(var u, Expr.Number(var n, _)) when n.isInteger() && n.signum() > 0 ->
          factor(u) + superscript(n);
      case Expr.Power(var u, var v) -> factor(u) + "^(" + of(v) + ")";
      case Expr.Root(var n, var u) ->
          (n.equals(org.gradus.expr.Expressions.number(2)) ? "√" : of(n) + "√") + "(" + of(u) + ")";
      case Expr.Application(var f, var arguments) when f == Function.SQRT ->
          "√(" + of(arguments.getFirst()) + ")";
      case Expr.Application(var f, var arguments) ->
          f.text()
              + "("
              + arguments.stream().map(ExprText::of).collect(Collectors.joining(", "))
              + ")";
      case Expr.Logarithm(var b, var u) -> "log_" + factor(b) + "(" + of(u) + ")";
      case Expr.Indexed(var symbol, var index) -> symbol + "_" + of(index);
      case Expr.Sigma(var index, var lower, var upper, var body) ->
          "Σ_{" + index + "=" + of(lower) + "}^{" + of(upper) + "} " + factor(body);
    };
  }

  static String of(Rational value) {
    return value.toString().replace('-', '−');
  }

  private static String product(List<Expr> factors) {
    return factors.stream().map(ExprText::factor).collect(Collectors.joining());
  }

  private static String factor(Expr e) {
    boolean isSum = e instanceof Expr.Sum(var terms) && terms.size() > 1;
    return isSum || e instanceof Expr.Negation ? "(" + of(e) + ")" : of(e);
  }

  private static String bottom(Expr e) {
    boolean isLong = e instanceof Expr.Product || e instanceof Expr.Quotient;
    return isLong ? "(" + of(e) + ")" : factor(e);
  }

  private static String superscript(Rational n) {
    return n.numerator()
        .toString()
        .chars()
        .mapToObj(c -> SUPERSCRIPTS.substring(c - '0', c - '0' + 1))
        .collect(Collectors.joining());
  }
}
