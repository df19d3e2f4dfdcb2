package org.gradus.number;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Finds the first linear relation over ℚ in a sequence of vectors, by elimination as they come.
public final class LinearRelations {
  private final int dimension;
  private final List<Row> rows = new ArrayList<>();
  private int count;

  /// A vector reduced by the earlier ones, the coefficients that made it of the sequence, and the
  /// place of its first entry that is not zero.
  private record Row(List<Rational> vector, List<Rational> combination, int pivot) {}

  public LinearRelations(int dimension) {
    this.dimension = dimension;
  }

  /// Adds a vector; where it depends on the earlier ones, the coefficients of a vanishing
  /// combination of all, one for each vector so far.
  public Optional<List<Rational>> add(List<Rational> vector) {
    var rest = new ArrayList<>(vector);
    var combination = new ArrayList<>(Collections.nCopies(count, Rational.ZERO));
    combination.add(Rational.ONE);
    count++;
    for (var row : rows) {
      var factor = rest.get(row.pivot).negate();
      if (!factor.isZero()) {
        addMultiple(rest, row.vector, factor);
        addMultiple(combination, row.combination, factor);
      }
    }
    for (int i = 0; i < dimension; i++) {
      if (!rest.get(i).isZero()) {
        var unit = Rational.ONE.over(rest.get(i));
        rest.replaceAll(unit::times);
        combination.replaceAll(unit::times);
        rows.add(new Row(rest, combination, i));
        return Optional.empty();
      }
    }
    return Optional.of(combination);
  }

  private static void addMultiple(List<Rational> target, List<Rational> source, Rational factor) {
    for (int i = 0; i < source.size(); i++) {
      if (!source.get(i).isZero()) {
        target.set(i, target.get(i).plus(factor.times(source.get(i))));
      }
    }
  }
}
