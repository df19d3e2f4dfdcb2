package org.gradus.notation;

import static org.gradus.notation.grammar.NotationParser.CARET;
import static org.gradus.notation.grammar.NotationParser.CLOSE;
import static org.gradus.notation.grammar.NotationParser.COMMA;
import static org.gradus.notation.grammar.NotationParser.EQUALS;
import static org.gradus.notation.grammar.NotationParser.HEAD;
import static org.gradus.notation.grammar.NotationParser.JUXTAPOSED;
import static org.gradus.notation.grammar.NotationParser.MATRIX_OPEN;
import static org.gradus.notation.grammar.NotationParser.NABLA;
import static org.gradus.notation.grammar.NotationParser.NAME;
import static org.gradus.notation.grammar.NotationParser.NUMBER;
import static org.gradus.notation.grammar.NotationParser.OPEN;
import static org.gradus.notation.grammar.NotationParser.PRIME;

import java.util.Collections;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement.Left;
import org.gradus.expr.Symbol;

/// Recognises a derivative, a gradient or a Hessian as the whole left side of an equation.
///
/// The same signs inside an expression are products and quotients: `dx` is d·x.
final class LeftSides {
  private final Lexemes lexemes;
  private final Vocabulary vocabulary;
  private final int end;
  private int next;

  private LeftSides(Lexemes lexemes, Vocabulary vocabulary, int end) {
    this.lexemes = lexemes;
    this.vocabulary = vocabulary;
    this.end = end;
  }

  /// The tokens with such a left side as one token; the same tokens where there is none.
  static Lexemes recognise(Lexemes lexemes, Vocabulary vocabulary) {
    int equals = equalsSign(lexemes);
    int end = equals < 0 ? lexemes.size() - 1 : equals;
    var sides = new LeftSides(lexemes, vocabulary, end);
    var head = sides.head(equals >= 0);
    if (head.isEmpty()) {
      return lexemes;
    }
    if (equals < 0) {
      throw Faults.derivativeAlone(0, lexemes.get(end).start());
    }
    return withHead(lexemes, head.get(), sides.skipped());
  }

  private static Lexemes withHead(Lexemes lexemes, Head head, int from) {
    var result = new Lexemes();
    result.add(HEAD, lexemes.get(0).start(), lexemes.get(Math.max(from - 1, 0)).end(), head);
    for (int k = from; k < lexemes.size(); k++) {
      result.add(lexemes.get(k));
    }
    return result;
  }

  /// The first equals sign outside brackets, or −1.
  private static int equalsSign(Lexemes lexemes) {
    int depth = 0;
    for (int k = 0; k < lexemes.size(); k++) {
      int type = lexemes.get(k).getType();
      depth += type == OPEN ? 1 : type == CLOSE ? -1 : 0;
      if (type == EQUALS && depth == 0) {
        return k;
      }
    }
    return -1;
  }

  private Optional<Head> head(boolean isEquation) {
    var leibniz = new Leibniz(this).head();
    if (leibniz.isPresent() || !isEquation) {
      return leibniz;
    }
    next = 0;
    return nabla().or(this::hessianLetter).or(this::primed).or(this::subscripted);
  }

  private Optional<Head> nabla() {
    next = 0;
    if (!is(NABLA)) {
      return Optional.empty();
    }
    boolean isHessian = take().means(2) || exponent().filter(n -> n == 2).isPresent();
    boolean isEnclosed = accept(OPEN);
    var function = name();
    if (isEnclosed && !accept(CLOSE)) {
      return Optional.empty();
    }
    return whole(function.map(f -> isHessian ? new Left.Hessian(f) : new Left.Gradient(f)));
  }

  /// `H f` or `H_f` before a matrix.
  private Optional<Head> hessianLetter() {
    next = 0;
    boolean isMatrix =
        lexemes.get(end + 1).getType() == MATRIX_OPEN
            || (lexemes.get(end + 1).getType() == OPEN && lexemes.get(end + 2).getType() == OPEN);
    var letter = isMatrix ? name() : Optional.<Symbol>empty();
    if (letter.isEmpty() || !letter.get().name().equals("H")) {
      return Optional.empty();
    }
    var function =
        letter.get().hasSubscript() ? Optional.of(Symbol.of(letter.get().subscript())) : name();
    return whole(function.map(Left.Hessian::new));
  }

