package org.gradus.notation;

import org.gradus.expr.Symbol;

/// Reads what belongs to a name: `x₁`, `x_1`, `x_{i+1}`, `x1`, and the marks of `w^{(t)}` and
/// `x⁽ⁱ⁾`.
final class Subscripts {
  private static final String SIGNS_IN_BRACES = "+-*/,()_";

  private final Cursor cursor;
  private final Vocabulary vocabulary;
  private final boolean isLatex;

  Subscripts(Cursor cursor, Vocabulary vocabulary, boolean isLatex) {
    this.cursor = cursor;
    this.vocabulary = vocabulary;
    this.isLatex = isLatex;
  }

  /// Whether a subscript starts at the index.
  boolean isSubscript(int index) {
    char c = cursor.at(index);
    return c == '_' || Characters.isDigit(c) || Characters.isLowered(c);
  }

  /// The symbol of a name that ends at the cursor, with its subscript and its mark.
  Symbol symbol(String name) {
    char c = cursor.peek();
    if (c != '_' && c != '^' && c < 128 && !Characters.isDigit(c)) {
      return new Symbol(name, "", "");
    }
    var subscript = subscript();
    var mark = mark();
    if (subscript.isEmpty() && !mark.isEmpty()) {
      subscript = subscript();
    }
    if (!subscript.isEmpty() && (cursor.peek() == '_' || Characters.isLowered(cursor.peek()))) {
      throw Faults.syntax(
          "A name has one subscript. For two indices, write them in braces, as in x_{12}.",
          cursor.position(),
          cursor.position() + 1);
    }
    return new Symbol(name, subscript, mark);
  }

  private String subscript() {
    int start = cursor.position();
    char c = cursor.peek();
    if (Characters.isDigit(c)) {
      return digits(start);
    }
    if (Characters.isLowered(c)) {
      return lowered(start);
    }
    return c == '_' ? underscored() : "";
  }

  private String digits(int start) {
    int end = cursor.endOfDigits(start);
    if (cursor.at(end) == '.' && Characters.isDigit(cursor.at(end + 1))) {
      throw Faults.syntax(
          "A subscript is not a decimal number. For a product, write *.", start, end);
    }
    return taken(start, end);
  }

  private String lowered(int start) {
    int end = cursor.endOfLowered(start);
    var text = new StringBuilder();
    for (int k = start; k < end; k++) {
      append(text, Characters.usual(cursor.at(k)), k);
    }
    cursor.moveTo(end);
    return text.toString();
  }

  private String underscored() {
    cursor.moveTo(cursor.position() + 1);
    cursor.skipSpaces();
    int start = cursor.position();
    char c = cursor.peek();
    if (c == '{') {
      return enclosed(start + 1, cursor.closingBrace(start), '}');
    }
    if (c == '(') {
      return enclosed(start + 1, closingParenthesis(start), ')');
    }
    if (Characters.isDigit(c)) {
      return taken(start, cursor.endOfDigits(start));
    }
    return Characters.isLetter(c) ? taken(start, endOfWord(start)) : letter(start);
  }

  private int closingParenthesis(int start) {
    int k = start;
    while (cursor.at(k) != ')' && cursor.at(k) != Cursor.END) {
      k++;
    }
    return k;
  }

  /// The end of a subscript in letters: all of them, as in `x_max`, but one in LaTeX, and one in
  /// `x_iy_i`.
  private int endOfWord(int start) {
    int end = cursor.endOfLetters(start);
    boolean isWholeLeft = cursor.at(cursor.afterSpaces(end)) == '=';
    if (isLatex && !isWholeLeft) {
      return start + 1;
    }
    char next = cursor.at(end);
    if (end > start + 1 && (next == '_' || Characters.isLowered(next))) {
      return end - 1;
    }
    return cursor.opensParenthesis(end) ? beforeFunction(start, end) : end;
  }

  /// Where the name of a function starts that ends right before a parenthesis: the s of
  /// `x_isin(x)`.
  private int beforeFunction(int start, int end) {
    for (int k = start + 1; k < end; k++) {
      var node = vocabulary.at(cursor.chars(), k, end);
      if (node != null
          && k + node.length() == end
          && node.meaning() instanceof Meaning.OfFunction) {
        return k;
      }
    }
    return end;
  }

