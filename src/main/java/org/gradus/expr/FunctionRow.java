package org.gradus.expr;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// One row of the function table, filled in column by column.
///
/// A column that is left out has its usual entry: defined and differentiable everywhere, neither
/// odd nor even, no inverse, written as it is spelled.
record FunctionRow(
    List<String> names,
    String text,
    String latex,
    int arity,
    ToDoubleFunction<double[]> value,
    RealSet definedOn,
    RealSet differentiableOn,
    Function<List<Expr>, List<Expr>> derivatives,
    Parity parity,
    ValueSign sign,
    Optional<String> inverse) {

  /// A row for a function with these ASCII spellings, the first of which is written.
  static FunctionRow named(String... names) {
    return new FunctionRow(
        List.of(names),
        names[0],
        "\\" + names[0],
        1,
        _ -> Double.NaN,
        RealSet.REALS,
        RealSet.REALS,
        _ -> List.of(),
        Parity.NEITHER,
        ValueSign.ANY,
        Optional.empty());
  }

  double evaluate(double[] arguments) {
    return value.applyAsDouble(arguments);
  }

  /// The name in text and, as an operator name, in LaTeX.
  FunctionRow written(String name) {
    return written(name, "\\operatorname{" + name + "}");
  }

  FunctionRow written(String newText, String newLatex) {
    return new FunctionRow(
        names,
        newText,
        newLatex,
        arity,
        value,
        definedOn,
        differentiableOn,
        derivatives,
        parity,
        sign,
        inverse);
  }

  FunctionRow value(DoubleUnaryOperator f) {
    return valued(1, arguments -> f.applyAsDouble(arguments[0]));
  }

  FunctionRow values(DoubleBinaryOperator f) {
    return valued(2, arguments -> f.applyAsDouble(arguments[0], arguments[1]));
  }

  private FunctionRow valued(int newArity, ToDoubleFunction<double[]> f) {
    return new FunctionRow(
        names,
        text,
        latex,
        newArity,
        f,
        definedOn,
        differentiableOn,
        derivatives,
        parity,
        sign,
        inverse);
  }

  /// Defined and differentiable on the same set.
  FunctionRow domain(RealSet set) {
    return domain(set, set);
  }

  FunctionRow domain(RealSet defined, RealSet differentiable) {
    return new FunctionRow(
        names,
        text,
        latex,
        arity,
        value,
        defined,
        differentiable,
        derivatives,
        parity,
        sign,
        inverse);
  }

  FunctionRow derivative(UnaryOperator<Expr> outer) {
    return differentiated(u -> List.of(outer.apply(u.getFirst())));
  }

  /// For a symmetric function of two arguments: its derivative by the first; the second follows by
  /// exchange.
  FunctionRow symmetricDerivative(BinaryOperator<Expr> byFirst) {
    return differentiated(
        u -> List.of(byFirst.apply(u.get(0), u.get(1)), byFirst.apply(u.get(1), u.get(0))));
  }

  private FunctionRow differentiated(Function<List<Expr>, List<Expr>> newDerivatives) {
    return new FunctionRow(
        names,
        text,
        latex,
        arity,
        value,
        definedOn,
        differentiableOn,
        newDerivatives,
        parity,
        sign,
        inverse);
  }

  FunctionRow odd() {
    return withParity(Parity.ODD);
  }

  FunctionRow even() {
    return withParity(Parity.EVEN);
  }

  private FunctionRow withParity(Parity newParity) {
    return new FunctionRow(
        names,
        text,
        latex,
        arity,
        value,
        definedOn,
        differentiableOn,
        derivatives,
        newParity,
        sign,
        inverse);
  }

  FunctionRow sign(ValueSign newSign) {
    return new FunctionRow(
        names,
        text,
        latex,
        arity,
        value,
        definedOn,
        differentiableOn,
        derivatives,
        parity,
        newSign,
        inverse);
  }

  FunctionRow inverse(String name) {
    return new FunctionRow(
        names,
        text,
        latex,
        arity,
        value,
        definedOn,
        differentiableOn,
        derivatives,
        parity,
        sign,
        Optional.of(name));
  }
}
