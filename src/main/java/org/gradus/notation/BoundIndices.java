package org.gradus.notation;

import java.util.ArrayDeque;
import java.util.Deque;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;

/// The indices of the sums around a name: under Σ over i, `x_i` is a member of a family, and so is
/// `x_{i+1}`.
final class BoundIndices {
  private final Vocabulary vocabulary;
  private final Limits limits;
  private final Deque<Symbol> bound = new ArrayDeque<>();

  BoundIndices(Vocabulary vocabulary, Limits limits) {
    this.vocabulary = vocabulary;
    this.limits = limits;
  }

  void bind(Symbol index) {
    bound.push(index);
  }

  void release() {
    bound.pop();
  }

  /// The variable of this name, or the member of the family.
  Expr variable(Symbol symbol, Lexeme lexeme) {
    if (bound.isEmpty() || !symbol.hasSubscript()) {
      return new Expr.Variable(symbol);
    }
    var family = symbol.withSubscript("");
    for (var index : bound) {
      if (index.toString().equals(symbol.subscript())) {
        return new Expr.Indexed(family, new Expr.Variable(index));
      }
    }
    return mentionsIndex(symbol.subscript())
        ? new Expr.Indexed(family, index(symbol.subscript(), lexeme))
        : new Expr.Variable(symbol);
  }

  /// Whether an index stands by itself among the letters, or beside one other letter: `i+1`, `ij`.
  private boolean mentionsIndex(String subscript) {
    int start = 0;
    while (start < subscript.length()) {
      int end = start;
      while (end < subscript.length() && Characters.isLetter(subscript.charAt(end))) {
        end++;
      }
      var word = subscript.substring(start, end);
      if (bound.stream().anyMatch(index -> mentions(word, index.toString()))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  private static boolean mentions(String word, String index) {
    return word.equals(index) || (word.length() == 2 && word.contains(index));
  }

  private Expr index(String subscript, Lexeme lexeme) {
    boolean isSingle =
        subscript.chars().noneMatch(c -> c == ',') && !subscript.matches(".*[A-Za-z]{2}.*");
    var reader = Reader.of(vocabulary, limits.withNesting(Math.min(limits.nesting(), 100)));
    if (isSingle
        && reader.read(subscript) instanceof Reading.Read(Statement.Value(var expr), _, _)
        && FreeSymbols.of(expr).stream().anyMatch(bound::contains)) {
      return expr;
    }
    throw Faults.unsupported(
        "A member of a family has one index, as in x_i or x_{i+1}.", lexeme.start(), lexeme.end());
  }
}
