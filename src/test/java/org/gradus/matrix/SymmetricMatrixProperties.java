package org.gradus.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gradus.number.Rational;
import org.gradus.number.RationalField;

class SymmetricMatrixProperties {

  @Property(tries = 300, seed = "5")
  void ldlt_reproduces_its_matrix_exactly(@ForAll("matrices") List<List<Rational>> rows) {
    var matrix = symmetric(rows);
    var ldlt = matrix.ldlt();
    int n = matrix.size();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        var sum = Rational.ZERO;
        for (int k = 0; k < n; k++) {
          var product = ldlt.lower().get(i).get(k).times(ldlt.lower().get(j).get(k));
          sum = sum.plus(product.times(ldlt.diagonal().get(k)));
        }
        assertEquals(matrix.entry(i, j), sum);
      }
    }
  }

  @Property(tries = 300, seed = "6")
  void the_basis_diagonalizes_the_form(@ForAll("matrices") List<List<Rational>> rows) {
    var matrix = symmetric(rows);
    var ldlt = matrix.ldlt();
    for (int i = 0; i < matrix.size(); i++) {
      for (int j = 0; j < matrix.size(); j++) {
        var expected = i == j ? ldlt.diagonal().get(i) : Rational.ZERO;
        assertEquals(expected, form(matrix, ldlt.basisVector(i), ldlt.basisVector(j)));
      }
    }
  }

  @Property(tries = 200, seed = "7")
  void inertia_is_invariant_under_congruence(
      @ForAll("matrices") List<List<Rational>> rows, @ForAll("matrices") List<List<Rational>> s) {
    var matrix = symmetric(rows);
    int n = Math.min(rows.size(), s.size());
    if (n < rows.size() || symmetric(s.subList(0, n)).determinant().isZero()) {
      return;
    }
    var basis = symmetric(s.subList(0, n)).rows();
    var image = new ArrayList<List<Rational>>();
    for (var u : basis) {
      image.add(basis.stream().map(v -> form(matrix, u, v)).toList());
    }
    var congruent = new SymmetricMatrix<>(RationalField.RATIONALS, image);
    assertEquals(matrix.inertia(), congruent.inertia());
  }

  @Property(tries = 200, seed = "8")
  void sylvesters_minors_are_positive_exactly_where_the_matrix_is_positive_definite(
      @ForAll("matrices") List<List<Rational>> rows) {
    var matrix = symmetric(rows);
    boolean byMinors = matrix.leadingMinors().stream().allMatch(minor -> minor.signum() > 0);
    assertEquals(byMinors, matrix.definiteness() == Definiteness.POSITIVE_DEFINITE);
  }

  @Property(tries = 100, seed = "9")
  void eigenvalues_have_the_signs_of_the_inertia(@ForAll("matrices") List<List<Rational>> rows) {
    var matrix = symmetric(rows);
    var values =
        Eigenvalues.of(
            matrix.rows().stream()
                .map(row -> row.stream().map(Rational::toDouble).toList())
                .toList());
    assertTrue(values.stream().filter(v -> v > 1e-9).count() <= matrix.inertia().positive());
    assertTrue(values.stream().filter(v -> v < -1e-9).count() <= matrix.inertia().negative());
  }

  @Example
  void a_zero_diagonal_is_indefinite() {
    var matrix =
        symmetric(
            List.of(List.of(Rational.ZERO, Rational.ONE), List.of(Rational.ONE, Rational.ZERO)));
    assertEquals(new Inertia(1, 1, 0), matrix.inertia());
  }

  @Provide
  Arbitrary<List<List<Rational>>> matrices() {
    var entries = Arbitraries.integers().between(-3, 3).map(Rational::of);
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(n -> entries.list().ofSize(n).list().ofSize(n));
  }

  /// The matrix whose entries on and above the diagonal are those of the rows.
  private static SymmetricMatrix<Rational> symmetric(List<List<Rational>> rows) {
    int n = rows.size();
    var result = new ArrayList<List<Rational>>();
    for (int i = 0; i < n; i++) {
      var row = new ArrayList<Rational>();
      for (int j = 0; j < n; j++) {
        row.add(rows.get(Math.min(i, j)).get(Math.max(i, j)));
      }
      result.add(row);
    }
    return new SymmetricMatrix<>(RationalField.RATIONALS, result);
  }

  private static Rational form(SymmetricMatrix<Rational> a, List<Rational> u, List<Rational> v) {
    var sum = Rational.ZERO;
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < a.size(); j++) {
        sum = sum.plus(u.get(i).times(a.entry(i, j)).times(v.get(j)));
      }
    }
    return sum;
  }
}
