package org.gradus.expr;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gradus.number.Interval;

/// A row of the function table as far as the values and where the function has them.
record UndifferentiatedRow(
    Heading heading, Valuation valuation, RealSet definedOn, RealSet differentiableOn) {

  /// All values lie between these bounds.
  UndifferentiatedRow range(double lower, double upper) {
    return valued(valuation.within(Interval.of(lower, upper)));
  }

  /// The function through others that lie deeper: the kernels sin, cos, exp, ln, arctan, and roots.
  UndifferentiatedRow through(UnaryOperator<Expr> form) {
    return valued(valuation.through(u -> form.apply(u.getFirst())));
  }

  UndifferentiatedRow throughBoth(BinaryOperator<Expr> form) {
    return valued(valuation.through(u -> form.apply(u.get(0), u.get(1))));
  }

  /// The form in which compiled code computes the function, where that is faster and as precise as
  /// calling it.
  UndifferentiatedRow computed(UnaryOperator<Expr> form) {
    return valued(valuation.computed(form));
  }

  private UndifferentiatedRow valued(Valuation newValuation) {
    return new UndifferentiatedRow(heading, newValuation, definedOn, differentiableOn);
  }

  /// Defined and differentiable on the same set.
  UndifferentiatedRow domain(RealSet set) {
    return domain(set, set);
  }

  UndifferentiatedRow domain(RealSet defined, RealSet differentiable) {
    return new UndifferentiatedRow(heading, valuation, defined, differentiable);
  }

  FunctionRow derivative(UnaryOperator<Expr> outer) {
    return differentiated(u -> List.of(outer.apply(u.getFirst())));
  }

  /// For a symmetric function of two arguments, differentiable where they differ: its derivative by
  /// the first; the second follows by exchange.
  FunctionRow symmetricDerivative(BinaryOperator<Expr> byFirst) {
    return domain(RealSet.REALS, RealSet.NONZERO)
        .differentiated(
            u -> List.of(byFirst.apply(u.get(0), u.get(1)), byFirst.apply(u.get(1), u.get(0))));
  }

  private FunctionRow differentiated(Function<List<Expr>, List<Expr>> derivatives) {
    return new FunctionRow(this, derivatives, Parity.NEITHER, ValueSign.ANY, Optional.empty());
  }
}
