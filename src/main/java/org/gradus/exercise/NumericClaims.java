package org.gradus.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds claims such as `2.001² = 4.004004` in a line of text.
///
/// A side is taken only where it is clear where it begins and ends: at the line's ends, at a mark
/// of punctuation, or at a word that cannot be a part of a formula.
final class NumericClaims {
  private static final String CHARACTERS = "0123456789.,()+-−*·×/^⁰¹²³⁴⁵⁶⁷⁸⁹⁻√ ";
  private static final Pattern OPERATION =
      Pattern.compile(".*[0-9)] *[-+−*·×/^⁰¹²³⁴⁵⁶⁷⁸⁹⁻].*|.*√.*");
  private static final Pattern LAST_WORD = Pattern.compile("(\\S+)\\s+$");
  private static final Pattern FIRST_WORD = Pattern.compile("^\\s+(\\S+)");

  /// Words between which and a formula nothing is left out.
  private static final Set<String> WORDS =
      Set.of(
          "so",
          "is",
          "are",
          "that",
          "then",
          "thus",
          "hence",
          "have",
          "has",
          "gives",
          "give",
          "get",
          "since",
          "because",
          "as",
          "and",
          "or",
          "where",
          "check",
          "e.g.",
          "i.e.",
          "therefore",
          "find",
          "finds",
          "compute",
          "now",
          "but",
          "which",
          "not",
          "instead",
          "in",
          "at",
          "with",
          "while",
          "when",
          "here",
          "says",
          "obtain",
          "we",
          "the",
          "claims",
          "prints",
          "write",
          "writes",
          "indeed",
          "exactly",
          "slope",
          "quotient",
          "value",
          "yields",
          "see",
          "also",
          "know",
          "note",
          "shows",
          "means",
          "by");

  private NumericClaims() {}

  static List<Claim> in(String line) {
    var text =
        line.replace("\\cdot", "·")
            .replace("\\times", "×")
            .replace("\\approx", "≈")
            .replace("**", "  ");
    var claims = new ArrayList<Claim>();
    for (int k = 0; k < text.length(); k++) {
      if (isRelation(text, k)) {
        claim(text, k).ifPresent(claims::add);
      }
    }
    return claims;
  }

  private static boolean isRelation(String text, int k) {
    char c = text.charAt(k);
    boolean isPlain = k == 0 || ":<>!=≠~".indexOf(text.charAt(k - 1)) < 0;
    boolean isSingle = k + 1 == text.length() || "=>".indexOf(text.charAt(k + 1)) < 0;
    return c == '≈' || c == '=' && isPlain && isSingle;
  }

  private static Optional<Claim> claim(String text, int relation) {
    int from = relation;
    while (from > 0 && CHARACTERS.indexOf(text.charAt(from - 1)) >= 0) {
      from--;
    }
    int to = relation + 1;
    while (to < text.length() && CHARACTERS.indexOf(text.charAt(to)) >= 0) {
      to++;
    }
    var left = text.substring(from, relation);
    var right = text.substring(relation + 1, to);
    return beginsClearly(text, from, left) && endsClearly(text, to, right)
        ? claim(opened(left.strip()), closed(right.strip()), text.charAt(relation))
        : Optional.empty();
  }

  private static Optional<Claim> claim(String left, String right, char relation) {
    boolean isComputation = OPERATION.matcher(left).matches() || right.matches("[0-9].*[0-9]");
    boolean isEmpty = left.isEmpty() || right.isEmpty();
    return isEmpty || !isComputation || !OPERATION.matcher(left + right).matches()
        ? Optional.empty()
        : Optional.of(new NumericClaim(left, right, relation));
  }

  /// The side without a parenthesis that opens before the claim.
  private static String opened(String side) {
    boolean isOpen = count(side, '(') > count(side, ')') && side.startsWith("(");
    return isOpen ? side.substring(1) : side;
  }

  /// The side without what ends the sentence.
  private static String closed(String side) {
    var end = side.replaceFirst("[.,]+$", "");
    boolean isClosed = count(end, ')') > count(end, '(') && end.endsWith(")");
    return isClosed ? closed(end.substring(0, end.length() - 1)) : end;
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }

  private static boolean beginsClearly(String text, int from, String side) {
    var before = text.substring(0, from);
    if (before.isBlank() || "`$\"“(|=≈".indexOf(before.charAt(from - 1)) >= 0) {
      return true;
    }
    if (":;!?".indexOf(before.charAt(from - 1)) >= 0) {
      return side.startsWith(" ");
    }
    var word = LAST_WORD.matcher(before + leadingSpace(side));
    return word.find() && isWord(word.group(1));
  }

  private static String leadingSpace(String side) {
    return side.startsWith(" ") ? " " : "";
  }

  private static boolean endsClearly(String text, int to, String side) {
    var after = text.substring(to);
    if (after.isBlank() || ":;!?`$\"”)|=≈✗✓".indexOf(after.charAt(0)) >= 0) {
      return true;
    }
    boolean isApart = side.endsWith(" ") || side.stripTrailing().endsWith(",");
    var word = FIRST_WORD.matcher(" " + after);
    return isApart && word.find() && isWord(word.group(1));
  }

  private static boolean isWord(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT).replaceFirst("[,:;]$", ""));
  }
}
