package org.gradus.notation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;

/// A matching pair of parentheses in a written text: where each begins and ends.
record Parentheses(int open, int inside, int close, int end) {

  /// What may stand before the parenthesis of an argument.
  private static final Pattern CALL =
      Pattern.compile("(?:" + names() + ")" + "(?:[⁰¹²³⁴-⁹₀-₉]+|\\^\\{[0-9]+\\}|_\\{.*\\})?$");

  private static final Pattern PAIR = Pattern.compile("\\\\left\\(|\\\\right\\)|[()]");

  private static String names() {
    var names =
        Stream.of(Function.values()).flatMap(f -> Stream.of(f.ascii(), f.text(), f.latex()));
    return Stream.concat(names, Stream.of("root", "log", "frac", "sum", "√", "∛"))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /// The pairs that stand only because the tree needs them: not those of arguments, of marks, of a
  /// signed part, and of a base that is raised although it is no single sign.
  static List<Parentheses> removable(String text) {
    return all(text).stream().filter(pair -> !pair.isExpected(text)).toList();
  }

  private static List<Parentheses> all(String text) {
    var pairs = new ArrayList<Parentheses>();
    var open = new ArrayDeque<int[]>();
    var matcher = PAIR.matcher(text);
    while (matcher.find()) {
      if (matcher.group().endsWith("(")) {
        open.push(new int[] {matcher.start(), matcher.end()});
      } else {
        var start = open.pop();
        pairs.add(new Parentheses(start[0], start[1], matcher.start(), matcher.end()));
      }
    }
    return pairs;
  }

  private boolean isExpected(String text) {
    var before = text.substring(0, open);
    return CALL.matcher(before).find()
        || before.endsWith("^{")
        || Written.plainly(text.substring(inside, close))
            .map(e -> isExpected(e, text))
            .orElse(false);
  }

  private boolean isExpected(Expr content, String text) {
    boolean isRaised =
        end < text.length() && (text.charAt(end) == '^' || Characters.isRaised(text.charAt(end)));
    return switch (content) {
      case Expr.Negation _, Expr.Number _ -> true;
      case Expr.Quotient _, Expr.Root _ -> isRaised;
      case Expr.Application _ -> isRaised || isExponent(text);
      case Expr.Power(Expr.Application _, _) -> isRaised || isExponent(text);
      case Expr.Variable(var symbol) -> symbol.hasMark() && isRaised;
      case Expr.Sigma _ -> open > 0 && "/^".indexOf(text.charAt(open - 1)) >= 0;
      case Expr other -> false;
    };
  }

  private boolean isExponent(String text) {
    return open > 0 && text.charAt(open - 1) == '^';
  }

  String removedFrom(String text) {
    return text.substring(0, open) + text.substring(inside, close) + text.substring(end);
  }
}
