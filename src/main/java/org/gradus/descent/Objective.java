package org.gradus.descent;

import java.util.List;
import org.gradus.compute.Evaluation;
import org.gradus.compute.Evaluator;
import org.gradus.compute.NotNumeric;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// What a run makes small.
public sealed interface Objective permits Objective.OfFunction, RowObjective {

  /// The symbols that a run moves, in order.
  List<Symbol> variables();

  /// The objective as a person writes it; a sum over data has a Σ with m as its upper bound.
  Expr formula();

  /// How many rows of data it is summed over; 1 for a function.
  int rows();

  double value(double[] point);

  /// The value; the partial derivatives are written into `gradient`.
  double gradient(double[] point, double[] gradient);

  /// The second derivatives, as rows.
  double[][] hessian(double[] point);

  /// The value at a point, or why there is none.
  Evaluation at(double[] point);

  /// A function of the variables by itself.
  ///
  /// @throws NotNumeric if it has other symbols
  static Objective of(Expr f, List<Symbol> variables) {
    return new OfFunction(Evaluator.of(f, variables));
  }

  /// A function.
  record OfFunction(Evaluator f) implements Objective {
    @Override
    public List<Symbol> variables() {
      return f.variables();
    }

    @Override
    public Expr formula() {
      return f.function();
    }

    @Override
    public int rows() {
      return 1;
    }

    @Override
    public double value(double[] point) {
      return f.value(point);
    }

    @Override
    public double gradient(double[] point, double[] gradient) {
      return f.gradient(point, gradient);
    }

    @Override
    public double[][] hessian(double[] point) {
      return f.hessian(point);
    }

    @Override
    public Evaluation at(double[] point) {
      return f.at(point);
    }
  }
}
