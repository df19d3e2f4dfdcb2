package org.gradus.grading;

import java.util.List;
import java.util.stream.IntStream;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;

/// A place in a formula that is filled in later: a variable that nobody can type.
final class Slot {
  private static final String NAME = "′";
  private static final List<Expr> SOME = IntStream.range(0, 16).mapToObj(Slot::expr).toList();

  private Slot() {}

  /// The first places, as many as are wanted.
  static List<Expr> first(int count) {
    return count <= SOME.size()
        ? SOME.subList(0, count)
        : IntStream.range(0, count).mapToObj(Slot::expr).toList();
  }

  private static Expr expr(int number) {
    return Expressions.variable(Symbol.of(NAME, Integer.toString(number)));
  }

  /// The number of the place that a symbol stands for, or −1.
  static int number(Symbol symbol) {
    return symbol.name().equals(NAME) ? Integer.parseInt(symbol.subscript()) : -1;
  }
}
