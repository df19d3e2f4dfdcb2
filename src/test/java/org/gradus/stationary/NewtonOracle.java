package org.gradus.stationary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.Sign;
import org.gradus.expr.Symbol;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.QRDecomposition;

/// Stationary points by Newton's method from many starts, with another library's derivatives: what
/// it finds is not complete, but an independent witness.
final class NewtonOracle {
  private static final int ROUNDS = 60;
  private static final double SMALL_STEP = 1e-11;

  private final Expr f;
  private final List<Symbol> variables;
  private final DSFactory factory;

  NewtonOracle(Expr f, List<Symbol> variables) {
    this.f = f;
    this.variables = variables;
    this.factory = new DSFactory(variables.size(), 2);
  }

  /// The regular zeros of the gradient in [−4 side, 4 side]ⁿ that are reached from seeded starts in
  /// [−side, side]ⁿ.
  List<double[]> points(long seed, int starts, double side) {
    var random = new Random(seed);
    var found = new ArrayList<double[]>();
    for (int k = 0; k < starts; k++) {
      var x = random.doubles(variables.size(), -side, side).toArray();
      if (converges(x)
          && Arrays.stream(x).allMatch(c -> Math.abs(c) <= 4 * side)
          && isRegularPart(f, x)
          && found.stream().noneMatch(y -> distance(x, y) < 1e-6)) {
        found.add(x);
      }
    }
    return found;
  }

  private boolean converges(double[] x) {
    double step = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS && !(step < SMALL_STEP); round++) {
      var solver = new QRDecomposition(new Array2DRowRealMatrix(hessian(x)), 1e-9).getSolver();
      if (!solver.isNonSingular()) {
        return false;
      }
      var change = solver.solve(new ArrayRealVector(gradient(x)));
      for (int i = 0; i < x.length; i++) {
        x[i] -= change.getEntry(i);
        if (!(Math.abs(x[i]) < 1e6)) {
          return false;
        }
      }
      step = change.getNorm();
    }
    return step < SMALL_STEP
        && Double.isFinite(value(x).getValue())
        && norm(gradient(x)) < 1e-8
        && isRegular(x);
  }

  /// Whether no absolute value bends and no denominator is zero at the point.
  private boolean isRegularPart(Expr e, double[] x) {
    boolean isBorder =
        switch (e) {
          case Expr.Quotient(_, var v) -> isZero(v, x);
          case Expr.Application(var f, var arguments) when f == Function.ABS ->
              isZero(arguments.getFirst(), x);
          case Expr _ -> false;
        };
    return !isBorder && e.operands().stream().allMatch(operand -> isRegularPart(operand, x));
  }

  private boolean isZero(Expr e, double[] x) {
    var inputs = new ArrayList<DerivativeStructure>();
    for (int i = 0; i < x.length; i++) {
      inputs.add(factory.variable(i, x[i]));
    }
    return Math.abs(value(e, inputs).getValue()) < 1e-9;
  }

  /// Whether no eigenvalue of the Hessian is so small that the zero may be an artefact.
  private boolean isRegular(double[] x) {
    double largest = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (double value : eigenvalues(x)) {
      largest = Math.max(largest, Math.abs(value));
      smallest = Math.min(smallest, Math.abs(value));
    }
    return smallest > 1e-5 * largest && smallest > 1e-6;
  }

  double[] eigenvalues(double[] x) {
    return new EigenDecompositionSymmetric(new Array2DRowRealMatrix(hessian(x))).getEigenvalues();
  }

  double[] gradient(double[] x) {
    var value = value(x);
    var gradient = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      var orders = new int[x.length];
      orders[i] = 1;
      gradient[i] = value.getPartialDerivative(orders);
    }
    return gradient;
  }

  double[][] hessian(double[] x) {
    var value = value(x);
    var hessian = new double[x.length][x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        var orders = new int[x.length];
        orders[i]++;
        orders[j]++;
        hessian[i][j] = value.getPartialDerivative(orders);
      }
    }
    return hessian;
  }

  DerivativeStructure value(double[] x) {
    var inputs = new ArrayList<DerivativeStructure>();
    for (int i = 0; i < x.length; i++) {
      inputs.add(factory.variable(i, x[i]));
    }
    return value(f, inputs);
  }

  private DerivativeStructure value(Expr e, List<DerivativeStructure> x) {
    return switch (e) {
      case Expr.Number(var value, _) -> factory.constant(value.toDouble());
      case Expr.Named(var constant) -> factory.constant(constant == Constant.PI ? Math.PI : Math.E);
      case Expr.Variable(var symbol) -> x.get(variables.indexOf(symbol));
      case Expr.Negation(var u) -> value(u, x).negate();
      case Expr.Sum(var terms) -> {
        var sum = factory.constant(0);
        for (var term : terms) {
          var u = value(term.expr(), x);
          sum = term.sign() == Sign.MINUS ? sum.subtract(u) : sum.add(u);
        }
        yield sum;
      }
      case Expr.Product(var factors) -> {
        var product = factory.constant(1);
        for (var factor : factors) {
          product = product.multiply(value(factor, x));
        }
        yield product;
      }
      case Expr.Quotient(var u, var v) -> value(u, x).divide(value(v, x));
      case Expr.Power(var u, Expr.Number(var n, _)) when n.isInteger() ->
          value(u, x).pow(n.numerator().intValue());
      case Expr.Power(var u, var v) -> value(v, x).multiply(value(u, x).log()).exp();
      case Expr.Application(var f, var arguments) -> function(f, value(arguments.getFirst(), x));
      case Expr other -> throw new IllegalArgumentException("not in the oracle: " + other);
    };
  }

  private static DerivativeStructure function(Function f, DerivativeStructure u) {
    return switch (f) {
      case SIN -> u.sin();
      case COS -> u.cos();
      case TAN -> u.tan();
      case EXP -> u.exp();
      case LN -> u.log();
      case SQRT -> u.sqrt();
      case ATAN -> u.atan();
      case SINH -> u.sinh();
      case COSH -> u.cosh();
      case TANH -> u.tanh();
      case ABS -> u.abs();
      case Function other -> throw new IllegalArgumentException("not in the oracle: " + other);
    };
  }

  static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum);
  }

  private static double norm(double[] a) {
    return distance(a, new double[a.length]);
  }
}
