package org.gradus.stationary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;

/// A family of stationary points of one smooth piece, and what of it lies in the part of space
/// where the piece is f: nothing of x = 0 for x² where x² > y², and all but the origin where x² <
/// y².
record FamilyOfPiece(Expr f, Family family) {

  /// The part inside, and the points on the border.
  record Part(List<Family> inside, List<StationaryPoint> border) {}

  /// Empty where the conditions of the piece have no sign on the whole family.
  Optional<Part> in(SmoothPieces.Piece piece) {
    if (family.parameters().size() != 1 || family.parameters().getFirst().integer()) {
      return Optional.empty();
    }
    var sides = new ArrayList<>(List.of(-1, 1));
    boolean meetsBorder = false;
    for (var u : piece.positive()) {
      var p = along(u);
      int order = order(p);
      int sign = PolynomialAlgebra.quotient(p, Polynomial.generator(0).power(order)).evenSign();
      if (sign == 0) {
        return Optional.empty();
      }
      if (sign < 0 && order == 0) {
        return Optional.of(new Part(List.of(), List.of()));
      }
      sides.removeIf(side -> sign * (order % 2 == 0 ? 1 : side) < 0);
      meetsBorder |= order > 0;
    }
    return part(sides, meetsBorder);
  }

  /// How often the parameter divides.
  private static int order(Polynomial p) {
    return p.terms().keySet().stream().mapToInt(powers -> powers.of(0)).min().orElse(0);
  }

  /// A polynomial in the parameter alone, else 0.
  private Polynomial along(Expr u) {
    var there = new Substitution(family.at()).in(u);
    var value = DifferentialField.of(there, List.of(parameter())).read(there);
    boolean isPolynomial =
        value.isPolynomial() && value.numerator().generators().stream().allMatch(g -> g == 0);
    return isPolynomial ? value.numerator() : Polynomial.ZERO;
  }

  private Symbol parameter() {
    return family.parameters().getFirst().symbol();
  }

  private Optional<Part> part(List<Integer> sides, boolean meetsBorder) {
    if (!meetsBorder) {
      return Optional.of(new Part(sides.isEmpty() ? List.of() : List.of(family), List.of()));
    }
    var wanted = sides.stream().map(side -> parameter() + (side < 0 ? " < 0" : " > 0")).toList();
    var pieces = pieces(wanted);
    if (pieces.size() != wanted.size()) {
      return Optional.empty();
    }
    var inside = new Family(family.at(), family.parameters(), pieces, family.value());
    return Optional.of(new Part(pieces.isEmpty() ? List.of() : List.of(inside), List.of(atZero())));
  }

  private List<Family.Piece> pieces(List<String> wanted) {
    var first = family.pieces().getFirst();
    return family.pieces().size() == 1 && first.when().isEmpty()
        ? wanted.stream().map(when -> new Family.Piece(when, first.classification())).toList()
        : family.pieces().stream().filter(piece -> wanted.contains(piece.when())).toList();
  }

  private StationaryPoint atZero() {
    var zero = Map.<Symbol, Expr>of(parameter(), Expressions.number(0));
    var at = new LinkedHashMap<Symbol, Coordinate>();
    family
        .at()
        .forEach((x, place) ->
            at.put(x, new Coordinate.Closed(new Substitution(zero).in(place), Map.of())));
    return new StationaryPoint(
        at,
        new Coordinate.Closed(f, at),
        Classification.undecided(List.of("the smooth pieces that meet at the point")));
  }

  /// What of all families lies inside; empty where that is not known.
  static Optional<Part> all(Expr f, List<Family> families, SmoothPieces.Piece piece) {
    var inside = new ArrayList<Family>();
    var border = new ArrayList<StationaryPoint>();
    for (var family : families) {
      var part = new FamilyOfPiece(f, family).in(piece);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      inside.addAll(part.get().inside);
      border.addAll(part.get().border);
    }
    return Optional.of(new Part(inside, border));
  }
}