  private String letter(int start) {
    char c = cursor.at(start);
    int end = c == '\\' ? cursor.endOfLetters(start + 1) : start + 1;
    var greek = c == '\\' ? GreekLetter.ofCommand(cursor.slice(start + 1, end)) : GreekLetter.of(c);
    if (greek.isEmpty()) {
      throw Faults.syntax("A name or a number is expected after '_'.", start, start + 1);
    }
    cursor.moveTo(end);
    return greek.get().ascii();
  }

  private String taken(int start, int end) {
    cursor.moveTo(end);
    return cursor.slice(start, end);
  }

  private String enclosed(int start, int end, char closing) {
    if (cursor.at(end) != closing) {
      throw Faults.syntax("A '" + closing + "' is expected after the subscript.", end, end + 1);
    }
    var text = new StringBuilder();
    int k = start;
    while (k < end) {
      k = append(text, cursor.at(k), k);
    }
    if (text.chars().noneMatch(Character::isLetterOrDigit)) {
      throw Faults.syntax("The subscript is missing.", end, end + 1);
    }
    cursor.moveTo(end + 1);
    return text.toString();
  }

  /// Appends one sign of a subscript in plain characters and returns the place after it.
  private int append(StringBuilder text, char c, int index) {
    if (c == '\\') {
      return appendCommand(text, index);
    }
    var greek = GreekLetter.of(c);
    if (greek.isPresent()) {
      text.append(greek.get().ascii());
    } else if (Characters.isLetter(c) || Characters.isDigit(c) || SIGNS_IN_BRACES.indexOf(c) >= 0) {
      text.append(c);
    } else if (!Characters.isSpace(c) && c != '{' && c != '}') {
      throw Faults.syntax("'" + c + "' does not stand in a subscript.", index, index + 1);
    }
    return index + 1;
  }

  private int appendCommand(StringBuilder text, int index) {
    int end = cursor.endOfLetters(index + 1);
    var name = cursor.slice(index + 1, end);
    var greek = GreekLetter.ofCommand(name);
    boolean isSpace = end == index + 1;
    if (greek.isEmpty() && !isSpace && !LatexTable.isFace(name)) {
      throw Faults.unknownCommand("\\" + name, index, end);
    }
    greek.ifPresent(letter -> text.append(letter.ascii()));
    return isSpace ? Math.min(index + 2, cursor.limit()) : end;
  }

  /// The mark in `^{(t)}` or `⁽ᵗ⁾` at the cursor, or nothing.
  private String mark() {
    int start = cursor.position();
    if (cursor.peek() == '⁽' && cursor.at(start + 2) == '⁾') {
      var mark = letterName(Characters.usual(cursor.at(start + 1)));
      cursor.moveTo(mark.isEmpty() ? start : start + 3);
      return mark;
    }
    int brace = cursor.peek() == '^' ? cursor.afterSpaces(start + 1) : start;
    int open = cursor.afterSpaces(brace + 1);
    return cursor.at(brace) == '{' && brace > start && cursor.at(open) == '('
        ? braced(start, cursor.afterSpaces(open + 1))
        : "";
  }

  private String braced(int start, int letter) {
    boolean isCommand = cursor.at(letter) == '\\';
    int end = isCommand ? cursor.endOfLetters(letter + 1) : letter + 1;
    var name =
        isCommand
            ? GreekLetter.ofCommand(cursor.slice(letter + 1, end))
                .map(GreekLetter::ascii)
                .orElse("")
            : letterName(cursor.at(letter));
    int close = cursor.afterSpaces(end);
    int brace = cursor.afterSpaces(close + 1);
    if (name.isEmpty() || cursor.at(close) != ')' || cursor.at(brace) != '}') {
      return "";
    }
    cursor.moveTo(brace + 1);
    return name;
  }

  private static String letterName(char c) {
    return Characters.isLetter(c)
        ? String.valueOf(c)
        : GreekLetter.of(c).map(GreekLetter::ascii).orElse("");
  }
}
