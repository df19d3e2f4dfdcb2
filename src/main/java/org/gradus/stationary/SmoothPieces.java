package org.gradus.stationary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;

/// A function with absolute values as smooth functions on parts of space.
///
/// On each part every argument u of an absolute value has one sign, and |u| is u or −u.
record SmoothPieces(List<Expr> borders, List<Piece> pieces) {
  private static final int MOST_BORDERS = 6;

  /// A smooth function and the expressions that are positive where it is f.
  record Piece(Expr f, List<Expr> positive) {}

  static SmoothPieces of(Expr f) {
    var borders = new LinkedHashSet<Expr>();
    collect(f, borders);
    if (borders.isEmpty() || borders.size() > MOST_BORDERS) {
      return new SmoothPieces(List.copyOf(borders), List.of(new Piece(f, List.of())));
    }
    var pieces = new ArrayList<Piece>(List.of(new Piece(f, List.of())));
    for (var border : borders) {
      var next = new ArrayList<Piece>();
      for (var piece : pieces) {
        next.add(with(piece, border, border, Expressions.ONE));
        var negative = Expressions.negation(border);
        next.add(with(piece, border, negative, Expressions.number(-1)));
      }
      pieces = next;
    }
    return new SmoothPieces(List.copyOf(borders), pieces);
  }

  private static void collect(Expr e, Set<Expr> borders) {
    e.operands().forEach(operand -> collect(operand, borders));
    if (e instanceof Expr.Application(var f, var arguments)
        && (f == Function.ABS || f == Function.SIGN)) {
      borders.add(arguments.getFirst());
    }
  }

  private static Piece with(Piece piece, Expr border, Expr positive, Expr sign) {
    var conditions = new ArrayList<>(piece.positive);
    conditions.add(positive);
    return new Piece(replace(piece.f, border, positive, sign), conditions);
  }

  private static Expr replace(Expr e, Expr border, Expr size, Expr sign) {
    if (e instanceof Expr.Application(var f, var arguments)
        && arguments.getFirst().equals(border)) {
      if (f == Function.ABS) {
        return size;
      }
      if (f == Function.SIGN) {
        return sign;
      }
    }
    return e.map(operand -> replace(operand, border, size, sign));
  }

  /// Whether the point lies inside the part of space where the piece is f.
  static boolean isIn(Piece piece, Map<Symbol, Coordinate> at) {
    var symbols = List.copyOf(at.keySet());
    var values = symbols.stream().map(x -> at.get(x).enclose(50)).toList();
    return piece.positive.stream()
        .allMatch(u -> Enclosing.sign(Evaluator.of(u, symbols).enclose(values, 50)) > 0);
  }
}
