package org.gradus.notation;

import static org.gradus.notation.grammar.NotationParser.CLOSE;
import static org.gradus.notation.grammar.NotationParser.EOF;
import static org.gradus.notation.grammar.NotationParser.FAULT;
import static org.gradus.notation.grammar.NotationParser.FUNCTION;
import static org.gradus.notation.grammar.NotationParser.INDEX_CLOSE;
import static org.gradus.notation.grammar.NotationParser.INDEX_OPEN;
import static org.gradus.notation.grammar.NotationParser.JUXTAPOSED;
import static org.gradus.notation.grammar.NotationParser.MATRIX_CLOSE;
import static org.gradus.notation.grammar.NotationParser.MATRIX_OPEN;
import static org.gradus.notation.grammar.NotationParser.NUMBER;
import static org.gradus.notation.grammar.NotationParser.OPEN;
import static org.gradus.notation.grammar.NotationParser.RUN_CLOSE;
import static org.gradus.notation.grammar.NotationParser.RUN_OPEN;
import static org.gradus.notation.grammar.NotationParser.SUM;
import static org.gradus.notation.grammar.NotationParser.SUM_CLOSE;

import java.util.ArrayList;

/// Writes tokens down one after the other, and between them what a reader sees there without a
/// sign.
///
/// It knows whether an operand has just ended, so that a product without a sign, the end of a
/// function's argument and the end of what a Σ takes become tokens; and which brackets are open, so
/// that nesting is bounded before anything recurses.
final class Weaver {
  private final SourceText source;
  private final Limits limits;
  private final Lexemes lexemes = new Lexemes();
  private final ArrayList<Nest> nests = new ArrayList<>();
  private boolean operandEnded;

  /// Whether the next operand is the exponent or the base of a function's name, as the 2 of sin² x.
  private boolean scriptFollows;

  Weaver(SourceText source, Limits limits) {
    this.source = source;
    this.limits = limits;
  }

  Lexemes lexemes() {
    return lexemes;
  }

  boolean operandEnded() {
    return operandEnded;
  }

  /// Whether the name of a function was the last token.
  boolean functionNamed() {
    return isInnermost(Bracket.FUNCTION) && !operandEnded && !scriptFollows;
  }

  /// Says that an operand follows without a product sign before it: a denominator, what a Σ takes.
  void expectOperand() {
    operandEnded = false;
  }

  int depth() {
    return nests.size();
  }

  /// A name or a constant.
  void name(int type, int start, int end, Object meaning) {
    beforeOperand(start, true);
    lexemes.add(type, start, end, meaning);
    operandEnded = true;
  }

  void number(int start, int end, Object meaning) {
    if (operandEnded && lexemes.endsWith(NUMBER) && !isInnermost(Bracket.FUNCTION)) {
      throw numberAfterNumber(start, end);
    }
    name(NUMBER, start, end, meaning);
  }

  private Refusal numberAfterNumber(int start, int end) {
    var last = lexemes.last();
    var left = source.slice(last.start(), last.end());
    var right = source.slice(start, end);
    return last.end() == start
        ? Faults.mixedNumber(left, right, start, end)
        : Faults.operatorMissing(left, right, start, end);
  }

  /// The first sign of an operand that goes on: a root sign, a fraction.
  void begin(int type, int start, int end, Object meaning) {
    beforeOperand(start, true);
    lexemes.add(type, start, end, meaning);
    operandEnded = false;
  }

  /// The name of what is called with arguments in parentheses.
  void call(int type, int start, int end, Object meaning) {
    beforeOperand(start, false);
    lexemes.add(type, start, end, meaning);
    operandEnded = false;
  }

  void function(int start, int end, FunctionName name) {
    call(FUNCTION, start, end, name);
    push(Bracket.FUNCTION, start, end, false);
  }

  /// A Σ, which takes the whole product that follows.
  void sum(int start, int end) {
    call(SUM, start, end, null);
    push(Bracket.SUM, start, end, false);
  }

  void open(Bracket bracket, int start, int end) {
    boolean isArgument = beforeOpening(start);
    lexemes.add(openingToken(bracket), start, end, bracket);
    push(bracket, start, end, isArgument);
    operandEnded = false;
  }

  private static int openingToken(Bracket bracket) {
    return switch (bracket) {
      case INDEX -> INDEX_OPEN;
      case MATRIX -> MATRIX_OPEN;
      case PARENTHESIS, SQUARE, BRACE, ANGLE, BAR, FLOOR, CEILING, RUN, SUM, FUNCTION -> OPEN;
    };
  }

  void close(Bracket bracket, int start, int end) {
    endTerm(start, end);
    if (nests.isEmpty()) {
      throw Faults.notOpened(bracket, start, end);
    }
    var innermost = nests.removeLast();
    if (innermost.bracket() != bracket) {
      throw Faults.closedByAnother(innermost.bracket(), innermost.start(), bracket, start, end);
    }
    if (innermost.isArgument() && !operandEnded && isOpening(lexemes.last())) {
      throw argumentMissing(start, end);
    }
    lexemes.add(closingToken(bracket), start, end, bracket);
    operandEnded = bracket != Bracket.INDEX;
  }

