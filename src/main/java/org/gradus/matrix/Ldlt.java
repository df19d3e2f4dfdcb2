package org.gradus.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.gradus.number.OrderedField;

/// A = L D Lᵀ with D diagonal, and a basis of columns b₁, …, bₙ in which the form of A is D: bᵢᵀ A
/// bⱼ = dᵢ for i = j, else 0.
///
/// L is a row permutation of a unit lower triangular matrix where a pivot on the diagonal can
/// always be found. Where the rest of the diagonal is zero, two basis vectors are replaced by their
/// sum and difference first, which makes a pivot; L is then still invertible.
public record Ldlt<E>(
    OrderedField<E> field, List<List<E>> lower, List<E> diagonal, List<List<E>> basis) {

  static <E> Ldlt<E> of(SymmetricMatrix<E> a) {
    return new Reduction<>(a).run();
  }

  /// Sylvester's law: the signs on the diagonal of D are those of the eigenvalues.
  public Inertia inertia() {
    int positive = (int) diagonal.stream().filter(d -> field.signum(d) > 0).count();
    int negative = (int) diagonal.stream().filter(d -> field.signum(d) < 0).count();
    return new Inertia(positive, negative, diagonal.size() - positive - negative);
  }

  /// The i-th basis vector.
  public List<E> basisVector(int i) {
    return basis.stream().map(row -> row.get(i)).toList();
  }

  /// The indices of the basis vectors that span the kernel of A.
  public List<Integer> kernel() {
    return IntStream.range(0, diagonal.size())
        .filter(i -> field.isZero(diagonal.get(i)))
        .boxed()
        .toList();
  }

  /// The reduction of a working copy to diagonal form; `m` = Bᵀ A B throughout, and L = (Bᵀ)⁻¹.
  private static final class Reduction<E> {
    private final OrderedField<E> field;
    private final int n;
    private final List<List<E>> m;
    private final List<List<E>> basis;
    private final List<List<E>> lower;

    Reduction(SymmetricMatrix<E> a) {
      field = a.field();
      n = a.size();
      m = new ArrayList<>();
      a.rows().forEach(row -> m.add(new ArrayList<>(row)));
      basis = identity();
      lower = identity();
    }

    private List<List<E>> identity() {
      var rows = new ArrayList<List<E>>();
      for (int i = 0; i < n; i++) {
        var row = new ArrayList<>(Collections.nCopies(n, field.zero()));
        row.set(i, field.one());
        rows.add(row);
      }
      return rows;
    }

    Ldlt<E> run() {
      for (int k = 0; k < n && bringPivotTo(k); k++) {
        var reciprocal = field.reciprocal(m.get(k).get(k));
        for (int i = k + 1; i < n; i++) {
          addColumn(k, i, field.negate(field.times(m.get(k).get(i), reciprocal)));
        }
      }
      var diagonal = IntStream.range(0, n).mapToObj(i -> m.get(i).get(i)).toList();
      return new Ldlt<>(field, copy(lower), diagonal, copy(basis));
    }

    private static <E> List<List<E>> copy(List<List<E>> rows) {
      return rows.stream().map(List::copyOf).toList();
    }

    /// False where nothing but zeros is left.
    private boolean bringPivotTo(int k) {
      for (int i = k; i < n; i++) {
        if (!field.isZero(m.get(i).get(i))) {
          swap(k, i);
          return true;
        }
      }
      for (int i = k; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          if (!field.isZero(m.get(i).get(j))) {
            addColumn(j, i, field.one());
            swap(k, i);
            return true;
          }
        }
      }
      return false;
    }

    private void swap(int i, int j) {
      Collections.swap(m, i, j);
      m.forEach(row -> Collections.swap(row, i, j));
      basis.forEach(row -> Collections.swap(row, i, j));
      lower.forEach(row -> Collections.swap(row, i, j));
    }

    /// Adds a multiple of basis vector `from` to basis vector `to`.
    private void addColumn(int from, int to, E factor) {
      if (field.isZero(factor)) {
        return;
      }
      add(m, from, to, factor);
      for (int j = 0; j < n; j++) {
        var sum = field.plus(m.get(to).get(j), field.times(factor, m.get(from).get(j)));
        m.get(to).set(j, sum);
      }
      add(basis, from, to, factor);
      add(lower, to, from, field.negate(factor));
    }

    private void add(List<List<E>> rows, int from, int to, E factor) {
      rows.forEach(row -> row.set(to, field.plus(row.get(to), field.times(factor, row.get(from)))));
    }
  }
}
