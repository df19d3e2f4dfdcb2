package org.gradus.notation;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;

/// A sign or name of the text with what it means; `start` and `end` are equal for what is read
/// between the signs.
final class Lexeme implements Token {
  private final int type;
  private final int start;
  private final int end;
  private final int index;
  private final Object meaning;

  Lexeme(int type, int start, int end, int index, Object meaning) {
    this.type = type;
    this.start = start;
    this.end = end;
    this.index = index;
    this.meaning = meaning;
  }

  /// The function, symbol, number or bracket that the token stands for.
  <T> T as(Class<T> meaningClass) {
    return meaningClass.cast(meaning);
  }

  boolean means(Object something) {
    return something.equals(meaning);
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  @Override
  public int getType() {
    return type;
  }

  @Override
  public int getStartIndex() {
    return start;
  }

  @Override
  public int getStopIndex() {
    return end - 1;
  }

  @Override
  public int getTokenIndex() {
    return index;
  }

  @Override
  public int getLine() {
    return 1;
  }

  @Override
  public int getCharPositionInLine() {
    return start;
  }

  @Override
  public int getChannel() {
    return DEFAULT_CHANNEL;
  }

  @Override
  public String getText() {
    return String.valueOf(meaning);
  }

  @Override
  public TokenSource getTokenSource() {
    return null;
  }

  @Override
  public CharStream getInputStream() {
    return null;
  }
}
