package org.gradus.notation;

import java.util.Arrays;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/// The tokens of one text, in the form in which the parser takes them.
final class Lexemes implements TokenStream {
  private Lexeme[] lexemes = new Lexeme[64];
  private int size;
  private int next;

  void add(int type, int start, int end, Object meaning) {
    if (size == lexemes.length) {
      lexemes = Arrays.copyOf(lexemes, 2 * size);
    }
    lexemes[size] = new Lexeme(type, start, end, size, meaning);
    size++;
  }

  /// Adds a token of another sequence.
  void add(Lexeme lexeme) {
    add(lexeme.getType(), lexeme.start(), lexeme.end(), lexeme.as(Object.class));
  }

  @Override
  public Lexeme get(int index) {
    return lexemes[index];
  }

  Lexeme last() {
    return lexemes[size - 1];
  }

  boolean endsWith(int type) {
    return size > 0 && lexemes[size - 1].getType() == type;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void consume() {
    if (next < size - 1) {
      next++;
    }
  }

  @Override
  public int LA(int offset) {
    return LT(offset).getType();
  }

  @Override
  public Lexeme LT(int offset) {
    int index = offset > 0 ? next + offset - 1 : next + offset;
    return lexemes[Math.clamp(index, 0, size - 1)];
  }

  @Override
  public int index() {
    return next;
  }

  @Override
  public void seek(int index) {
    next = index;
  }

  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {}

  @Override
  public TokenSource getTokenSource() {
    return null;
  }

  @Override
  public String getSourceName() {
    return "input";
  }

  @Override
  public String getText() {
    return "";
  }

  @Override
  public String getText(Interval interval) {
    return "";
  }

  @Override
  public String getText(RuleContext context) {
    return "";
  }

  @Override
  public String getText(Token start, Token stop) {
    return "";
  }
}
