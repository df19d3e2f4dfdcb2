package org.gradus.notation;

/// Reads what a LaTeX command takes: a group in braces, or one sign without them.
final class Groups {
  private final Tokenizer tokenizer;
  private final Cursor cursor;
  private final Weaver weaver;

  Groups(Tokenizer tokenizer, Cursor cursor, Weaver weaver) {
    this.tokenizer = tokenizer;
    this.cursor = cursor;
    this.weaver = weaver;
  }

  /// A group in braces, or one digit, letter or command.
  ///
  /// @param what the name of the argument, for the message where it is missing
  void argument(String what) {
    cursor.skipSpaces();
    char c = cursor.peek();
    if (c == '{') {
      braced();
    } else if (Characters.isDigit(c) || Characters.isLetter(c) || GreekLetter.of(c).isPresent()) {
      unbraced(cursor.position() + 1);
    } else if (c == '\\' && Characters.isLetter(cursor.at(cursor.position() + 1))) {
      unbraced(cursor.endOfLetters(cursor.position() + 1));
    } else {
      throw Faults.partMissing(what, cursor.position());
    }
  }

  /// The group that opens at the cursor.
  void braced() {
    int start = cursor.position();
    cursor.moveTo(start + 1);
    weaver.open(Bracket.BRACE, start, start + 1);
    int depth = weaver.depth();
    tokenizer.readNest(depth);
    weaver.requireClosed(depth, cursor.position());
  }

  /// What stands from the cursor to `end`, as if it were in braces.
  void unbraced(int end) {
    int start = cursor.position();
    weaver.open(Bracket.BRACE, start, start);
    tokenizer.readTo(end);
    weaver.close(Bracket.BRACE, end, end);
  }
}
