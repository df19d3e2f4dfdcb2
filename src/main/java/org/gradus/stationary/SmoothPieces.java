package org.gradus.stationary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.algebra.Rationals;
import org.gradus.compute.Evaluator;
import org.gradus.compute.StraightLine;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// A function with absolute values as smooth functions on parts of space.
///
/// On each part every argument u of an absolute value has one sign, and |u| is u or −u.
record SmoothPieces(List<Expr> borders, List<Piece> pieces) {
  private static final int MOST_BORDERS = 6;
  private static final int DIGITS = 60;
  private static final double NEAR = 0x1p-30;

  /// A smooth function and the expressions that are positive where it is f.
  record Piece(Expr f, List<Expr> positive) {}

  static SmoothPieces of(Expr f) {
    var written = throughAbsoluteValues(f);
    var borders = new LinkedHashSet<Expr>();
    collect(written, borders);
    if (borders.isEmpty() || borders.size() > MOST_BORDERS) {
      return new SmoothPieces(List.copyOf(borders), List.of(new Piece(written, List.of())));
    }
    var pieces = new ArrayList<Piece>();
    split(new Piece(written, List.of()), pieces);
    return new SmoothPieces(List.copyOf(borders), pieces);
  }

  /// The larger of a and b is half of a + b + |a − b|, √(u²) is |u| also where the square is
  /// multiplied out, |u| is u where u is never negative, and |u|² is u².
  private static Expr throughAbsoluteValues(Expr e) {
    var inner = e.map(SmoothPieces::throughAbsoluteValues);
    if (inner instanceof Expr.Power(Expr.Application(var abs, var arguments), var exponent)
        && abs == Function.ABS
        && Rationals.valueOf(exponent).filter(Rational::isEven).isPresent()) {
      return Expressions.power(arguments.getFirst(), exponent);
    }
    if (inner instanceof Expr.Application(var f, var arguments)
        && f == Function.SQRT
        && arguments.getFirst() instanceof Expr.Power(var u, var two)
        && two.equals(Expressions.TWO)) {
      return throughAbsoluteValues(Expressions.abs(u));
    }
    if (inner instanceof Expr.Application(var f, var arguments) && f == Function.SQRT) {
      var root = PerfectSquare.root(arguments.getFirst());
      if (root.isPresent()) {
        return throughAbsoluteValues(Expressions.abs(root.get()));
      }
    }
    if (inner instanceof Expr.Application(var f, var arguments) && f == Function.ABS) {
      var u = arguments.getFirst();
      if (SignBounds.lower(u).filter(b -> b.signum() >= 0).isPresent()) {
        return u;
      }
      if (SignBounds.upper(u).filter(b -> b.signum() <= 0).isPresent()) {
        return Expressions.negation(u);
      }
    }
    return inner instanceof Expr.Application(var f, var arguments)
            && (f == Function.MAX || f == Function.MIN || f == Function.RELU)
        ? f.through(arguments).orElse(inner)
        : inner;
  }

  /// Innermost absolute values first, so that no condition of a piece contains one.
  private static void split(Piece piece, List<Piece> pieces) {
    var borders = new LinkedHashSet<Expr>();
    collect(piece.f, borders);
    if (borders.isEmpty()) {
      pieces.add(piece);
      return;
    }
    var border = borders.getFirst();
    split(with(piece, border, border, Expressions.ONE), pieces);
    split(with(piece, border, Expressions.negation(border), Expressions.number(-1)), pieces);
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

  /// Where a point lies with respect to the part of space where the piece is f.
  enum Position {
    INSIDE,
    OUTSIDE,
    /// Some argument of an absolute value is 0 there and none has the wrong sign, as far as sixty
    /// digits tell.
    BORDER
  }

  static Position position(Piece piece, Map<Symbol, Coordinate> at) {
    boolean isInside = true;
    for (var u : piece.positive) {
      int sign = sign(u, at);
      if (sign < 0) {
        return Position.OUTSIDE;
      }
      isInside &= sign > 0;
    }
    return isInside ? Position.INSIDE : Position.BORDER;
  }

  /// Whether the conditions of a piece have values everywhere near a point, as intervals show; the
  /// piece itself may have some where f has none, such as 2 + cos x in max(2 + cos x, √x).
  static boolean areDefinedAround(Piece piece, Map<Symbol, Coordinate> at) {
    var box = new HashMap<Symbol, Interval>();
    at.forEach((x, u) -> box.put(x, around(u.approximate().doubleValue())));
    return piece.positive.isEmpty()
        || StraightLine.of(piece.positive, Budget.standard()).enclosedIn(box).stream()
            .allMatch(values -> values.definedness().isDefined());
  }

  private static Interval around(double x) {
    double radius = NEAR * Math.max(1, Math.abs(x));
    return Interval.of(x - radius, x + radius);
  }

  /// 0 where sixty digits do not tell the value from 0.
  static int sign(Expr u, Map<Symbol, Coordinate> at) {
    var symbols = List.copyOf(at.keySet());
    var values = symbols.stream().map(x -> at.get(x).enclose(DIGITS)).toList();
    return Enclosing.sign(Evaluator.of(u, symbols).enclose(values, DIGITS));
  }
}
