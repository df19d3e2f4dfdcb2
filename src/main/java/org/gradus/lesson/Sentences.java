package org.gradus.lesson;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.gradus.document.Inline;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;

/// Sentences that several lessons share.
final class Sentences {
  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private Sentences() {}

  /// A small number as a word.
  static String number(int n) {
    return n < NUMBERS.size() ? NUMBERS.get(n) : Integer.toString(n);
  }

  /// “y and z are constants”; empty where there is nothing but the variable.
  static Prose constants(Expr body, Symbol x) {
    var constants = new LinkedHashSet<Expr>();
    collect(body, Set.of(x), constants);
    if (constants.isEmpty()) {
      return Prose.EMPTY;
    }
    return Prose.enumerate(constants.stream().map(Prose::of).toList())
        .text(constants.size() == 1 ? " is a constant" : " are constants");
  }

  /// The symbols and data with whose values the terms change, apart from those that are excluded.
  private static void collect(Expr e, Set<Symbol> excluded, Set<Expr> found) {
    switch (e) {
      case Expr.Variable(var symbol) -> {
        if (!excluded.contains(symbol)) {
          found.add(e);
        }
      }
      case Expr.Indexed _ -> found.add(e);
      case Expr.Sigma(var index, _, _, var body) -> {
        var inner = new LinkedHashSet<>(excluded);
        inner.add(index);
        collect(body, inner, found);
      }
      case Expr.Number _,
          Expr.Named _,
          Expr.Negation _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _ ->
          e.operands().forEach(operand -> collect(operand, excluded, found));
    }
  }

  /// A sentence in which a hyphen before a digit is a minus sign.
  static Prose withMinusSigns(String sentence) {
    return Prose.of(sentence.replaceAll("(?<![\\p{L}\\d])-(?=\\d)", "−"));
  }

  /// The prose with a capital first letter, where it begins with text.
  static Prose capitalized(Prose prose) {
    return withFirstLetter(prose, Character::toUpperCase);
  }

  /// The prose with a small first letter, where it begins with a word of several letters.
  static Prose uncapitalized(Prose prose) {
    boolean isWord =
        !prose.parts().isEmpty()
            && prose.parts().getFirst() instanceof Inline.Text(var text)
            && text.length() > 1
            && Character.isLowerCase(text.charAt(1));
    return isWord ? withFirstLetter(prose, Character::toLowerCase) : prose;
  }

  private static Prose withFirstLetter(Prose prose, IntUnaryOperator letter) {
    return prose.parts().isEmpty() || !(prose.parts().getFirst() instanceof Inline.Text(var text))
        ? prose
        : Prose.of((char) letter.applyAsInt(text.charAt(0)) + text.substring(1))
            .then(new Prose(prose.parts().subList(1, prose.parts().size())));
  }

  /// Two clauses with a semicolon between them, where there are two.
  static Prose clauses(Prose first, Prose second) {
    return first.isEmpty() || second.isEmpty() ? first.then(second) : first.text("; ").then(second);
  }

  /// “x, y and z”.
  static Prose symbols(List<Symbol> symbols) {
    var names = new ArrayList<Prose>();
    symbols.forEach(symbol -> names.add(Prose.of(Expressions.variable(symbol))));
    return Prose.enumerate(names);
  }

  static boolean isFree(Expr e, Symbol x) {
    return !FreeSymbols.contains(e, x);
  }
}