  private static boolean isOpening(Lexeme lexeme) {
    return lexeme.getType() == OPEN;
  }

  private static int closingToken(Bracket bracket) {
    return switch (bracket) {
      case INDEX -> INDEX_CLOSE;
      case MATRIX -> MATRIX_CLOSE;
      case PARENTHESIS, SQUARE, BRACE, ANGLE, BAR, FLOOR, CEILING, RUN, SUM, FUNCTION -> CLOSE;
    };
  }

  /// The innermost bracket with signs of its own.
  Bracket enclosing() {
    for (int k = nests.size() - 1; k >= 0; k--) {
      var bracket = nests.get(k).bracket();
      if (!bracket.endsByItself() && bracket != Bracket.FUNCTION) {
        return bracket;
      }
    }
    return Bracket.RUN;
  }

  /// A plus or minus, between terms or before an operand.
  void sign(int type, int start, int end) {
    if (operandEnded) {
      endTerm(start, end);
    } else if (functionNamed()) {
      throw argumentMissing(start, end);
    }
    operator(type, start, end);
  }

  void times(int type, int start, int end) {
    if (operandEnded) {
      endRuns(start, end);
    }
    operator(type, start, end);
  }

  /// A comma, an equals sign, the dots of a range, an `&`.
  void separator(int type, int start, int end) {
    endTerm(start, end);
    operator(type, start, end);
  }

  /// `^` or `_`.
  void script(int type, int start, int end) {
    scriptFollows = isInnermost(Bracket.FUNCTION);
    operator(type, start, end);
  }

  private void operator(int type, int start, int end) {
    lexemes.add(type, start, end, null);
    operandEnded = false;
  }

  /// A sign that is part of no operand, such as the prime of f′.
  void mark(int type, int start, int end, Object meaning) {
    lexemes.add(type, start, end, meaning);
  }

  void fault(SyntaxError error) {
    int start = error.column() - 1;
    lexemes.add(FAULT, start, start + error.length(), error);
    lexemes.add(EOF, start, start, null);
  }

  void finish(int end) {
    endTerm(end, end + 1);
    requireClosed(1, end);
    lexemes.add(EOF, end, end, null);
  }

  /// Refuses a text that ends behind an operand while a bracket of this depth, or one inside it, is
  /// open.
  void requireClosed(int depth, int end) {
    if (nests.size() >= depth && operandEnded) {
      endTerm(end, end + 1);
      var innermost = nests.getLast();
      throw Faults.notClosed(innermost.bracket(), innermost.start(), end);
    }
  }

  private void beforeOperand(int start, boolean continuesRun) {
    if (isInnermost(Bracket.FUNCTION)) {
      if (scriptFollows) {
        scriptFollows = false;
      } else {
        nests.removeLast();
        lexemes.add(RUN_OPEN, start, start, null);
        push(Bracket.RUN, start, start + 1, false);
      }
    } else if (operandEnded) {
      if (!continuesRun) {
        endRuns(start, start + 1);
      }
      lexemes.add(JUXTAPOSED, start, start, null);
    }
    operandEnded = false;
  }

  /// As before an operand, but an opening bracket after a function's name holds its arguments.
  private boolean beforeOpening(int start) {
    boolean isArgument = isInnermost(Bracket.FUNCTION) && !scriptFollows;
    if (isArgument) {
      nests.removeLast();
    } else {
      beforeOperand(start, false);
    }
    return isArgument;
  }

  private void endRuns(int start, int end) {
    requireArgument(start, end);
    while (isInnermost(Bracket.RUN)) {
      endInnermost(RUN_CLOSE);
    }
  }

  private void endTerm(int start, int end) {
    requireArgument(start, end);
    while (!nests.isEmpty() && nests.getLast().bracket().endsByItself()) {
      endInnermost(isInnermost(Bracket.RUN) ? RUN_CLOSE : SUM_CLOSE);
    }
  }

  private void endInnermost(int type) {
    int end = lexemes.last().end();
    nests.removeLast();
    lexemes.add(type, end, end, null);
  }

  private void requireArgument(int start, int end) {
    if (isInnermost(Bracket.FUNCTION) && (operandEnded || !scriptFollows)) {
      throw argumentMissing(start, end);
    }
  }

  /// The last function that was named has no argument.
  private Refusal argumentMissing(int start, int end) {
    int k = lexemes.size() - 1;
    while (lexemes.get(k).getType() != FUNCTION) {
      k--;
    }
    return Faults.argumentMissing(lexemes.get(k).as(FunctionName.class).spelling(), start, end);
  }

  private boolean isInnermost(Bracket bracket) {
    return !nests.isEmpty() && nests.getLast().bracket() == bracket;
  }

  private void push(Bracket bracket, int start, int end, boolean isArgument) {
    if (nests.size() >= limits.nesting()) {
      throw Faults.tooDeep(limits.nesting(), start, end);
    }
    nests.add(new Nest(bracket, start, isArgument));
  }
}
