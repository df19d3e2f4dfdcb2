package org.gradus.lesson;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradus.algebra.Rationals;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;
import org.gradus.number.Rational;

/// Writes expressions in a programming language.
///
/// Parts without a variable are written as their values, so that libraries see no constants where
/// they want arrays.
record ProgramExpression(ProgramLanguage language, Map<Symbol, String> names) {

  /// @throws Unconfirmed where the language lacks a part
  String write(Expr e) {
    if (FreeSymbols.of(e).isEmpty()) {
      double value = Evaluator.of(e, List.of()).value();
      if (!Double.isFinite(value)) {
        throw unknown("a part without a value");
      }
      return value < 0 ? "(" + value + ")" : Double.toString(value);
    }
    return switch (e) {
      case Expr.Number _, Expr.Named _ -> throw unknown("a constant");
      case Expr.Variable(var symbol) -> names.get(symbol);
      case Expr.Negation(var u) -> "(-" + write(u) + ")";
      case Expr.Sum(var terms) -> sum(terms);
      case Expr.Product(var factors) ->
          factors.stream().map(this::write).collect(Collectors.joining(" * ", "(", ")"));
      case Expr.Quotient(var u, var v) -> "(" + write(u) + " / " + write(v) + ")";
      case Expr.Power(var u, var n) -> power(u, n);
      case Expr.Application(var function, var arguments) -> call(function, arguments);
      case Expr.Logarithm(var base, var u) ->
          "(" + write(Function.LN.of(u)) + " / " + write(Function.LN.of(base)) + ")";
      case Expr.Root(Expr.Number(var n, _), var u) -> rationalPower(u, Rational.ONE.over(n));
      case Expr.Root _, Expr.Indexed _, Expr.Sigma _ -> throw unknown("a root or a sum");
    };
  }

  private static Unconfirmed unknown(String what) {
    return new Unconfirmed("This cannot be written as a program: it has " + what + ".");
  }

  private String sum(List<Term> terms) {
    var written = new StringBuilder("(");
    for (var term : terms) {
      written.append(written.length() == 1 ? "" : term.isSubtracted() ? " - " : " + ");
      written.append(write(term.expr()));
    }
    return written.append(')').toString();
  }

  private String power(Expr base, Expr exponent) {
    var number = Rationals.valueOf(exponent);
    return number.isPresent()
        ? rationalPower(base, number.get())
        : raised(operand(base), write(exponent));
  }

  /// Libraries take powers of negative numbers with whole exponents alone; roots of odd order have
  /// the sign of what is below them.
  private String rationalPower(Expr base, Rational exponent) {
    var u = operand(base);
    var n = Double.toString(exponent.toDouble());
    if (exponent.equals(Rational.TWO)) {
      return language.isPython() ? u + "**2" : "(" + u + " * " + u + ")";
    }
    if (exponent.isInteger() || !exponent.denominator().testBit(0)) {
      return raised(u, exponent.signum() < 0 ? "(" + n + ")" : n);
    }
    var size = raised(called(Function.ABS, u), exponent.signum() < 0 ? "(" + n + ")" : n);
    return exponent.numerator().testBit(0)
        ? "(" + called(Function.SIGN, u) + " * " + size + ")"
        : size;
  }

  private String raised(String u, String n) {
    return language.isPython() ? u + "**" + n : called("pow", u + ", " + n);
  }

  /// A power of a power has parentheses, because `**` goes from right to left.
  private String operand(Expr e) {
    return e instanceof Expr.Power ? "(" + write(e) + ")" : write(e);
  }

  private String called(String name, String arguments) {
    return language.prefix() + name + "(" + arguments + ")";
  }

  private String called(Function function, String u) {
    return function.in(language.library()).orElseThrow().formatted(u);
  }

  private String call(Function function, List<Expr> arguments) {
    if (function == Function.CBRT) {
      return rationalPower(arguments.getFirst(), Rational.of(1, 3));
    }
    return function
        .in(language.library())
        .map(call -> call.formatted(arrays(arguments)))
        .or(() -> function.through(arguments).map(this::write))
        .orElseThrow(() -> unknown(function.ascii() + ", which the library lacks"));
  }

  private String arrays(List<Expr> arguments) {
    return arguments.stream().map(this::array).collect(Collectors.joining(", "));
  }

  private String array(Expr e) {
    var written = write(e);
    return language == ProgramLanguage.PYTORCH && FreeSymbols.of(e).isEmpty()
        ? "torch.tensor(" + written + ")"
        : written;
  }
}