  /// `f′`, `y''`, `f^{(2)}(x)`.
  private Optional<Head> primed() {
    next = 0;
    var function = name();
    int order = order();
    if (function.isEmpty() || order == 0) {
      return Optional.empty();
    }
    if (!accept(OPEN)) {
      return isEnd() ? Optional.of(new Head.Primed(function.get(), order)) : Optional.empty();
    }
    var variable = name();
    boolean isWhole = accept(CLOSE) && isEnd();
    return variable
        .filter(_ -> isWhole)
        .map(x -> new Left.Derivative(function.get(), Collections.nCopies(order, x)))
        .map(Head.Whole::new);
  }

  /// The number of primes, which may be raised, or the number in `^{(2)}`; else 0.
  private int order() {
    boolean isBraced = accept(CARET) && accept(OPEN);
    boolean isNumbered = isBraced && accept(OPEN);
    int order = isNumbered ? smallNumber().orElse(0) : primes();
    return (isNumbered && !accept(CLOSE)) || (isBraced && !accept(CLOSE)) ? 0 : order;
  }

  private int primes() {
    int primes = 0;
    while (is(PRIME)) {
      primes += take().as(Integer.class);
    }
    return primes;
  }

  /// `f_x`, `f_xy`, `f_{xy}`.
  private Optional<Head> subscripted() {
    next = 0;
    var name = name();
    if (name.isEmpty()
        || !name.get().hasSubscript()
        || name.get().hasMark()
        || vocabulary.isConstant(name.get().name())) {
      return Optional.empty();
    }
    var by = new SubscriptNames(name.get().subscript(), vocabulary).symbols();
    return by.isEmpty()
        ? Optional.empty()
        : whole(Optional.of(new Left.Derivative(Symbol.of(name.get().name()), by)));
  }

  /// The left side, if nothing but arguments follows it.
  Optional<Head> whole(Optional<? extends Left> left) {
    skipArguments();
    return isEnd() ? left.map(Head.Whole::new) : Optional.empty();
  }

  private void skipArguments() {
    int start = next;
    if (!accept(OPEN)) {
      return;
    }
    do {
      if (name().isEmpty()) {
        next = start;
        return;
      }
    } while (accept(COMMA));
    if (!accept(CLOSE)) {
      next = start;
    }
  }

  Optional<Symbol> name() {
    return is(NAME) ? Optional.of(take().as(Symbol.class)) : Optional.empty();
  }

  /// A small natural number after a caret, perhaps in braces.
  Optional<Integer> exponent() {
    if (!accept(CARET)) {
      return Optional.empty();
    }
    boolean isBraced = accept(OPEN);
    var number = smallNumber();
    return isBraced && !accept(CLOSE) ? Optional.empty() : number;
  }

  private Optional<Integer> smallNumber() {
    return is(NUMBER)
        ? take().as(Expr.Number.class).value().smallInteger().filter(n -> n > 0 && n < 100)
        : Optional.empty();
  }

  boolean accept(int type) {
    boolean isThere = is(type);
    if (isThere) {
      take();
    }
    return isThere;
  }

  boolean is(int type) {
    int k = skipped();
    return k < end && lexemes.get(k).getType() == type;
  }

  Lexeme take() {
    next = skipped() + 1;
    return lexemes.get(next - 1);
  }

  Lexeme peek() {
    return lexemes.get(skipped());
  }

  boolean isEnd() {
    return skipped() == end;
  }

  private int skipped() {
    int k = next;
    while (k < end && lexemes.get(k).getType() == JUXTAPOSED) {
      k++;
    }
    return k;
  }

  int mark() {
    return next;
  }

  void reset(int mark) {
    next = mark;
  }
}
