package org.gradus.notation;

import static org.gradus.notation.grammar.NotationParser.CARET;
import static org.gradus.notation.grammar.NotationParser.CELL_END;
import static org.gradus.notation.grammar.NotationParser.COMMA;
import static org.gradus.notation.grammar.NotationParser.DIVIDE;
import static org.gradus.notation.grammar.NotationParser.DOTS;
import static org.gradus.notation.grammar.NotationParser.EQUALS;
import static org.gradus.notation.grammar.NotationParser.MINUS;
import static org.gradus.notation.grammar.NotationParser.NABLA;
import static org.gradus.notation.grammar.NotationParser.NAME;
import static org.gradus.notation.grammar.NotationParser.PARTIAL;
import static org.gradus.notation.grammar.NotationParser.PLUS;
import static org.gradus.notation.grammar.NotationParser.PRIME;
import static org.gradus.notation.grammar.NotationParser.ROOT;
import static org.gradus.notation.grammar.NotationParser.ROW_END;
import static org.gradus.notation.grammar.NotationParser.TIMES;
import static org.gradus.notation.grammar.NotationParser.UNDERSCORE;

/// Turns the characters of a text into the tokens of the grammar.
///
/// Characters become tokens by one switch; what takes more than a character has a class of its own.
final class Tokenizer {
  private final SourceText source;
  private final Cursor cursor;
  private final Weaver weaver;
  private final Numerals numerals;
  private final Words words;
  private final Scripts scripts;
  private final Commands commands;
  private final Ranges ranges;
  private final LostBackslashes lostBackslashes;

  Tokenizer(SourceText source, Cursor cursor, Vocabulary vocabulary, Limits limits) {
    this.source = source;
    this.cursor = cursor;
    this.weaver = new Weaver(source, limits);
    this.numerals = new Numerals(cursor, weaver, limits);
    var subscripts = new Subscripts(cursor, vocabulary, source.isLatex());
    var groups = new Groups(this, cursor, weaver);
    this.ranges = new Ranges(cursor, weaver, groups);
    this.words = new Words(cursor, weaver, source, vocabulary, subscripts, numerals, ranges);
    this.scripts = new Scripts(this, cursor, weaver, numerals);
    this.commands = new Commands(this, cursor, weaver, words, groups);
    this.lostBackslashes = new LostBackslashes(source, cursor, commands);
  }

  /// The tokens from the cursor to the end; the first error, if there is one, is the last token but
  /// the end.
  Lexemes tokens() {
    try {
      readTo(cursor.limit());
      weaver.finish(cursor.limit());
    } catch (Refusal refusal) {
      weaver.fault(refusal.error());
    }
    return weaver.lexemes();
  }

  Weaver weaver() {
    return weaver;
  }

  /// Reads as far as `end`, and sees nothing of what follows.
  void readTo(int end) {
    int limit = cursor.limit();
    cursor.limitTo(end);
    while (!cursor.atEnd()) {
      next();
    }
    cursor.limitTo(limit);
  }

  /// Reads until the bracket at this depth is closed.
  void readNest(int depth) {
    while (!cursor.atEnd() && weaver.depth() >= depth) {
      next();
    }
  }

  private void next() {
    int start = cursor.position();
    char c = cursor.peek();
    if (Characters.isLetter(c)) {
      if (!lostBackslashes.readWord()) {
        readWord(start);
      }
    } else if (Characters.isDigit(c)) {
      numerals.read();
    } else if (Characters.isSpace(c) || c < ' ') {
      if (!lostBackslashes.readAfterControl()) {
        cursor.moveTo(start + 1);
      }
    } else if (c == '\\') {
      commands.read();
    } else {
      cursor.moveTo(start + 1);
      sign(c, start, start + 1);
    }
  }

  private void readWord(int start) {
    if (cursor.startsWith("sqrt[", start)) {
      commands.squareRoot(start, start + 4);
    } else {
      words.read();
    }
  }

