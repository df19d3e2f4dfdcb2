package org.gradus.notation;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;

/// Which names are letters, and which runs of letters are words that a reader would find in them.
final class Names {
  private static final Set<String> WORDS = words();
  private static final int LONGEST = WORDS.stream().mapToInt(String::length).max().orElse(0);

  private Names() {}

  private static Set<String> words() {
    var words = new TreeSet<>(Set.of("grad", "hess"));
    words.addAll(Function.names());
    for (var function : Function.values()) {
      words.add(function.text());
    }
    for (var form : Form.values()) {
      words.add(form.spelling());
    }
    for (var letter : GreekLetter.values()) {
      words.add(letter.ascii());
    }
    var result = new TreeSet<String>();
    words.forEach(word -> result.add(word.toLowerCase(Locale.ROOT)));
    return result;
  }

  /// Whether the name is written as one letter, Latin or Greek.
  static boolean isLetter(Symbol symbol) {
    var name = symbol.name();
    return name.codePointCount(0, name.length()) == 1 || GreekLetter.named(name).isPresent();
  }

  /// Whether a run of letters before a parenthesis may be taken for the name of a function that is
  /// not known.
  static boolean mayBeFunction(CharSequence run) {
    return run.length() > 2 || UnsupportedNames.of(run.toString()).isPresent();
  }

  /// Whether a run of one-letter names, followed by the letter, would end in a word: `si` and `n`.
  static boolean formWord(CharSequence run, String letter) {
    for (int start = Math.max(0, run.length() - LONGEST); start < run.length(); start++) {
      var end = run.subSequence(start, run.length()) + letter;
      if (WORDS.contains(end.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
