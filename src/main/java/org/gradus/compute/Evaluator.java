package org.gradus.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.BigInterval;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// A function of n variables that is ready to be evaluated, with its gradient and Hessian.
///
/// Points are arrays of n numbers in the order of the variables. Arithmetic is that of doubles:
/// outside the domain results are NaN or infinite; {@link #at} says where and why. Evaluators may
/// be shared among threads, and derivatives are built when they are first asked for.
public final class Evaluator {
  private static final long LARGEST_GRAPH = 40_000_000;

  /// Enough for most points.
  private static final int USUAL_DIGITS = 120;

  private static final Compiler COMPILER = new CompiledPrograms(new ClassFileCompiler());

  private final List<Symbol> variables;
  private final Expr function;
  private final Derivatives derivatives;
  private final Tiered value;
  private final Tiered withGradient;
  private final Tiered withHessian;
  private Optional<Updates> updates = Optional.empty();
  private boolean areUpdatesCompiled;

  private Evaluator(Expr f, List<Symbol> variables, Budget budget) {
    this.function = f;
    this.variables = List.copyOf(variables);
    this.derivatives = new Derivatives(f, this.variables, budget);
    this.value = new Tiered(() -> reduced(new int[0], new int[0]), COMPILER);
    this.withGradient = new Tiered(this::gradientProgram, COMPILER);
    this.withHessian = new Tiered(derivatives::hessianProgram, COMPILER);
  }

  /// An evaluator of the expression as a function of the variables.
  ///
  /// @throws NotNumeric if the expression has a symbol that is not among the variables, or a Σ
  ///   without numeric bounds
  /// @throws Budget.Exhausted if the expression is too large, here or when derivatives are asked
  ///   for
  public static Evaluator of(Expr f, List<Symbol> variables) {
    return of(f, variables, Budget.ofWork(LARGEST_GRAPH));
  }

  /// The same with a budget, of which every node of the graph spends one.
  public static Evaluator of(Expr f, List<Symbol> variables, Budget budget) {
    return new Evaluator(f, variables, budget);
  }

  public List<Symbol> variables() {
    return variables;
  }

  public Expr function() {
    return function;
  }

  public double value(double... point) {
    return value.code().run(point, null, null);
  }

  /// The value; the partial derivatives are written into `gradient`, which has n places.
  public double gradient(double[] point, double[] gradient) {
    return withGradient.code().run(point, gradient, null);
  }

  /// Loops of updates by this gradient; empty for a function so large that they gain nothing.
  public synchronized Optional<Updates> updates() {
    if (!areUpdatesCompiled) {
      updates = UpdateCompiler.compile(withGradient.program());
      areUpdatesCompiled = true;
    }
    return updates;
  }

  /// The partial derivatives.
  public double[] gradient(double... point) {
    var gradient = new double[variables.size()];
    gradient(point, gradient);
    return gradient;
  }

  /// The value; the partial derivatives are written into `gradient`, the second ones row by row
  /// into `hessian`.
  ///
  /// `hessian` has n·n places. Entries that are zero everywhere are not written: a new array is
  /// right as it is, and so is one that was used for this function before.
  public double hessian(double[] point, double[] gradient, double[] hessian) {
    return withHessian.code().run(point, gradient, hessian);
  }

  /// The second derivatives, as rows.
  public double[][] hessian(double... point) {
    int n = variables.size();
    var entries = new double[n * n];
    hessian(point, new double[n], entries);
    var rows = new double[n][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(entries, i * n, (i + 1) * n));
    return rows;
  }

  /// The value at a point, or why there is none.
  public Evaluation at(double... point) {
    return at(Arrays.stream(point).mapToObj(Rational::of).toList());
  }

  /// The value at an exact point, or why there is none.
  public Evaluation at(List<Rational> point) {
    return at(point, USUAL_DIGITS);
  }

  /// The same by up to so many digits, where fewer do not tell.
  public Evaluation at(List<Rational> point, int mostDigits) {
    double approximate = value(point.stream().mapToDouble(Rational::toDouble).toArray());
    return new Domain(function, derivatives).at(point, approximate, mostDigits);
  }

  /// The value at an exact point to so many significant digits, less those that cancel on the way.
  public BigInterval digits(List<Rational> point, int digits) {
    return enclose(point.stream().map(value -> BigInterval.of(value, digits)).toList(), digits);
  }

  /// The value at a point that is known to lie in these intervals, computed with so many
  /// significant digits.
  public BigInterval enclose(List<BigInterval> point, int digits) {
    var program = Program.of(derivatives.graph(), variables.size(), derivatives.value());
    try {
      return new ManyDigits(digits).run(program, point).get(program.result());
    } catch (ArithmeticException _) {
      return BigInterval.UNDECIDED;
    }
  }

  /// Enclosures over boxes of the value, the gradient and the Hessian.
  public Enclosures enclosures() {
    return new Enclosures(derivatives);
  }

  /// How many scalar operations the value, the value with the gradient, and all three take.
  public Operations operations() {
    return new Operations(
        value.program().operations(),
        withGradient.program().operations(),
        withHessian.program().operations());
  }

  /// Counts of scalar operations: a function of the table counts as one.
  public record Operations(int value, int withGradient, int withHessian) {}

  /// Compiles everything now instead of when it has been used often.
  public Evaluator compiled() {
    value.compile();
    withGradient.compile();
    withHessian.compile();
    return this;
  }

  private Program gradientProgram() {
    var nodes = derivatives.gradient();
    var offsets = new int[nodes.length];
    Arrays.setAll(offsets, i -> i);
    return reduced(nodes, offsets);
  }

  private Program reduced(int[] stored, int[] offsets) {
    return derivatives.reduced(stored, offsets, Order.POINT);
  }
}
