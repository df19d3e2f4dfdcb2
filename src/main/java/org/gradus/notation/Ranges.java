package org.gradus.notation;

import static org.gradus.notation.grammar.NotationParser.CARET;
import static org.gradus.notation.grammar.NotationParser.UNDERSCORE;

/// Reads the range of a Σ: `_{i=1}^{m}`, in either order, or `ᵢ₌₁ᵐ`.
final class Ranges {
  private final Cursor cursor;
  private final Weaver weaver;
  private final Groups groups;

  Ranges(Cursor cursor, Weaver weaver, Groups groups) {
    this.cursor = cursor;
    this.weaver = weaver;
    this.groups = groups;
  }

  /// The Σ from `start` to the cursor, with the range that follows it.
  void read(int start, int end) {
    weaver.sum(start, end);
    int depth = weaver.depth();
    if (!hasBound()) {
      throw Faults.rangeMissing(start, end);
    }
    if (weaver.depth() > depth) {
      return;
    }
    int at = cursor.position();
    if (!hasBound()) {
      throw Faults.secondBoundMissing(at);
    }
    weaver.expectOperand();
  }

  /// Reads an end of the range, if there is one; where the text ends inside of it, a brace stays
  /// open.
  private boolean hasBound() {
    cursor.skipSpaces();
    if (cursor.startsWith("\\limits", cursor.position())) {
      cursor.moveTo(cursor.position() + "\\limits".length());
    }
    int at = cursor.position();
    char c = cursor.peek();
    if (c == '_' && cursor.at(cursor.afterSpaces(at + 1)) == '{') {
      script(UNDERSCORE, at);
      groups.braced();
    } else if (c == '^') {
      script(CARET, at);
      groups.argument("upper end of the sum");
    } else if (Characters.isLowered(c)) {
      small(UNDERSCORE, at, cursor.endOfLowered(at));
    } else if (Characters.isRaised(c)) {
      small(CARET, at, cursor.endOfRaised(at));
    } else {
      return false;
    }
    return true;
  }

  private void script(int type, int at) {
    weaver.script(type, at, at + 1);
    cursor.moveTo(at + 1);
    cursor.skipSpaces();
  }

  private void small(int type, int start, int end) {
    weaver.script(type, start, start);
    for (int k = start; k < end; k++) {
      cursor.put(k, Characters.usual(cursor.at(k)));
    }
    groups.unbraced(end);
  }
}
