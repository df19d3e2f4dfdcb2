package org.gradus.notation;

import java.util.ArrayDeque;
import java.util.Deque;
import org.gradus.notation.Token.End;
import org.gradus.notation.Token.Start;

/// A line of text or LaTeX while it is being written, from left to right.
///
/// A product is written by juxtaposition. Whether the next factor can follow at once, needs a
/// space, or needs a dot to be read back as a factor, depends on how the line ends and how the
/// factor starts, and is decided here alone.
final class Line {
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder letters = new StringBuilder();
  private final Deque<Integer> opened = new ArrayDeque<>();
  private final String dot;
  private End end = End.OPERATOR;
  private boolean isProductDue;
  private boolean endsWithCommand;
  private int openBars;
  private int lastTall = -1;

  Line(String dot) {
    this.dot = dot;
  }

  /// The next token is a factor of a product with what was written before.
  void times() {
    isProductDue = true;
  }

  /// Writes a token that may be a factor, with the product sign that is due before it.
  void token(Start start, String token, End newEnd) {
    var separator = isProductDue ? separator(start, token) : "";
    isProductDue = false;
    if (!separator.isEmpty() || start != Start.LETTER) {
      letters.setLength(0);
    }
    append(separator + token);
    end = newEnd;
  }

  /// Writes a name of one letter, given as it looks and as the letter it is.
  void letter(String token, String letter) {
    token(Start.LETTER, token, End.LETTERS);
    letters.append(letter);
  }

  /// Continues the last token, so that no product sign can stand here.
  void attach(String more, End newEnd) {
    if (newEnd != End.LETTERS) {
      letters.setLength(0);
    }
    append(more);
    end = newEnd;
  }

  /// Attaches an exponent or a mark to the last token.
  void raise(String superscript) {
    boolean callable = endsWithCallable();
    attach(superscript, callable ? End.CALLABLE : End.CLOSED);
  }

  /// Says that nothing may follow by juxtaposition.
  void seal(End newEnd) {
    end = newEnd;
  }

  private void append(String token) {
    if (token.isEmpty()) {
      return;
    }
    if (endsWithCommand && isLatin(token.charAt(0))) {
      text.append(' ');
    }
    text.append(token);
    endsWithCommand = endsWithCommand(token);
  }

  /// Whether a LaTeX command of letters stands at the end, which a letter would lengthen.
  private static boolean endsWithCommand(String token) {
    int k = token.length();
    while (k > 0 && isLatin(token.charAt(k - 1))) {
      k--;
    }
    return k > 0 && k < token.length() && token.charAt(k - 1) == '\\';
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  void open() {
    token(Start.OPEN, "(", End.OPERATOR);
    opened.push(text.length() - 1);
  }

  /// Closes the parenthesis that was opened last; both grow with tall contents.
  void close(End newEnd) {
    int at = opened.pop();
    if (lastTall > at) {
      text.insert(at, "\\left");
      attach("\\right)", newEnd);
      tall();
    } else {
      attach(")", newEnd);
    }
  }

  /// Says that what was just written is taller than a line.
  void tall() {
    lastTall = text.length();
  }

  void openBar() {
    token(Start.BAR, "|", End.OPERATOR);
    openBars++;
  }

  void closeBar() {
    openBars--;
    attach("|", End.CLOSED);
  }

  private String separator(Start start, String token) {
    if (needsDot(start, token)) {
      return dot;
    }
    return switch (start) {
      case FUNCTION, BIG -> " ";
      case LETTER -> end == End.CALL ? " " : "";
      case NUMBER, WORD, OPEN, BAR, FRACTION, DELIMITED -> "";
    };
  }

  private boolean needsDot(Start start, String token) {
    return switch (end) {
      case SEALED -> true;
      case DIVIDED -> start != Start.BIG;
      case OPERATOR, NUMBER, LETTERS, CALL, CALLABLE, CLOSED ->
          switch (start) {
            case NUMBER, WORD -> true;
            case FRACTION -> end == End.NUMBER;
            case LETTER -> Names.formWord(letters, token);
            case OPEN -> endsWithCallable() || Names.mayBeFunction(letters);
            case BAR -> openBars > 0;
            case FUNCTION, BIG, DELIMITED -> false;
          };
    };
  }

  /// Whether a parenthesis that follows would be taken for the argument of the logistic function σ.
  boolean endsWithCallable() {
    return end == End.CALLABLE
        || (!letters.isEmpty() && letters.charAt(letters.length() - 1) == 'σ');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
