package org.gradus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The pieces of a formula that is spelled in Unicode.
final class Spelling {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿˣᵘᵛⁱ";
  private static final String RAISED = "0123456789+−()nxuvi";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₊₋ᵢⱼₙₖₓ";
  private static final String LOWERED = "0123456789+−ijnkx";
  private static final Set<String> WORDS =
      Set.of("is", "an", "if", "or", "so", "and", "for", "not", "with", "without", "where");
  private static final Set<String> FUNCTIONS = Set.of("ln", "log", "sin", "cos", "tan", "lim");

  private Spelling() {}

  /// A piece: what it is, and its characters (of a superscript, those on the line).
  record Piece(Kind kind, String text) {}

  /// What a piece is.
  enum Kind {
    VARIABLE,
    WORD,
    FUNCTION,
    NUMBER,
    SIGN,
    RAISED,
    LOWERED,
    INDEX,
    PRIME
  }

  static List<Piece> pieces(String formula) {
    var pieces = new ArrayList<Piece>();
    int at = 0;
    while (at < formula.length()) {
      var kind = kind(formula, at);
      int end = at + 1;
      while (end < formula.length() && isRun(kind) && kind(formula, end).equals(kind)) {
        end++;
      }
      var text = formula.substring(at, end);
      kind.ifPresent(k -> pieces.addAll(pieces(k, text)));
      at = end;
    }
    return pieces;
  }

  private static boolean isRun(Optional<Kind> kind) {
    return kind.filter(k -> k != Kind.SIGN).isPresent();
  }

  private static List<Piece> pieces(Kind kind, String text) {
    return switch (kind) {
      case VARIABLE -> letters(text);
      case RAISED -> List.of(new Piece(kind, translated(text, SUPERSCRIPTS, RAISED)));
      case LOWERED -> List.of(new Piece(kind, translated(text, SUBSCRIPTS, LOWERED)));
      case WORD, FUNCTION, NUMBER, SIGN, INDEX, PRIME -> List.of(new Piece(kind, text));
    };
  }

  /// A word of the language, a function such as `ln`, a letter with the index `max` or `min`, or
  /// variables.
  private static List<Piece> letters(String text) {
    if (FUNCTIONS.contains(text)) {
      return List.of(new Piece(Kind.FUNCTION, text));
    }
    if (text.matches("\\p{L}(max|min)")) {
      return List.of(
          new Piece(Kind.VARIABLE, text.substring(0, 1)), new Piece(Kind.INDEX, text.substring(1)));
    }
    return List.of(new Piece(WORDS.contains(text) ? Kind.WORD : Kind.VARIABLE, text));
  }

  /// The kind of the character at a place; a point between two digits belongs to the number.
  private static Optional<Kind> kind(String formula, int at) {
    boolean isPoint =
        formula.charAt(at) == '.'
            && at > 0
            && at + 1 < formula.length()
            && Character.isDigit(formula.charAt(at - 1))
            && Character.isDigit(formula.charAt(at + 1));
    return isPoint ? Optional.of(Kind.NUMBER) : kind(formula.charAt(at));
  }

  /// The kind of a character; none for a space.
  private static Optional<Kind> kind(char c) {
    if (c == ' ') {
      return Optional.empty();
    }
    if (SUPERSCRIPTS.indexOf(c) >= 0) {
      return Optional.of(Kind.RAISED);
    }
    if (SUBSCRIPTS.indexOf(c) >= 0) {
      return Optional.of(Kind.LOWERED);
    }
    if (c == '′') {
      return Optional.of(Kind.PRIME);
    }
    if (Character.isLetter(c)) {
      return Optional.of(Kind.VARIABLE);
    }
    return Optional.of(Character.isDigit(c) ? Kind.NUMBER : Kind.SIGN);
  }

  private static String translated(String text, String from, String to) {
    var result = new StringBuilder();
    for (char c : text.toCharArray()) {
      result.append(to.charAt(from.indexOf(c)));
    }
    return result.toString();
  }
}
