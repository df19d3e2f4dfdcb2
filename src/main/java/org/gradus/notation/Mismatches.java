package org.gradus.notation;

import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.gradus.notation.grammar.NotationParser;

/// Ends parsing at the first token that does not fit, with a sentence about it.
final class Mismatches implements ANTLRErrorStrategy {
  private final SourceText source;

  Mismatches(SourceText source) {
    this.source = source;
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw refusal(parser);
  }

  @Override
  public void recover(Parser parser, RecognitionException exception) {
    throw refusal(parser);
  }

  @Override
  public void reportError(Parser parser, RecognitionException exception) {
    throw refusal(parser);
  }

  @Override
  public void sync(Parser parser) {}

  @Override
  public void reset(Parser parser) {}

  @Override
  public void reportMatch(Parser parser) {}

  @Override
  public boolean inErrorRecoveryMode(Parser parser) {
    return false;
  }

  private Refusal refusal(Parser parser) {
    var lexemes = (Lexemes) parser.getInputStream();
    var found = lexemes.LT(1);
    if (found.getType() == NotationParser.FAULT) {
      return new Refusal(found.as(SyntaxError.class));
    }
    return sentence(lexemes, visible(lexemes, found), parser.getExpectedTokens());
  }

  /// The token itself, or the sign that ended what it closes.
  private static Lexeme visible(Lexemes lexemes, Lexeme found) {
    var result = found;
    while (result.getType() == NotationParser.RUN_CLOSE
        || result.getType() == NotationParser.SUM_CLOSE) {
      result = lexemes.get(result.getTokenIndex() + 1);
    }
    return result;
  }

  private Refusal sentence(Lexemes lexemes, Lexeme found, IntervalSet expected) {
    int end = Math.max(found.end(), Math.min(found.start() + 1, source.length()));
    return switch (found.getType()) {
      case NotationParser.PRIME ->
          Faults.unsupported(
              "A prime stands only in a whole left side, as in f'(x) = 2x.", found.start(), end);
      case NotationParser.PARTIAL, NotationParser.NABLA ->
          Faults.unsupported(
              "'%s' stands only in a whole left side, as in ∂f/∂x = 2x or ∇f = (2x, 3y)."
                  .formatted(text(found)),
              found.start(),
              end);
      default -> {
        if (isSumCall(expected)) {
          throw Faults.rangeMissing(found.start(), end);
        }
        yield expected.contains(NotationParser.NUMBER)
            ? operandExpected(lexemes, found, end)
            : unexpected(found, expected, end);
      }
    };
  }

  /// Whether the index of `sum(i` has just been read.
  private static boolean isSumCall(IntervalSet expected) {
    return expected.contains(NotationParser.EQUALS)
        && expected.contains(NotationParser.COMMA)
        && !expected.contains(NotationParser.CLOSE);
  }

  private Refusal operandExpected(Lexemes lexemes, Lexeme found, int end) {
    int index = lexemes.index();
    var before = index == 0 ? "" : text(lexemes.get(index - 1));
    boolean afterCaret = index > 0 && lexemes.get(index - 1).getType() == NotationParser.CARET;
    var what = afterCaret ? "An exponent" : "A number, a name or '('";
    var where = before.isEmpty() ? "" : " after '" + before + "'";
    boolean isSignOfRoot = before.equals("√") && text(found).matches("[-+−]");
    var repair = isSignOfRoot ? " Write √(" + text(found) + "…)." : "";
    return Faults.syntax(
        what + " is expected" + where + ", but " + description(found) + "." + repair,
        found.start(),
        end);
  }

  private Refusal unexpected(Lexeme found, IntervalSet expected, int end) {
    var message =
        switch (found.getType()) {
          case NotationParser.EQUALS ->
              expected.contains(NotationParser.CLOSE)
                  ? "'=' does not stand inside brackets."
                  : "A statement has only one '='. Give one equation at a time.";
          case NotationParser.COMMA ->
              "',' separates the parts of a list. Write a list in brackets, as in [x, y].";
          case NotationParser.DOTS ->
              "'..' stands only in the range of a sum, as in sum(i=1..m, x_i).";
          case NotationParser.CARET ->
              "A function's name takes one exponent; put the rest in parentheses.";
          case NotationParser.CELL_END -> "'&' stands only between the entries of a matrix.";
          default -> expectation(expected) + ", but " + description(found) + ".";
        };
    return Faults.syntax(message, found.start(), end);
  }

  private static String expectation(IntervalSet expected) {
    if (expected.contains(NotationParser.NAME)) {
      return "A name is expected";
    }
    if (expected.contains(NotationParser.EQUALS)) {
      return "'=' is expected";
    }
    if (expected.contains(NotationParser.OPEN)) {
      return "'(' is expected";
    }
    if (!expected.contains(NotationParser.COMMA)) {
      return "The end is expected";
    }
    return expected.contains(NotationParser.CLOSE) ? "',' or ')' is expected" : "',' is expected";
  }

  private String description(Lexeme found) {
    var text = text(found);
    return text.isEmpty() ? "the text ends" : "'" + text + "' was found";
  }

  /// What was typed for a token; for one that is read between the signs, the sign that follows.
  private String text(Lexeme lexeme) {
    int end = Math.max(lexeme.end(), Math.min(lexeme.start() + 1, source.length()));
    return lexeme.start() >= end ? "" : source.slice(lexeme.start(), end);
  }
}
