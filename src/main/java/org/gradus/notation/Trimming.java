package org.gradus.notation;

/// Leaves out what stands around a formula: spaces, and the signs that begin and end LaTeX's math
/// mode.
final class Trimming {
  private static final String[][] MATH_MODES = {
    {"$$", "$$"}, {"$", "$"}, {"\\(", "\\)"}, {"\\[", "\\]"}
  };

  private Trimming() {}

  /// A cursor over the formula.
  static Cursor cursor(SourceText source) {
    var cursor = new Cursor(source.characters());
    cursor.skipSpaces();
    if (cursor.atEnd()) {
      throw Faults.nothingToRead();
    }
    trimEnd(cursor);
    for (var mode : MATH_MODES) {
      if (isBetween(cursor, mode[0], mode[1])) {
        cursor.moveTo(cursor.position() + mode[0].length());
        cursor.limitTo(cursor.limit() - mode[1].length());
        break;
      }
    }
    angles(cursor);
    return cursor;
  }

  private static void trimEnd(Cursor cursor) {
    if (!Characters.isSpace(cursor.at(cursor.limit() - 1))) {
      return;
    }
    int limit = cursor.limit();
    while (Characters.isSpace(cursor.at(limit - 1))) {
      limit--;
    }
    cursor.limitTo(limit);
  }

  private static boolean isBetween(Cursor cursor, String opening, String closing) {
    int end = cursor.limit() - closing.length();
    return cursor.startsWith(opening, cursor.position())
        && end > cursor.position() + opening.length() - 1
        && cursor.startsWith(closing, end);
  }

  /// `<2x, 3y>` as a whole is a vector.
  private static void angles(Cursor cursor) {
    int first = cursor.afterSpaces(cursor.position());
    int last = cursor.limit() - 1;
    if (cursor.at(first) == '<' && cursor.at(last) == '>' && hasComma(cursor, first, last)) {
      cursor.put(first, '⟨');
      cursor.put(last, '⟩');
    }
  }

  private static boolean hasComma(Cursor cursor, int start, int end) {
    for (int k = start; k < end; k++) {
      if (cursor.at(k) == ',') {
        return true;
      }
    }
    return false;
  }
}
