package org.gradus.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.document.Formula;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;

/// The calls in a formula of a text, `f(x + h)` and `f′(2)`, each with a name in its place.
///
/// The reader multiplies by what stands in parentheses; a text about a function whose letter is
/// known calls it.
///
/// @param text the formula with the names, which the reader reads as variables
record Calls(String text, Map<Symbol, Formula> named) {
  private static final String NAME = "call";

  /// Where a call begins: not within a longer name, nor below or beside the sign of a derivative.
  private static Pattern head(String letters) {
    return Pattern.compile(
        "(?<![\\p{L}_∂∇])([" + Pattern.quote(letters) + "])(?:_(\\w{1,3}))?([′'″]*)\\s*\\(");
  }

  /// The calls in a formula of functions with one of the letters; what stands in their parentheses
  /// is read by `argument`.
  static Calls in(String formula, String letters, Function<String, Formula> argument) {
    var head = head(letters).matcher(formula);
    var text = new StringBuilder();
    var named = new LinkedHashMap<Symbol, Formula>();
    int end = 0;
    while (head.find(end)) {
      var close = close(formula, head.end());
      if (close.isEmpty()) {
        break;
      }
      var name = Symbol.of(NAME, Integer.toString(named.size() + 1));
      var arguments = arguments(formula.substring(head.end(), close.getAsInt()));
      named.put(name, call(head, arguments.stream().map(argument).toList()));
      text.append(formula, end, head.start()).append(' ').append(name).append(' ');
      end = close.getAsInt() + 1;
    }
    return new Calls(text.append(formula.substring(end)).toString().strip(), named);
  }

  Calls {
    named = Map.copyOf(named);
  }

  private static Formula call(Matcher head, List<Formula> arguments) {
    var name = Symbol.of(head.group(1), Optional.ofNullable(head.group(2)).orElse(""));
    int order = head.group(3).replace("″", "′′").length();
    return order == 0 || order > 3
        ? new Formula.Call(name, arguments)
        : new Formula.Prime(name, order, arguments);
  }

  /// The place of the parenthesis that closes the one before `start`.
  private static OptionalInt close(String text, int start) {
    int depth = 1;
    for (int k = start; k < text.length(); k++) {
      char c = text.charAt(k);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return OptionalInt.of(k);
      }
    }
    return OptionalInt.empty();
  }

  private static List<String> arguments(String inside) {
    var arguments = new ArrayList<String>();
    int depth = 0;
    int start = 0;
    for (int k = 0; k < inside.length(); k++) {
      char c = inside.charAt(k);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        arguments.add(inside.substring(start, k).strip());
        start = k + 1;
      }
    }
    arguments.add(inside.substring(start).strip());
    return arguments;
  }

  boolean isEmpty() {
    return named.isEmpty();
  }

  List<Symbol> names() {
    return List.copyOf(named.keySet());
  }

  /// The formula that the whole text is, if it is one call.
  Optional<Formula> whole() {
    return Optional.ofNullable(named.get(Symbol.of(NAME, "1")))
        .filter(_ -> text.equals(Symbol.of(NAME, "1").toString()));
  }

  /// The expression with the calls back in it; empty where one stands in a power or a function,
  /// which only an expression can.
  Optional<Formula> back(Expr e) {
    if (FreeSymbols.of(e).stream().noneMatch(named::containsKey)) {
      return Optional.of(Formula.of(e));
    }
    return switch (e) {
      case Expr.Variable(var symbol) -> Optional.of(named.get(symbol));
      case Expr.Negation(var u) -> back(u).map(Formula::minus);
      case Expr.Sum(var terms) ->
          all(terms.stream().map(Term::expr).toList()).map(formulas -> plus(terms, formulas));
      case Expr.Product(var factors) -> all(factors).map(Formula.Times::new);
      case Expr.Quotient(var u, var v) ->
          all(List.of(u, v)).map(both -> new Formula.Over(both.getFirst(), both.getLast()));
      case Expr.Number _,
          Expr.Named _,
          Expr.Indexed _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          Optional.empty();
    };
  }

  private Optional<List<Formula>> all(List<Expr> parts) {
    var formulas = parts.stream().flatMap(part -> back(part).stream()).toList();
    return formulas.size() == parts.size() ? Optional.of(formulas) : Optional.empty();
  }

  private static Formula plus(List<Term> terms, List<Formula> formulas) {
    var signed = new ArrayList<Formula.Signed>();
    for (int k = 0; k < terms.size(); k++) {
      signed.add(new Formula.Signed(terms.get(k).sign(), formulas.get(k)));
    }
    return new Formula.Plus(signed);
  }
}
