package org.gradus.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;

/// Finds the heading of a definition, `f(x, y) =`, before names are looked for: it declares its
/// parameters.
final class Headings {
  private final Cursor cursor;
  private final Subscripts subscripts;

  private Headings(Cursor cursor, Subscripts subscripts) {
    this.cursor = cursor;
    this.subscripts = subscripts;
  }

  /// The heading at the cursor, which then stands at the equals sign; else the cursor stays.
  static Optional<Head.Defined> find(Cursor cursor, Vocabulary vocabulary, boolean isLatex) {
    int start = cursor.position();
    try {
      var found = new Headings(cursor, new Subscripts(cursor, vocabulary, isLatex)).heading();
      if (found.isEmpty()) {
        cursor.moveTo(start);
      }
      return found;
    } catch (Refusal _) {
      cursor.moveTo(start);
      return Optional.empty();
    }
  }

  private Optional<Head.Defined> heading() {
    var name = name();
    if (name.isEmpty() || !accept('(')) {
      return Optional.empty();
    }
    var parameters = new ArrayList<Symbol>();
    do {
      var parameter = name();
      if (parameter.isEmpty()) {
        return Optional.empty();
      }
      parameters.add(parameter.get());
    } while (accept(','));
    boolean isHeading = accept(')') && isEquals() && !isDerivative(name.get(), parameters);
    return isHeading ? Optional.of(new Head.Defined(name.get(), parameters)) : Optional.empty();
  }

  private boolean isEquals() {
    cursor.skipSpaces();
    return cursor.peek() == '=' && cursor.at(cursor.position() + 1) != '=';
  }

  /// Whether it is `f_x(x, y)`, a partial derivative at a general point.
  private static boolean isDerivative(Symbol name, List<Symbol> parameters) {
    var subscript = name.subscript();
    return !subscript.isEmpty()
        && (isParameter(subscript, parameters)
            || subscript.chars().allMatch(c -> isParameter(Character.toString(c), parameters)));
  }

  private static boolean isParameter(String name, List<Symbol> parameters) {
    return parameters.stream().anyMatch(parameter -> parameter.toString().equals(name));
  }

  private boolean accept(char sign) {
    cursor.skipSpaces();
    if (cursor.peek() == '\\') {
      int end = cursor.endOfLetters(cursor.position() + 1);
      if (LatexTable.isSize(cursor.slice(cursor.position() + 1, end))) {
        cursor.moveTo(end);
        cursor.skipSpaces();
      }
    }
    boolean isThere = cursor.peek() == sign;
    cursor.moveTo(isThere ? cursor.position() + 1 : cursor.position());
    return isThere;
  }

  /// A name of any number of letters, with its subscript; functions of the table are no new names.
  private Optional<Symbol> name() {
    cursor.skipSpaces();
    int start = cursor.position();
    char c = cursor.peek();
    int end = cursor.endOfLetters(start);
    if (c == '\\') {
      return command(cursor.endOfLetters(start + 1)).map(subscripts::symbol);
    }
    if (end > start) {
      cursor.moveTo(end);
      return Optional.of(cursor.slice(start, end)).filter(Headings::isFree).map(subscripts::symbol);
    }
    cursor.moveTo(start + 1);
    return GreekLetter.of(c).map(GreekLetter::ascii).map(subscripts::symbol);
  }

  /// The name of a Greek letter's command, or in the braces of `\mathrm{rate}`, that ends there.
  private Optional<String> command(int end) {
    var command = cursor.slice(cursor.position() + 1, end);
    if (LatexTable.isFace(command) && cursor.at(end) == '{') {
      int close = cursor.endOfLetters(end + 1);
      cursor.moveTo(Math.min(close + 1, cursor.limit()));
      return Optional.of(cursor.slice(end + 1, close))
          .filter(name -> cursor.at(close) == '}' && !name.isEmpty() && isFree(name));
    }
    cursor.moveTo(end);
    return GreekLetter.ofCommand(command).map(GreekLetter::ascii);
  }

  private static boolean isFree(String name) {
    return Function.named(name).isEmpty() && !OperatorWords.isWord(name);
  }
}