  /// One sign, or the command that stands for it, which ends at the cursor.
  void sign(char c, int start, int end) {
    switch (c) {
      case '+' -> weaver.sign(PLUS, start, end);
      case '-' -> weaver.sign(MINUS, start, end);
      case '*' -> asterisk(start, end);
      case '/' -> weaver.times(DIVIDE, start, end);
      case '^' -> weaver.script(CARET, start, end);
      case '_' -> underscore(start, end);
      case '(' -> weaver.open(Bracket.PARENTHESIS, start, end);
      case ')' -> weaver.close(Bracket.PARENTHESIS, start, end);
      case '[' -> openSquare(start, end);
      case ']' -> closeSquare(start, end);
      case '{' -> weaver.open(Bracket.BRACE, start, end);
      case '}' -> weaver.close(Bracket.BRACE, start, end);
      case '⟨' -> weaver.open(Bracket.ANGLE, start, end);
      case '⟩' -> weaver.close(Bracket.ANGLE, start, end);
      case '⌊' -> weaver.open(Bracket.FLOOR, start, end);
      case '⌋' -> weaver.close(Bracket.FLOOR, start, end);
      case '⌈' -> weaver.open(Bracket.CEILING, start, end);
      case '⌉' -> weaver.close(Bracket.CEILING, start, end);
      case '|' -> bar(start, end);
      case ',' -> comma(start, end);
      case '=' -> equals(start, end);
      case '.' -> point(start);
      case '\'' -> weaver.mark(PRIME, start, end, 1);
      case '″' -> weaver.mark(PRIME, start, end, 2);
      case '‴' -> weaver.mark(PRIME, start, end, 3);
      case '∂' -> weaver.mark(PARTIAL, start, end, c);
      case '∇' -> weaver.mark(NABLA, start, end, 1);
      case '∑', 'Σ' -> ranges.read(start, end);
      case '√' -> weaver.begin(ROOT, start, end, RootSign.SIGN);
      case '∛' -> weaver.begin(ROOT, start, end, RootSign.CUBE_ROOT);
      case '∜' -> weaver.begin(ROOT, start, end, RootSign.FOURTH_ROOT);
      case '&' -> weaver.separator(CELL_END, start, end);
      default -> otherSign(c, start, end);
    }
  }

  private void otherSign(char c, int start, int end) {
    var letter = GreekLetter.of(c);
    if (letter.isPresent()) {
      words.letter(letter.get(), start, end);
    } else if (Characters.isRaised(c)) {
      cursor.moveTo(start);
      scripts.raised();
    } else if (Characters.isLowered(c)) {
      cursor.moveTo(start);
      scripts.lowered();
    } else if (Numerals.isFraction(c)) {
      numerals.readFraction(c, start, end);
    } else {
      throw SignFaults.of(c, source, cursor, start, end);
    }
  }

  private void asterisk(int start, int end) {
    if (end == start + 1 && cursor.at(start) == '*' && cursor.peek() == '*') {
      cursor.moveTo(end + 1);
      weaver.script(CARET, start, end + 1);
    } else {
      weaver.times(TIMES, start, end);
    }
  }

  private void underscore(int start, int end) {
    if (!weaver.functionNamed()) {
      throw Faults.syntax("A subscript belongs to a name, as in x_1.", start, end);
    }
    weaver.script(UNDERSCORE, start, end);
  }

  private void openSquare(int start, int end) {
    if (weaver.operandEnded()
        && weaver.lexemes().endsWith(NAME)
        && weaver.lexemes().last().end() == start) {
      throw Faults.indexInBrackets(
          source.slice(weaver.lexemes().last().start(), start), start, end);
    }
    weaver.open(Bracket.SQUARE, start, end);
  }

  private void closeSquare(int start, int end) {
    boolean isIndex = weaver.enclosing() == Bracket.INDEX;
    weaver.close(isIndex ? Bracket.INDEX : Bracket.SQUARE, start, end);
  }

  /// A bar closes if one is open and an operand has just ended; else it opens.
  private void bar(int start, int end) {
    if (weaver.operandEnded() && weaver.enclosing() == Bracket.BAR) {
      weaver.close(Bracket.BAR, start, end);
    } else {
      weaver.open(Bracket.BAR, start, end);
    }
  }

  private void comma(int start, int end) {
    boolean isDecimal =
        start > 0
            && Characters.isDigit(cursor.at(start - 1))
            && Characters.isDigit(cursor.peek())
            && !weaver.enclosing().holdsList();
    if (isDecimal) {
      throw SignFaults.decimalComma(cursor, start);
    }
    weaver.separator(COMMA, start, end);
  }

  private void equals(int start, int end) {
    if (cursor.peek() == '=') {
      throw Faults.syntax("An equation is written with one '='.", start, end + 1, "=");
    }
    weaver.separator(EQUALS, start, end);
  }

  private void point(int start) {
    if (cursor.peek() == '.') {
      cursor.moveTo(start + 2);
      weaver.separator(DOTS, start, start + 2);
    } else if (Characters.isDigit(cursor.peek())) {
      cursor.moveTo(start);
      numerals.read();
    } else {
      throw Faults.syntax(
          "'.' stands only inside a number. For a product, write *.", start, start + 1);
    }
  }

  /// `\\` between the rows of a matrix.
  void rowEnd(int start, int end) {
    if (weaver.enclosing() != Bracket.MATRIX) {
      throw Faults.syntax("'\\\\' stands only between the rows of a matrix.", start, end);
    }
    weaver.separator(ROW_END, start, end);
  }
}
