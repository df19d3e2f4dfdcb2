package org.gradus.descent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.algebra.Simplifier;
import org.gradus.calculus.Gradient;
import org.gradus.calculus.Hessian;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.matrix.Eigenvalues;
import org.gradus.matrix.Inertia;
import org.gradus.matrix.SymmetricMatrix;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.gradus.number.RationalField;

/// A function whose Hessian is the same everywhere, with what follows from it.
///
/// Where exact elimination would take long, the signs of the eigenvalues and the stationary point
/// are found in doubles, as they are for a loss that is summed in doubles.
public final class Quadratic {
  private static final int MOST_VARIABLES = 30;

  /// Elimination takes about n³ steps, in which numbers of b digits grow to nb digits, and reducing
  /// a fraction takes the square of its digits. This much takes some tenths of a second.
  private static final double MOST_WORK = 5e9;

  /// Below this share of the largest an eigenvalue in decimals is lost in rounding.
  private static final double ROUNDING = 1e-13;

  private final List<List<Rational>> hessian;
  private final List<Rational> slope;
  private final boolean isExact;
  private final Inertia inertia;
  private final List<Double> eigenvalues;
  private final Optional<double[]> stationaryPoint;

  /// @param areExact whether the entries are exact, not the doubles that they were summed to
  Quadratic(List<List<Rational>> hessian, List<Rational> slope, boolean areExact) {
    this.hessian = hessian.stream().map(List::copyOf).toList();
    this.slope = List.copyOf(slope);
    this.isExact = areExact && isSmall();
    var decimals = Eigenvalues.of(this.hessian.stream().map(Quadratic::boxed).toList());
    this.inertia = isExact ? inertiaOf(this.hessian) : inertia(decimals);
    this.eigenvalues =
        inertia.negative() > 0 ? decimals : decimals.stream().map(l -> Math.max(l, 0.0)).toList();
    this.stationaryPoint = inertia.zero() > 0 ? Optional.empty() : onlyStationaryPoint();
  }

