package org.gradus.stationary;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.matrix.Certificate;
import org.gradus.matrix.Definiteness;
import org.gradus.matrix.Eigenvalues;
import org.gradus.matrix.Inertia;
import org.gradus.matrix.SymmetricMatrix;
import org.gradus.number.Budget;

/// The Hessian at a point, its entries exact numbers, with its inertia and the reason for it.
///
/// @param certificate the reason, its numbers as expressions
public record HessianAt(List<List<Expr>> rows, Inertia inertia, Certificate<Expr> certificate) {
  public HessianAt {
    rows = rows.stream().map(List::copyOf).toList();
  }

  public Definiteness definiteness() {
    return inertia.definiteness();
  }

  /// The eigenvalues in increasing order, in decimals; as many are 0 as the inertia says.
  public List<Double> eigenvalues() {
    var rounded =
        Eigenvalues.of(
            rows.stream().map(row -> row.stream().map(HessianAt::decimal).toList()).toList());
    var zeros =
        rounded.stream()
            .sorted(Comparator.comparingDouble(Math::abs))
            .limit(inertia.zero())
            .toList();
    return rounded.stream().map(value -> zeros.contains(value) ? 0.0 : value).toList();
  }

  private static double decimal(Expr entry) {
    return new Coordinate.Closed(entry, Map.of()).approximate().doubleValue();
  }

  /// The matrix of these numbers; empty where their signs cannot be decided, or where one has a
  /// symbol in it.
  public static Optional<HessianAt> of(List<List<Expr>> rows) {
    if (rows.stream().flatMap(List::stream).anyMatch(e -> !FreeSymbols.of(e).isEmpty())) {
      return Optional.empty();
    }
    try {
      var field = ConstantField.of(rows.stream().flatMap(List::stream).toList());
      var matrix =
          new SymmetricMatrix<>(
              field, rows.stream().map(row -> row.stream().map(field::read).toList()).toList());
      Function<Fraction, Expr> written = a -> Folding.folded(field.write(a));
      return Optional.of(
          new HessianAt(
              matrix.rows().stream().map(row -> row.stream().map(written).toList()).toList(),
              matrix.inertia(),
              Certificate.of(matrix).map(written)));
    } catch (Unsupported | ArithmeticException | Budget.Exhausted _) {
      return Optional.empty();
    }
  }
}
