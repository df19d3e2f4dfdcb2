package org.gradus.descent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.gradus.calculus.Differentiation;
import org.gradus.compute.Batch;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/// The minimizer of a sum of squares of functions that are linear in the parameters, by QR.
///
/// The rows go through in blocks: the triangle of one block is put on top of the next (Golub and
/// Van Loan, §5.3), so that a long table needs no second copy. The normal equations are never
/// formed, because they square the condition number.
final class LeastSquares {
  private static final int BLOCK = 1024;
  private static final int MOST_PARAMETERS = 200;
  private static final long WORK = 2_000_000;

  private final RowObjective objective;
  private final int n;
  private final double[][] table;

  /// The columns of the design matrix, with what the model predicts for parameters 0, negated.
  private final Batch[] columns;

  private LeastSquares(RowObjective objective, List<Expr> design, Expr constant) {
    this.objective = objective;
    this.n = design.size();
    this.table = objective.table().columns();
    this.columns = new Batch[n + 1];
    for (int j = 0; j < n; j++) {
      columns[j] = Batch.of(design.get(j), List.of(), objective.table().names());
    }
    columns[n] = Batch.of(Expressions.negation(constant), List.of(), objective.table().names());
  }

  /// The closed form; empty where the loss is no such sum of squares, or doubles cannot hold it.
  static Optional<ClosedForm> of(RowObjective objective) {
    var loss = objective.loss();
    boolean isSquare = loss.row() instanceof Expr.Power(_, var two) && two.equals(Expressions.TWO);
    if (!isSquare
        || !loss.added().equals(Expressions.ZERO)
        || objective.variables().size() > MOST_PARAMETERS) {
      return Optional.empty();
    }
    var residual = ((Expr.Power) loss.row()).base();
    var design =
        objective.variables().stream().map(p -> Differentiation.of(residual, p).result()).toList();
    boolean isLinear =
        design.stream()
            .allMatch(c -> FreeSymbols.of(c).stream().noneMatch(objective.variables()::contains));
    if (!isLinear) {
      return Optional.empty();
    }
    var zeros = new HashMap<Symbol, Expr>();
    objective.variables().forEach(p -> zeros.put(p, Expressions.ZERO));
    return new LeastSquares(objective, design, new Substitution(zeros).in(residual)).solved();
  }

  /// From exact sums where the rows are few, because rounding can lose the rank; else by QR.
  private Optional<ClosedForm> solved() {
    var exact = Quadratic.of(objective, Budget.ofWork(WORK)).filter(Quadratic::isExact);
    var triangle = triangle();
    var a = triangle.getSubMatrix(0, n - 1, 0, n - 1);
    var b = triangle.getColumnVector(n).getSubVector(0, n);
    if (!Double.isFinite(a.getFrobeniusNorm()) || !Double.isFinite(b.getNorm())) {
      return Optional.empty();
    }
    int rank = exact.map(q -> n - q.inertia().zero()).orElseGet(() -> rank(a));
    var solution =
        rank < n
            ? shortest(new SingularValueDecomposition(a), rank, b.toArray())
            : exact
                .flatMap(Quadratic::stationaryPoint)
                .orElseGet(() -> new QRDecomposition(a).getSolver().solve(b).toArray());
    return Optional.of(
        new ClosedForm(
            Arrays.stream(solution).boxed().toList(),
            objective.value(solution),
            rank,
            new SingularValueDecomposition(a).getConditionNumber(),
            exact.isPresent()));
  }

  /// The rank as far as doubles tell, each column taken in units of its own length.
  private int rank(RealMatrix a) {
    var scaled = a.copy();
    for (int j = 0; j < n; j++) {
      double length = a.getColumnVector(j).getNorm();
      scaled.setColumnVector(j, a.getColumnVector(j).mapMultiply(length == 0 ? 1 : 1 / length));
    }
    var singular = new SingularValueDecomposition(scaled).getSingularValues();
    double least = Math.max(objective.rows(), n) * Math.ulp(1.0) * singular[0];
    return (int) Arrays.stream(singular).filter(s -> s > least).count();
  }

  /// The shortest of all minimizers: V Σ⁺ Uᵀ b with the singular values that are not zero.
  private static double[] shortest(SingularValueDecomposition svd, int rank, double[] b) {
    var weights = svd.getUT().operate(b);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i < rank ? weights[i] / svd.getSingularValues()[i] : 0;
    }
    return svd.getV().operate(weights);
  }

  /// R of the design matrix with the targets as its last column.
  private RealMatrix triangle() {
    RealMatrix triangle = new Array2DRowRealMatrix(n + 1, n + 1);
    var block = new double[table.length][];
    for (int start = 0; start < objective.rows(); start += BLOCK) {
      int from = start;
      int to = Math.min(start + BLOCK, objective.rows());
      Arrays.setAll(block, c -> Arrays.copyOfRange(table[c], from, to));
      triangle = stacked(triangle, block, to - from);
    }
    return triangle;
  }

  private RealMatrix stacked(RealMatrix triangle, double[][] block, int rows) {
    var stack = new Array2DRowRealMatrix(n + 1 + rows, n + 1);
    stack.setSubMatrix(triangle.getData(), 0, 0);
    var column = new double[rows];
    for (int j = 0; j <= n; j++) {
      columns[j].values(new double[0], block, column);
      for (int r = 0; r < rows; r++) {
        stack.setEntry(n + 1 + r, j, column[r]);
      }
    }
    return new QRDecomposition(stack).getR().getSubMatrix(0, n, 0, n);
  }
}
