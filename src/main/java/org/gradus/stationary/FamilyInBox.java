package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.number.Interval;
import org.gradus.number.Rational;

/// The part of a family that lies in a box: conditions that its coordinates lie between the bounds.
final class FamilyInBox {
  private FamilyInBox() {}

  /// Empty where a coordinate that does not vary lies outside.
  static Optional<Family> of(Family family, Map<Symbol, Interval> box) {
    var conditions = new ArrayList<String>();
    for (var entry : family.at().entrySet()) {
      var side = box.get(entry.getKey());
      if (!FreeSymbols.of(entry.getValue()).isEmpty()) {
        condition(entry.getValue(), side).ifPresent(conditions::add);
      } else if (!Lattices.isInside(new Coordinate.Closed(entry.getValue(), Map.of()), side)) {
        return Optional.empty();
      }
    }
    var pieces =
        family.pieces().stream()
            .map(piece -> {
              var all = new ArrayList<String>();
              if (!piece.when().isEmpty()) {
                all.add(piece.when());
              }
              all.addAll(conditions);
              return new Family.Piece(String.join(", ", all), piece.classification());
            })
            .toList();
    return Optional.of(new Family(family.at(), family.parameters(), pieces, family.value()));
  }

  private static Optional<String> condition(Expr coordinate, Interval side) {
    var text = ExprText.of(coordinate);
    boolean hasLower = Double.isFinite(side.lower());
    boolean hasUpper = Double.isFinite(side.upper());
    if (!hasLower && !hasUpper) {
      return Optional.empty();
    }
    return Optional.of(
        (hasLower ? number(side.lower()) + " ≤ " : "")
            + text
            + (hasUpper ? " ≤ " + number(side.upper()) : ""));
  }

  /// The bound as a person types it.
  private static String number(double bound) {
    return ExprText.of(Rational.of(new java.math.BigDecimal(Double.toString(bound))));
  }
}
