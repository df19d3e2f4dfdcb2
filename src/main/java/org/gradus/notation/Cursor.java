package org.gradus.notation;

/// A place in the normalised characters of a text; beyond the limit there is only {@link #END}.
final class Cursor {
  /// Stands for the end of the text.
  static final char END = '\0';

  private final char[] chars;
  private int position;
  private int limit;

  Cursor(char[] chars) {
    this.chars = chars;
    this.limit = chars.length;
  }

  int position() {
    return position;
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  int limit() {
    return limit;
  }

  void limitTo(int newLimit) {
    limit = newLimit;
  }

  boolean atEnd() {
    return position >= limit;
  }

  char peek() {
    return at(position);
  }

  char at(int index) {
    return index < limit ? chars[index] : END;
  }

  char[] chars() {
    return chars;
  }

  /// Writes over a character: the next reader of it sees the new one.
  void put(int index, char c) {
    chars[index] = c;
  }

  void skipSpaces() {
    position = afterSpaces(position);
  }

  int afterSpaces(int index) {
    int k = index;
    while (Characters.isSpace(at(k))) {
      k++;
    }
    return k;
  }

  int endOfLetters(int index) {
    int k = index;
    while (Characters.isLetter(at(k))) {
      k++;
    }
    return k;
  }

  int endOfDigits(int index) {
    int k = index;
    while (Characters.isDigit(at(k))) {
      k++;
    }
    return k;
  }

  int endOfRaised(int index) {
    int k = index;
    while (Characters.isRaised(at(k))) {
      k++;
    }
    return k;
  }

  int endOfLowered(int index) {
    int k = index;
    while (Characters.isLowered(at(k))) {
      k++;
    }
    return k;
  }

  boolean startsWith(String text, int index) {
    for (int k = 0; k < text.length(); k++) {
      if (at(index + k) != text.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  String slice(int start, int end) {
    return new String(chars, start, end - start);
  }

  /// The place of the brace that closes the one at the index, or the limit where there is none.
  int closingBrace(int index) {
    int depth = 0;
    for (int k = index; k < limit; k++) {
      depth += chars[k] == '{' ? 1 : chars[k] == '}' ? -1 : 0;
      if (depth == 0) {
        return k;
      }
    }
    return limit;
  }

  /// Whether a parenthesis is opened at the index or after spaces: `(` or `\left(`.
  boolean opensParenthesis(int index) {
    int k = afterSpaces(index);
    if (at(k) == '\\') {
      int end = endOfLetters(k + 1);
      var size = slice(k + 1, end);
      k = LatexTable.isSize(size) ? afterSpaces(end) : k;
    }
    return at(k) == '(';
  }
}
