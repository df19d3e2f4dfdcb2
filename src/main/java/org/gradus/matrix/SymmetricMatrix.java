package org.gradus.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradus.number.OrderedField;

/// A symmetric matrix with exact entries.
public record SymmetricMatrix<E>(OrderedField<E> field, List<List<E>> rows) {

  /// @throws IllegalArgumentException if the rows are not those of a symmetric matrix
  public SymmetricMatrix {
    rows = rows.stream().map(List::copyOf).toList();
    int n = rows.size();
    for (int i = 0; i < n; i++) {
      if (rows.get(i).size() != n) {
        throw new IllegalArgumentException("A symmetric matrix is square.");
      }
      for (int j = 0; j < i; j++) {
        if (!field.isZero(field.minus(rows.get(i).get(j), rows.get(j).get(i)))) {
          throw new IllegalArgumentException("The entries on both sides of the diagonal differ.");
        }
      }
    }
  }

  public int size() {
    return rows.size();
  }

  public E entry(int i, int j) {
    return rows.get(i).get(j);
  }

  public Ldlt<E> ldlt() {
    return Ldlt.of(this);
  }

  public Inertia inertia() {
    return ldlt().inertia();
  }

  public Definiteness definiteness() {
    return inertia().definiteness();
  }

  /// The leading principal minors, of order 1 to n: all positive exactly where the matrix is
  /// positive definite (Sylvester).
  public List<E> leadingMinors() {
    return IntStream.rangeClosed(1, size()).mapToObj(this::leadingMinor).toList();
  }

  public E determinant() {
    return size() == 0 ? field.one() : leadingMinor(size());
  }

  private E leadingMinor(int order) {
    var m = new ArrayList<List<E>>();
    rows.subList(0, order).forEach(row -> m.add(new ArrayList<>(row.subList(0, order))));
    var determinant = field.one();
    for (int k = 0; k < order; k++) {
      int column = k;
      var pivot =
          IntStream.range(k, order).filter(i -> !field.isZero(m.get(i).get(column))).findFirst();
      if (pivot.isEmpty()) {
        return field.zero();
      }
      if (pivot.getAsInt() != k) {
        java.util.Collections.swap(m, k, pivot.getAsInt());
        determinant = field.negate(determinant);
      }
      determinant = field.times(determinant, m.get(k).get(k));
      eliminate(m, k);
    }
    return determinant;
  }

  private void eliminate(List<List<E>> m, int k) {
    var reciprocal = field.reciprocal(m.get(k).get(k));
    for (int i = k + 1; i < m.size(); i++) {
      var factor = field.times(m.get(i).get(k), reciprocal);
      for (int j = k; j < m.size() && !field.isZero(factor); j++) {
        m.get(i).set(j, field.minus(m.get(i).get(j), field.times(factor, m.get(k).get(j))));
      }
    }
  }
}
