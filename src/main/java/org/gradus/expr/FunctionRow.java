package org.gradus.expr;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gradus.number.BigFunction;
import org.gradus.number.Interval;
import org.gradus.number.Shape;

/// One row of the function table, filled in column by column.
///
/// A column that is left out has its usual entry: defined and differentiable everywhere, neither
/// odd nor even, no inverse, written as it is spelled.
record FunctionRow(Spelling spelling, Valuation valuation, Analysis analysis) {

  /// The ASCII spellings, the first of which is written, and the names in text and in LaTeX.
  record Spelling(List<String> names, String text, String latex) {}

  /// Where the function is defined and differentiable, its derivatives, its symmetry, its sign and
  /// its inverse.
  record Analysis(
      RealSet definedOn,
      RealSet differentiableOn,
      Function<List<Expr>, List<Expr>> derivatives,
      Parity parity,
      ValueSign sign,
      Optional<String> inverse) {}

  /// A row for a function with these ASCII spellings, the first of which is written.
  static FunctionRow row(String... names) {
    return new FunctionRow(
        new Spelling(List.of(names), names[0], "\\" + names[0]),
        Valuation.NONE,
        new Analysis(
            RealSet.REALS,
            RealSet.REALS,
            _ -> List.of(),
            Parity.NEITHER,
            ValueSign.ANY,
            Optional.empty()));
  }

  /// A row for 1/f, where f is the function with the first name.
  static FunctionRow reciprocalOf(String f, String... names) {
    return row(names)
        .value(u -> 1 / value(f, u), u -> Forms.function(f).enclose(u).reciprocal())
        .through(u -> Expressions.reciprocal(Forms.call(f, u)))
        .computed(u -> Expressions.reciprocal(Forms.call(f, u)));
  }

  /// A row for f(1/u), where f is the function with the first name.
  static FunctionRow ofReciprocal(String f, String... names) {
    return row(names)
        .value(
            u -> u == 0 ? Double.NaN : value(f, 1 / u),
            u -> Forms.function(f).enclose(u.reciprocal()))
        .through(u -> Forms.call(f, Expressions.reciprocal(u)));
  }

  private static double value(String f, double u) {
    return Forms.function(f).unary().applyAsDouble(u);
  }

  /// The name in text and, as an operator name, in LaTeX.
  FunctionRow written(String name) {
    return written(name, "\\operatorname{" + name + "}");
  }

  FunctionRow written(String text, String latex) {
    return new FunctionRow(new Spelling(spelling.names(), text, latex), valuation, analysis);
  }

  /// The value in double arithmetic, within this many units in the last place.
  FunctionRow value(DoubleUnaryOperator f, double ulps, Shape shape) {
    return valued(Valuation.of(f, ulps, shape));
  }

  /// The value in double arithmetic, within this many units in the last place, and to many digits.
  FunctionRow value(DoubleUnaryOperator f, double ulps, Shape shape, BigFunction digits) {
    return valued(Valuation.of(f, ulps, shape).withDigits(digits));
  }

  /// The value, an enclosure that has its own rounding, and the value to many digits.
  FunctionRow value(DoubleUnaryOperator f, UnaryOperator<Interval> enclosure, BigFunction digits) {
    return valued(valuation.of(f, enclosure).withDigits(digits));
  }

  /// The value and an enclosure that has its own rounding.
  FunctionRow value(DoubleUnaryOperator f, UnaryOperator<Interval> enclosure) {
    return valued(valuation.of(f, enclosure));
  }

  /// The value of a function of two arguments.
  FunctionRow values(DoubleBinaryOperator f, BinaryOperator<Interval> enclosure) {
    return valued(valuation.ofTwo(f, enclosure));
  }

  /// All values lie between these bounds.
  FunctionRow range(double lower, double upper) {
    return valued(valuation.within(valuation.range().intersect(Interval.of(lower, upper))));
  }

  /// The function through others that lie deeper: the kernels sin, cos, exp, ln, arctan, and roots.
  FunctionRow through(UnaryOperator<Expr> form) {
    return valued(valuation.through(u -> form.apply(u.getFirst())));
  }

  FunctionRow throughBoth(BinaryOperator<Expr> form) {
    return valued(valuation.through(u -> form.apply(u.get(0), u.get(1))));
  }

  /// The form in which compiled code computes the function, where that is faster and as precise as
  /// calling it.
  FunctionRow computed(UnaryOperator<Expr> form) {
    return valued(valuation.computed(form));
  }

  private FunctionRow valued(Valuation newValuation) {
    return new FunctionRow(spelling, newValuation, analysis);
  }

  /// Defined and differentiable on the same set.
  FunctionRow domain(RealSet set) {
    return domain(set, set);
  }

  FunctionRow domain(RealSet defined, RealSet differentiable) {
    return analysed(
        new Analysis(
            defined,
            differentiable,
            analysis.derivatives(),
            analysis.parity(),
            analysis.sign(),
            analysis.inverse()));
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
    return analysed(
        new Analysis(
            analysis.definedOn(),
            analysis.differentiableOn(),
            derivatives,
            analysis.parity(),
            analysis.sign(),
            analysis.inverse()));
  }

  FunctionRow odd() {
    return withParity(Parity.ODD);
  }

  FunctionRow odd(String inverse) {
    return odd().inverse(inverse);
  }

  FunctionRow even(String inverse) {
    return even().inverse(inverse);
  }

  FunctionRow even() {
    return withParity(Parity.EVEN);
  }

  private FunctionRow withParity(Parity parity) {
    return analysed(
        new Analysis(
            analysis.definedOn(),
            analysis.differentiableOn(),
            analysis.derivatives(),
            parity,
            analysis.sign(),
            analysis.inverse()));
  }

  /// Odd, with values that have the sign of the argument and vanish with it.
  FunctionRow oddLikeArgument() {
    return odd().sign(ValueSign.OF_ARGUMENT);
  }

  FunctionRow oddLikeArgument(String inverse) {
    return oddLikeArgument().inverse(inverse);
  }

  FunctionRow positive() {
    return range(0, Double.POSITIVE_INFINITY).sign(ValueSign.ALWAYS_POSITIVE);
  }

  FunctionRow nonnegative() {
    return range(0, Double.POSITIVE_INFINITY).sign(ValueSign.NEVER_NEGATIVE);
  }

  FunctionRow nonzero() {
    return sign(ValueSign.NEVER_ZERO);
  }

  /// Nonnegative, and zero exactly where the argument is.
  FunctionRow sizeOfArgument() {
    return range(0, Double.POSITIVE_INFINITY).sign(ValueSign.SIZE_OF_ARGUMENT);
  }

  private FunctionRow sign(ValueSign sign) {
    return analysed(
        new Analysis(
            analysis.definedOn(),
            analysis.differentiableOn(),
            analysis.derivatives(),
            analysis.parity(),
            sign,
            analysis.inverse()));
  }

  FunctionRow inverse(String name) {
    return analysed(
        new Analysis(
            analysis.definedOn(),
            analysis.differentiableOn(),
            analysis.derivatives(),
            analysis.parity(),
            analysis.sign(),
            Optional.of(name)));
  }

  private FunctionRow analysed(Analysis newAnalysis) {
    return new FunctionRow(spelling, valuation, newAnalysis);
  }
}
