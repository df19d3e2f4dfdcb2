package org.gradus.lesson;

import java.util.List;
import java.util.Map;
import org.gradus.algebra.Rationals;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.matrix.Certificate;
import org.gradus.stationary.Coordinate;

/// The reasons for the signs of a symmetric matrix, in words.
final class Certificates {
  private static final List<String> ORDERS =
      List.of("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

  private Certificates() {}

  /// “the leading principal minors 2 and 3 are positive”.
  static Prose reason(Certificate<Expr> certificate) {
    return switch (certificate) {
      case Certificate.PositiveMinors(var minors) when minors.size() == 1 ->
          Prose.of("its only entry, ").then(value(minors.getFirst())).text(", is positive");
      case Certificate.PositiveMinors(var minors) ->
          Prose.of("the leading principal minors ").then(values(minors)).text(" are positive");
      case Certificate.AlternatingMinors(var minors) when minors.size() == 1 ->
          Prose.of("its only entry, ").then(value(minors.getFirst())).text(", is negative");
      case Certificate.AlternatingMinors(var minors) ->
          Prose.of("the leading principal minors ")
              .then(values(minors))
              .text(" alternate from a negative one on");
      case Certificate.MixedDiagonal(int i, int j, var positive, var negative) ->
          Prose.of("the diagonal has entries of both signs, ")
              .then(entry(i, positive, Relation.GREATER))
              .text(" and ")
              .then(entry(j, negative, Relation.LESS));
      case Certificate.NegativeEvenMinor(int order, var minor) ->
          Prose.of("the " + ORDERS.get(Math.min(order, ORDERS.size() - 1)))
              .text(" leading principal minor, ")
              .then(value(minor))
              .text(", is negative");
      case Certificate.Pivots(var pivots) ->
          Prose.of(pivots.size() == 1 ? "its only entry is " : "the pivots of LDLᵀ are ")
              .then(values(pivots));
    };
  }

  private static Prose entry(int i, Expr entry, Relation relation) {
    var chain = Formula.Chain.from(diagonal(i)).equalTo(Formula.of(entry));
    return Prose.of(chain.then(relation, Formula.of(Expressions.ZERO)));
  }

  /// h₁₁ for the first entry of the diagonal.
  static Formula diagonal(int i) {
    var place = Integer.toString(i + 1);
    return Formula.of(Symbol.of("h", place + place));
  }

  private static Prose values(List<Expr> values) {
    return Prose.enumerate(values.stream().map(Certificates::value).toList());
  }

  /// The number, with decimals where it is none by itself.
  private static Prose value(Expr e) {
    if (Rationals.valueOf(e).isPresent()) {
      return Prose.of(e);
    }
    return Prose.of(
        Formula.Chain.from(Formula.of(e))
            .then(Relation.IS_ABOUT, Coordinates.decimals(new Coordinate.Closed(e, Map.of()), 6)));
  }
}