  /// The objective as a quadratic; empty where it is none, or is too large to tell.
  public static Optional<Quadratic> of(Objective objective, Budget budget) {
    if (objective.variables().size() > MOST_VARIABLES) {
      return Optional.empty();
    }
    try {
      var found =
          switch (objective) {
            case Objective.OfFunction(var f) -> ofFunction(f.function(), f.variables(), budget);
            case RowObjective rows -> ofRows(rows, budget);
          };
      return found.filter(q -> q.isExact || q.isFinite());
    } catch (Budget.Exhausted | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<Quadratic> ofFunction(Expr f, List<Symbol> variables, Budget budget) {
    var gradient = Gradient.of(f, variables, budget);
    var entries = Hessian.of(gradient, budget).rows();
    var simplifier = new Simplifier(budget);
    var rows = entries.stream().map(row -> rationals(row, simplifier)).toList();
    var zeros = new HashMap<Symbol, Expr>();
    variables.forEach(x -> zeros.put(x, Expressions.ZERO));
    var put = new Substitution(zeros);
    var slope = rationals(gradient.components().stream().map(put::in).toList(), simplifier);
    boolean isPlain = rows.stream().allMatch(Optional::isPresent) && slope.isPresent();
    return isPlain
        ? Optional.of(
            new Quadratic(rows.stream().map(Optional::orElseThrow).toList(), slope.get(), true))
        : Optional.empty();
  }

  static Optional<List<Rational>> rationals(List<Expr> entries, Simplifier simplifier) {
    var numbers = entries.stream().map(e -> rational(simplifier.tidy(e))).toList();
    return numbers.stream().allMatch(Optional::isPresent)
        ? Optional.of(numbers.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }

  private static Optional<Rational> rational(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) -> Optional.of(value);
      case Expr.Negation(var u) -> rational(u).map(Rational::negate);
      case Expr.Quotient(var u, var v) ->
          rational(v).filter(d -> !d.isZero()).flatMap(d -> rational(u).map(n -> n.over(d)));
      case Expr _ -> Optional.empty();
    };
  }

  private static Optional<Quadratic> ofRows(RowObjective objective, Budget budget) {
    if (objective.bends()) {
      return Optional.empty();
    }
    var loss = objective.loss();
    for (var part : List.of(loss.row(), loss.added())) {
      if (!isQuadratic(part, objective.variables(), budget)) {
        return Optional.empty();
      }
    }
    return ExactSums.of(objective, budget).or(() -> summed(objective));
  }

  private static Optional<Quadratic> summed(RowObjective objective) {
    int n = objective.variables().size();
    var hessian = objective.hessian(new double[n]);
    var slope = new double[n];
    objective.gradient(new double[n], slope);
    boolean isFinite =
        Stream.concat(Stream.of(hessian), Stream.of(slope))
            .allMatch(row -> Arrays.stream(row).allMatch(Double::isFinite));
    return isFinite
        ? Optional.of(
            new Quadratic(
                IntStream.range(0, n).mapToObj(i -> symmetric(hessian, i)).toList(),
                rationals(slope),
                false))
        : Optional.empty();
  }

  /// Row i of the lower triangle and its mirror image.
  private static List<Rational> symmetric(double[][] entries, int i) {
    return IntStream.range(0, entries.length)
        .mapToObj(j -> Rational.of(entries[Math.max(i, j)][Math.min(i, j)]))
        .toList();
  }

  private static List<Rational> rationals(double... numbers) {
    return Arrays.stream(numbers).mapToObj(Rational::of).toList();
  }

  /// Whether no second derivative by the parameters has a parameter in it.
  private static boolean isQuadratic(Expr e, List<Symbol> parameters, Budget budget) {
    var simplifier = new Simplifier(budget);
    return Hessian.of(Gradient.of(e, parameters, budget), budget).rows().stream()
        .flatMap(List::stream)
        .map(simplifier::tidy)
        .flatMap(entry -> FreeSymbols.of(entry).stream())
        .noneMatch(parameters::contains);
  }

  /// −f, which an ascent of f goes down.
  Quadratic negated() {
    return new Quadratic(
        hessian.stream().map(row -> row.stream().map(Rational::negate).toList()).toList(),
        slope.stream().map(Rational::negate).toList(),
        isExact);
  }

  private static double[] decimals(List<Rational> numbers) {
    return numbers.stream().mapToDouble(Rational::toDouble).toArray();
  }

  public int size() {
    return slope.size();
  }

  public List<List<Rational>> hessian() {
    return hessian;
  }

  /// The gradient at 0.
  List<Rational> slope() {
    return slope;
  }

  /// Whether the inertia and the stationary point were found in exact arithmetic, from exact
  /// entries.
  public boolean isExact() {
    return isExact;
  }

  /// The signs of the eigenvalues; in doubles those that are lost in rounding count as 0.
  public Inertia inertia() {
    return inertia;
  }

  /// The eigenvalues of the Hessian in decimals, in increasing order, with no sign that rounding
  /// alone has made.
  public List<Double> eigenvalues() {
    return eigenvalues;
  }

  /// The only stationary point in decimals, where there is just one.
  Optional<double[]> stationaryPoint() {
    return stationaryPoint.map(double[]::clone);
  }

  private boolean isSmall() {
    double n = size();
    double digits =
        Stream.concat(hessian.stream().flatMap(List::stream), slope.stream())
            .mapToInt(c -> c.numerator().bitLength() + c.denominator().bitLength())
            .max()
            .orElse(0);
    double steps = isDiagonal() ? n : n * n * n;
    double longest = isDiagonal() ? digits : n * digits;
    return steps * longest * longest <= MOST_WORK;
  }

  private boolean isFinite() {
    return Stream.concat(eigenvalues.stream(), boxed(slope).stream()).allMatch(Double::isFinite);
  }

  private static List<Double> boxed(List<Rational> row) {
    return row.stream().map(Rational::toDouble).toList();
  }

  private static Inertia inertiaOf(List<List<Rational>> rows) {
    return new SymmetricMatrix<>(RationalField.RATIONALS, rows).inertia();
  }

  private static Inertia inertia(List<Double> eigenvalues) {
    double size = Math.max(-eigenvalues.getFirst(), eigenvalues.getLast());
    int positive = (int) eigenvalues.stream().filter(l -> l >= ROUNDING * size && l > 0).count();
    int negative = (int) eigenvalues.stream().filter(l -> l <= -ROUNDING * size && l < 0).count();
    return new Inertia(positive, negative, eigenvalues.size() - positive - negative);
  }

  /// How the largest eigenvalue compares with a number: where it can be exactly, by the inertia of
  /// bI − H.
  int compareLargestEigenvalue(Rational b) {
    if (!isExact) {
      return Double.compare(eigenvalues.getLast(), b.toDouble());
    }
    var shifted = new ArrayList<List<Rational>>();
    for (int i = 0; i < size(); i++) {
      int diagonal = i;
      shifted.add(
          IntStream.range(0, size())
              .mapToObj(j ->
                  j == diagonal
                      ? b.minus(hessian.get(diagonal).get(j))
                      : hessian.get(diagonal).get(j).negate())
              .toList());
    }
    var signs = inertiaOf(shifted);
    return signs.negative() > 0 ? 1 : signs.zero() > 0 ? 0 : -1;
  }

  /// The solution of Hx = −slope, where H is regular.
  private Optional<double[]> onlyStationaryPoint() {
    int n = size();
    if (!isExact) {
      var rows = hessian.stream().map(Quadratic::decimals).toArray(double[][]::new);
      return LinearSystem.solve(rows, decimals(slope.stream().map(Rational::negate).toList()));
    }
    var rows = reduced();
    return Optional.of(
        IntStream.range(0, n)
            .mapToDouble(i -> rows.get(i).get(n).over(rows.get(i).get(i)).toDouble())
            .toArray());
  }

  /// Whether the gradient is zero anywhere, where the entries are exact.
  boolean hasStationaryPoint() {
    int n = size();
    return reduced().stream()
        .noneMatch(
            row -> !row.get(n).isZero() && row.subList(0, n).stream().allMatch(Rational::isZero));
  }

  /// The equations Hx = −slope after elimination, the pivots on the diagonal where H is regular.
  private List<List<Rational>> reduced() {
    int n = size();
    var rows = new ArrayList<List<Rational>>();
    for (int i = 0; i < n; i++) {
      var row = new ArrayList<>(hessian.get(i));
      row.add(slope.get(i).negate());
      rows.add(row);
    }
    int next = 0;
    for (int column = 0; column < n; column++) {
      int k = column;
      var pivot = IntStream.range(next, n).filter(i -> !rows.get(i).get(k).isZero()).findFirst();
      if (pivot.isPresent()) {
        Collections.swap(rows, next, pivot.getAsInt());
        for (int i = 0; i < n; i++) {
          if (i != next) {
            clear(rows.get(i), rows.get(next), column);
          }
        }
        next++;
      }
    }
    return rows;
  }

  private static void clear(List<Rational> row, List<Rational> pivotRow, int k) {
    var factor = row.get(k).over(pivotRow.get(k));
    for (int j = k; j < row.size() && !factor.isZero(); j++) {
      row.set(j, row.get(j).minus(factor.times(pivotRow.get(j))));
    }
  }

  /// Whether the directions of the variables are those of the eigenvectors.
  boolean isDiagonal() {
    return IntStream.range(0, size())
        .allMatch(i ->
            IntStream.range(0, size()).allMatch(j -> i == j || hessian.get(i).get(j).isZero()));
  }
}
