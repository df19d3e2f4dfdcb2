package org.gradus.lesson;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
  private static final Set<Function> CALLED =
      Set.of(
          Function.SIN,
          Function.COS,
          Function.TAN,
          Function.ASIN,
          Function.ACOS,
          Function.ATAN,
          Function.SINH,
          Function.COSH,
          Function.TANH,
          Function.EXP,
          Function.LN,
          Function.SQRT,
          Function.ABS,
          Function.FLOOR,
          Function.CEIL);

  /// @throws Unconfirmed where the language lacks a part
  String write(Expr e) {
    if (FreeSymbols.of(e).isEmpty()) {
      double value = Evaluator.of(e, List.of()).value();
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
          "(" + called("log", write(u)) + " / " + called("log", write(base)) + ")";
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

  /// A power of a power has parentheses, because `**` goes from right to left.
  private String base(Expr e) {
    return e instanceof Expr.Power ? "(" + write(e) + ")" : write(e);
  }

  private String power(Expr base, Expr exponent) {
    if (exponent instanceof Expr.Number(var n, _) && n.equals(Rational.TWO)) {
      return language.isPython()
          ? base(base) + "**2"
          : "(" + write(base) + " * " + write(base) + ")";
    }
    return language.isPython()
        ? base(base) + "**" + write(exponent)
        : called("pow", write(base) + ", " + write(exponent));
  }

  private String called(String name, String arguments) {
    return language.library() + name + "(" + arguments + ")";
  }

  private String call(Function function, List<Expr> arguments) {
    if (CALLED.contains(function)) {
      return called(name(function), write(arguments.getFirst()));
    }
    return function
        .through(arguments)
        .map(this::write)
        .orElseThrow(() -> unknown("the function " + function.text()));
  }

  /// The natural logarithm is `log` everywhere; NumPy spells inverse functions as a text does.
  private String name(Function function) {
    if (function == Function.LN) {
      return "log";
    }
    return language == ProgramLanguage.NUMPY && function.inverse().isPresent()
        ? function.text()
        : function.ascii();
  }
}
