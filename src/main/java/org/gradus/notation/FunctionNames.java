package org.gradus.notation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.expr.Function;

/// Recognises a run of letters right before a parenthesis that is meant as a function but is none
/// that is known.
final class FunctionNames {
  private static final int LONG_RUN = 4;
  private static final int SHORT_RUN = 3;

  /// Every name of a function, in the order of the table.
  private static List<String> candidates() {
    return Stream.concat(
            Function.names().stream()
                .sorted(
                    Comparator.comparing((String name) -> Function.named(name).orElseThrow())
                        .thenComparing(Comparator.naturalOrder())),
            Stream.of(Form.values()).map(Form::spelling))
        .toList();
  }

  private final Cursor cursor;
  private final Vocabulary vocabulary;

  FunctionNames(Cursor cursor, Vocabulary vocabulary) {
    this.cursor = cursor;
    this.vocabulary = vocabulary;
  }

  /// Refuses a run before a parenthesis that names no function: four undeclared letters, or three
  /// that are nearly one.
  void check(int start, int end) {
    int digits = cursor.endOfDigits(end);
    if (cursor.at(digits) == '(' || cursor.at(digits) == '\\') {
      checkSupported(start, cursor.opensParenthesis(digits) ? digits : start);
    }
    boolean isCall = end - start >= SHORT_RUN && digits == end && opensDirectly(end);
    if (isCall && !findsFunction(start, end)) {
      checkLetters(start, end);
    }
  }

  /// Refuses a name that is no function, whatever follows it.
  void require(String name, int start, int end) {
    boolean isKnown = Function.named(name).isPresent() || vocabulary.isDeclared(name);
    if (!isKnown) {
      throw UnsupportedNames.of(name)
          .map(sentence -> Faults.unsupported(sentence, start, end))
          .orElseGet(() -> Faults.noFunction(name, suggestion(name), start, end));
    }
  }

  private boolean opensDirectly(int index) {
    char c = cursor.at(index);
    return c == '(' || (c == '\\' && cursor.opensParenthesis(index));
  }

  private void checkSupported(int start, int end) {
    if (end - start < 2) {
      return;
    }
    var name = cursor.slice(start, end);
    var unsupported = UnsupportedNames.of(name);
    if (unsupported.isPresent() && !vocabulary.isDeclared(name)) {
      throw Faults.unsupported(unsupported.get(), start, end);
    }
  }

  private boolean findsFunction(int start, int end) {
    int k = start;
    while (k < end) {
      var node = vocabulary.at(cursor.chars(), k, end);
      k += node == null ? 1 : node.length();
      if (node != null && isFunction(node.meaning())) {
        return true;
      }
    }
    return false;
  }

  private boolean isFunction(Meaning meaning) {
    return switch (meaning) {
      case Meaning.OfFunction _, Meaning.OfForm _ -> true;
      case Meaning.Declared(var name) -> vocabulary.isFunction(name);
      case Meaning.OfConstant _, Meaning.OfLetter _ -> false;
    };
  }

  private void checkLetters(int start, int end) {
    int unknown = unknownLetters(start, end);
    if (unknown == 0) {
      return;
    }
    var name = cursor.slice(start, end);
    var nearest = nearest(name);
    boolean isNearlyOne = unknown == SHORT_RUN && distance(name, nearest) <= 1;
    if (unknown >= LONG_RUN || (end - start == SHORT_RUN && isNearlyOne)) {
      throw Faults.unknownFunction(name, suggestion(name), product(name, end), start, end);
    }
  }

  /// How many of the letters are neither declared, if not all are, nor part of a Greek name.
  private int unknownLetters(int start, int end) {
    int unknown = 0;
    boolean allDeclared = true;
    int k = start;
    while (k < end) {
      var node = vocabulary.at(cursor.chars(), k, end);
      boolean isDeclared = node != null && node.meaning() instanceof Meaning.Declared;
      boolean isLetter = node == null || node.length() == 1;
      allDeclared &= isDeclared;
      unknown += isLetter ? 1 : 0;
      k += node == null ? 1 : node.length();
    }
    return allDeclared ? 0 : unknown;
  }

  /// The name that is reached with the fewest changes; of equally near ones the first in the table.
  private static String nearest(String name) {
    return candidates().stream()
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .orElseThrow();
  }

  /// The nearest name, if it is near enough to be meant.
  private static Optional<String> suggestion(String name) {
    return Optional.of(nearest(name)).filter(near -> distance(name, near) <= name.length() / 2);
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours from one word to the
  /// other.
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean isSwap =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return isSwap ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }

  /// The run as a product of letters with the parenthesis after it, where that is short.
  private String product(String name, int end) {
    int close = end;
    while (cursor.at(close) != ')' && cursor.at(close) != Cursor.END && close < end + 20) {
      close++;
    }
    var argument = cursor.at(close) == ')' ? cursor.slice(end, close + 1) : "(…)";
    return String.join("*", name.split("")) + "*" + argument;
  }
}
