package org.gradus.notation;

import static org.gradus.notation.grammar.NotationParser.CALL;
import static org.gradus.notation.grammar.NotationParser.CONSTANT;
import static org.gradus.notation.grammar.NotationParser.NAME;
import static org.gradus.notation.grammar.NotationParser.SUM_CALL;
import static org.gradus.notation.grammar.NotationParser.UNDERSCORE;

import org.gradus.expr.Constant;
import org.gradus.expr.Function;

/// Finds names in a run of letters, greedily from the left.
final class Words {
  private final Cursor cursor;
  private final Weaver weaver;
  private final SourceText source;
  private final Vocabulary vocabulary;
  private final Subscripts subscripts;
  private final Numerals numerals;
  private final Ranges ranges;
  private final FunctionNames functionNames;

  Words(
      Cursor cursor,
      Weaver weaver,
      SourceText source,
      Vocabulary vocabulary,
      Subscripts subscripts,
      Numerals numerals,
      Ranges ranges) {
    this.cursor = cursor;
    this.weaver = weaver;
    this.source = source;
    this.vocabulary = vocabulary;
    this.subscripts = subscripts;
    this.numerals = numerals;
    this.ranges = ranges;
    this.functionNames = new FunctionNames(cursor, vocabulary);
  }

  /// The run of letters at the cursor.
  void read() {
    int start = cursor.position();
    int end = cursor.endOfLetters(start);
    functionNames.check(start, end);
    while (cursor.position() < end) {
      readName(cursor.position(), end);
    }
  }

  /// Refuses a name that a command says to be a function and that is none.
  void requireFunction(String name, int start, int end) {
    functionNames.require(name, start, end);
  }

  private void readName(int start, int end) {
    var node = vocabulary.at(cursor.chars(), start, end);
    if (node == null) {
      symbol(start, start + 1);
      return;
    }
    int stop = start + node.length();
    switch (node.meaning()) {
      case Meaning.OfFunction(var function) -> function(function, start, stop);
      case Meaning.OfConstant(var constant) -> constant(constant, start, stop);
      case Meaning.OfLetter(var letter) -> {
        noteShortName(letter, start, stop);
        letter(letter, start, stop);
      }
      case Meaning.OfForm(var form) -> form(form, start, stop);
      case Meaning.Declared _ -> symbol(start, stop);
    }
  }

  private void noteShortName(GreekLetter letter, int start, int stop) {
    if (stop == start + 2) {
      source.note(
          "'%s' was read as the Greek letter %s. For a product, write %s*%s."
              .formatted(letter.ascii(), letter.text(), cursor.at(start), cursor.at(start + 1)),
          start,
          stop);
    }
  }

  /// A Greek letter; right before a parenthesis σ is the logistic function.
  void letter(GreekLetter letter, int start, int end) {
    if (!vocabulary.isDeclared(letter.ascii())) {
      if (letter == GreekLetter.PI) {
        constant(Constant.PI, start, end);
        return;
      }
      var function = Vocabulary.functionOf(letter);
      if (function.isPresent() && cursor.opensParenthesis(end)) {
        cursor.moveTo(end);
        weaver.function(start, end, new FunctionName(function.get(), letter.text()));
        return;
      }
    }
    symbol(letter.ascii(), start, end);
  }

  /// π or e; with a subscript it is a variable like any other.
  private void constant(Constant constant, int start, int end) {
    if (subscripts.isSubscript(end)) {
      symbol(constant == Constant.PI ? GreekLetter.PI.ascii() : "e", start, end);
    } else {
      cursor.moveTo(end);
      weaver.name(CONSTANT, start, end, constant);
    }
  }

  void function(Function function, int start, int end) {
    var spelling = cursor.slice(cursor.at(start) == '\\' ? start + 1 : start, end);
    cursor.moveTo(end);
    weaver.function(start, end, new FunctionName(function, spelling));
    int digits = cursor.endOfDigits(end);
    if (digits > end) {
      digitsAfterFunction(start, end, digits);
    }
  }

  /// The 10 of `log10(x)` is a base; the 2 of `sin2x` begins the argument; `sin2(x)` could be
  /// either.
  private void digitsAfterFunction(int start, int end, int digits) {
    boolean isTouched = !Characters.isSpace(cursor.at(digits)) && cursor.opensParenthesis(digits);
    boolean isBase = weaver.lexemes().last().as(FunctionName.class).takesBase();
    if (isBase && (isTouched || isSpacedOperand(digits))) {
      weaver.script(UNDERSCORE, end, end);
      numerals.readInteger(digits);
    } else if (isTouched) {
      throw Faults.ambiguousDigits(
          cursor.slice(start, end), cursor.slice(end, digits), start, digits);
    }
  }

  private boolean isSpacedOperand(int index) {
    char next = cursor.at(cursor.afterSpaces(index));
    return Characters.isSpace(cursor.at(index))
        && (Characters.isLetter(next)
            || "(|√\\".indexOf(next) >= 0
            || GreekLetter.of(next).isPresent());
  }

  private void form(Form form, int start, int end) {
    if (form == Form.SUM && cursor.startsWith("_{", end)) {
      cursor.moveTo(end);
      ranges.read(start, end);
      return;
    }
    if (!cursor.opensParenthesis(end)) {
      symbol(start, start + 1);
      return;
    }
    cursor.moveTo(end);
    weaver.call(form == Form.SUM ? SUM_CALL : CALL, start, end, form);
  }

  private void symbol(int start, int end) {
    symbol(cursor.slice(start, end), start, end);
  }

  private void symbol(String name, int start, int end) {
    cursor.moveTo(end);
    var symbol = subscripts.symbol(name);
    boolean isCall =
        vocabulary.function(symbol).isPresent() && cursor.opensParenthesis(cursor.position());
    if (isCall) {
      weaver.call(CALL, start, cursor.position(), vocabulary.function(symbol).get());
    } else {
      weaver.name(NAME, start, cursor.position(), symbol);
    }
  }
}
