package org.gradus.notation;

import static org.gradus.notation.grammar.NotationParser.FRACTION;
import static org.gradus.notation.grammar.NotationParser.ROOT;

import org.gradus.expr.Function;

/// Reads LaTeX commands.
final class Commands {
  private final Tokenizer tokenizer;
  private final Cursor cursor;
  private final Weaver weaver;
  private final Words words;
  private final Groups groups;

  Commands(Tokenizer tokenizer, Cursor cursor, Weaver weaver, Words words, Groups groups) {
    this.tokenizer = tokenizer;
    this.cursor = cursor;
    this.weaver = weaver;
    this.words = words;
    this.groups = groups;
  }

  /// The command at the cursor.
  void read() {
    int start = cursor.position();
    int end = cursor.endOfLetters(start + 1);
    if (end == start + 1) {
      readSign(start);
    } else {
      read(cursor.slice(start + 1, end), start, end);
    }
  }

  private void readSign(int start) {
    char c = cursor.at(start + 1);
    int end = Math.min(start + 2, cursor.limit());
    cursor.moveTo(end);
    switch (c) {
      case ',', ';', ':', '!', ' ', '>', '\t', '\n' -> {}
      case '{' -> weaver.open(Bracket.BRACE, start, end);
      case '}' -> weaver.close(Bracket.BRACE, start, end);
      case '\\' -> tokenizer.rowEnd(start, end);
      case '|' -> tokenizer.sign('∥', start, end);
      case '%' -> tokenizer.sign('%', start, end);
      default -> throw Faults.unknownCommand(cursor.slice(start, end), start, end);
    }
  }

  /// A command by its name; the cursor moves past it.
  void read(String name, int start, int end) {
    cursor.moveTo(end);
    char sign = LatexTable.sign(name);
    if (sign != Cursor.END) {
      tokenizer.sign(sign, start, end);
    } else if (LatexTable.isSize(name)) {
      delimiter(name);
    } else if (LatexTable.isFraction(name)) {
      fraction(name, start, end);
    } else if (name.equals("sqrt")) {
      squareRoot(start, end);
    } else if (LatexTable.isFace(name)) {
      unwrap(name, start, end);
    } else if (name.equals("begin") || name.equals("end")) {
      environment(name, start, end);
    } else if (!LatexTable.isIgnored(name)) {
      named(name, start, end);
    }
  }

  private void named(String name, int start, int end) {
    var letter = GreekLetter.ofCommand(name);
    var function = Function.named(name);
    if (letter.isPresent()) {
      words.letter(letter.get(), start, end);
    } else if (function.isPresent()) {
      words.function(function.get(), start, end);
    } else {
      throw unknown(name, start, end);
    }
  }

  private static Refusal unknown(String name, int start, int end) {
    if (LatexTable.isAccent(name)) {
      return Faults.unsupported(
          "Letters with '\\%s' are not supported. Write a plain letter or a subscript."
              .formatted(name),
          start,
          end);
    }
    return UnsupportedNames.of(name)
        .map(sentence -> Faults.unsupported(sentence, start, end))
        .orElseGet(() -> joined(name, start, end));
  }

  /// Two commands that grew together, as in `\sinx`, or one that nobody knows.
  private static Refusal joined(String name, int start, int end) {
    for (int k = name.length() - 1; k >= 2; k--) {
      if (isKnown(name.substring(0, k))) {
        return Faults.joinedCommand(name.substring(0, k), name.substring(k), start, end);
      }
    }
    return Faults.unknownCommand("\\" + name, start, end);
  }

  /// Whether it is a command that is read, given without its backslash.
  static boolean isKnown(String name) {
    return LatexTable.sign(name) != Cursor.END
        || LatexTable.isSize(name)
        || LatexTable.isFraction(name)
        || LatexTable.isFace(name)
        || name.equals("sqrt")
        || GreekLetter.ofCommand(name).isPresent()
        || Function.named(name).isPresent();
  }

  /// `\left` and its kind: a bar after them opens or closes as they say.
  private void delimiter(String size) {
    cursor.skipSpaces();
    int start = cursor.position();
    char c = cursor.peek();
    int end = start + 1;
    if (c == '\\' && Characters.isLetter(cursor.at(end))) {
      end = cursor.endOfLetters(end);
      c = LatexTable.sign(cursor.slice(start + 1, end));
    }
    if (c == '|') {
      cursor.moveTo(end);
      bar(size, start, end);
    } else if ("([{⟨⌊⌈)]}⟩⌋⌉".indexOf(c) < 0 && c != '\\') {
      throw Faults.syntax("A bracket is expected after '\\" + size + "'.", start, start + 1);
    }
  }

  private void bar(String size, int start, int end) {
    if (size.equals("left")) {
      weaver.open(Bracket.BAR, start, end);
    } else if (size.equals("right")) {
      weaver.close(Bracket.BAR, start, end);
    } else {
      tokenizer.sign('|', start, end);
    }
  }

  void fraction(String name, int start, int end) {
    weaver.begin(FRACTION, start, end, name);
    groups.argument("numerator of the fraction");
    weaver.expectOperand();
    groups.argument("denominator of the fraction");
  }

  /// `\sqrt{x}`, `\sqrt[3]{x}`, and `sqrt[3]{x}` without the backslash.
  void squareRoot(int start, int end) {
    cursor.moveTo(end);
    weaver.begin(ROOT, start, end, RootSign.COMMAND);
    cursor.skipSpaces();
    if (cursor.peek() == '[') {
      int open = cursor.position();
      cursor.moveTo(open + 1);
      weaver.open(Bracket.INDEX, open, open + 1);
      tokenizer.readNest(weaver.depth());
      cursor.skipSpaces();
    }
    if (!cursor.opensParenthesis(cursor.position())) {
      groups.argument("radicand");
    }
  }

  /// Moves the letters of `\mathrm{max}` next to what follows, and leaves spaces before them.
  private void unwrap(String face, int start, int end) {
    int from = cursor.afterSpaces(cursor.at(end) == '*' ? end + 1 : end);
    if (cursor.at(from) != '{') {
      return;
    }
    int close = cursor.closingBrace(from);
    if (cursor.at(close) != '}') {
      throw Faults.notClosed(Bracket.BRACE, from, close);
    }
    if (face.equals("operatorname")) {
      words.requireFunction(cursor.slice(from + 1, close).strip(), start, close + 1);
    }
    for (int k = close; k > from + 1; k--) {
      cursor.put(k, cursor.at(k - 1));
    }
    cursor.put(from, ' ');
    cursor.put(from + 1, ' ');
    cursor.moveTo(from);
  }

  private void environment(String name, int start, int end) {
    int open = cursor.afterSpaces(end);
    int close = cursor.closingBrace(open);
    var kind = cursor.at(open) == '{' ? cursor.slice(open + 1, close) : "";
    if (!kind.endsWith("matrix") || cursor.at(close) != '}') {
      throw Faults.unsupported(
          "Only matrices are read between '\\begin' and '\\end'.",
          start,
          Math.min(close + 1, cursor.limit()));
    }
    cursor.moveTo(close + 1);
    if (name.equals("begin")) {
      weaver.open(Bracket.MATRIX, start, close + 1);
    } else {
      weaver.close(Bracket.MATRIX, start, close + 1);
    }
  }
}
