package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.BigInterval;

/// Where a point lies with respect to a family whose parameters are coordinates.
enum FamilyPosition {
  /// To sixty digits the point is one of the family.
  ON,
  /// The family keeps a distance from the point.
  APART,
  UNKNOWN;

  private static final int DIGITS = 60;

  static FamilyPosition of(Family family, Map<Symbol, Coordinate> at) {
    var symbols = family.parameters().stream().map(Family.Parameter::symbol).toList();
    var values = new ArrayList<BigInterval>();
    for (var parameter : symbols) {
      var place = place(family, parameter);
      if (place.isEmpty()) {
        return UNKNOWN;
      }
      values.add(at.get(place.get()).enclose(DIGITS));
    }
    for (var entry : family.at().entrySet()) {
      var there = Evaluator.of(entry.getValue(), symbols).enclose(values, DIGITS);
      if (!(there instanceof BigInterval.Bounded)) {
        return UNKNOWN;
      }
      if (there.isDisjointFrom(at.get(entry.getKey()).enclose(DIGITS))) {
        return APART;
      }
    }
    return ON;
  }

  /// The variable that is this parameter.
  private static Optional<Symbol> place(Family family, Symbol parameter) {
    return family.at().entrySet().stream()
        .filter(e -> e.getValue().equals(new Expr.Variable(parameter)))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
