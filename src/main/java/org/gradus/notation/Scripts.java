package org.gradus.notation;

import static org.gradus.notation.grammar.NotationParser.CARET;
import static org.gradus.notation.grammar.NotationParser.ROOT;
import static org.gradus.notation.grammar.NotationParser.UNDERSCORE;

/// Reads what is raised or lowered in small characters: `x²ⁿ`, `sin⁻¹`, `log₂`, `³√x`.
final class Scripts {
  private final Tokenizer tokenizer;
  private final Cursor cursor;
  private final Weaver weaver;
  private final Numerals numerals;

  Scripts(Tokenizer tokenizer, Cursor cursor, Weaver weaver, Numerals numerals) {
    this.tokenizer = tokenizer;
    this.cursor = cursor;
    this.weaver = weaver;
    this.numerals = numerals;
  }

  /// Superscript characters: an exponent, a fraction's numerator, or the index of a root.
  void raised() {
    int start = cursor.position();
    int end = cursor.endOfRaised(start);
    int fraction = numerals.endOfSmallFraction(start);
    boolean isExponent = weaver.operandEnded() || weaver.functionNamed();
    if (!isExponent && fraction > start) {
      numerals.readSmallFraction(fraction);
    } else if (!isExponent && cursor.at(end) == '√') {
      rootIndex(start, end);
    } else {
      weaver.script(CARET, start, start);
      if (fraction > start) {
        numerals.readSmallFraction(fraction);
      } else {
        small(start, end);
      }
    }
  }

  /// Subscript characters that belong to no name: the base of a logarithm.
  void lowered() {
    int start = cursor.position();
    if (!weaver.functionNamed()) {
      throw Faults.syntax("A subscript belongs to a name, as in x₁.", start, start + 1);
    }
    weaver.script(UNDERSCORE, start, start);
    small(start, cursor.endOfLowered(start));
  }

  /// What stands in small characters from `start` to `end`, read as if it were written large in
  /// braces.
  void small(int start, int end) {
    boolean isNumber = true;
    for (int k = start; k < end; k++) {
      cursor.put(k, Characters.usual(cursor.at(k)));
      isNumber &= Characters.isDigit(cursor.at(k));
    }
    if (isNumber) {
      numerals.readInteger(end);
    } else {
      weaver.open(Bracket.BRACE, start, start);
      tokenizer.readTo(end);
      weaver.close(Bracket.BRACE, end, end);
    }
  }

  private void rootIndex(int start, int end) {
    weaver.begin(ROOT, start, end, RootSign.SIGN);
    weaver.open(Bracket.INDEX, start, start);
    small(start, end);
    weaver.close(Bracket.INDEX, end, end);
    cursor.moveTo(end + 1);
  }
}
