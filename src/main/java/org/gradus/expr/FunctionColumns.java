package org.gradus.expr;

import static org.gradus.expr.Expressions.difference;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.gradus.number.BigInterval;
import org.gradus.number.Interval;

/// What the function table tells of a function, column by column.
sealed interface FunctionColumns permits Function {

  FunctionRow columns();

  private Heading heading() {
    return columns().values().heading();
  }

  private Valuation valuation() {
    return columns().values().valuation();
  }

  default FunctionFamily family() {
    return heading().family();
  }

  /// The ASCII spellings that are read.
  default List<String> spellings() {
    return heading().spellings();
  }

  /// The ASCII spelling that is written.
  default String ascii() {
    return spellings().getFirst();
  }

  /// The name in text: `arcsin` for `asin`.
  default String text() {
    return heading().text();
  }

  /// The LaTeX command.
  default String latex() {
    return heading().latex();
  }

  /// How this library calls the function, with `%s` for its arguments; empty where it lacks it.
  default Optional<String> in(Library library) {
    return heading().in(library);
  }

  /// The value for `u` as an expression of Java, where `Math` lacks the function.
  default Optional<String> javaBody() {
    return heading().javaBody();
  }

  default int arity() {
    return valuation().arity();
  }

  /// The value in double arithmetic; NaN where the function is not defined.
  ///
  /// @throws IllegalArgumentException if the number of arguments is not the arity
  default double value(double... arguments) {
    return valuation().at(definedOn(), arguments);
  }

  /// A function of one argument in double arithmetic; not finite where it is not defined.
  default DoubleUnaryOperator unary() {
    return valuation().value();
  }

  /// A function of two arguments in double arithmetic.
  default DoubleBinaryOperator binary() {
    return valuation().values();
  }

  /// The values for an argument in the interval, rounded outwards.
  default Interval enclose(Interval u) {
    return enclose(u, Interval.ZERO);
  }

  /// The values of a function of two arguments in the intervals, rounded outwards.
  default Interval enclose(Interval u, Interval v) {
    return valuation().enclose(definedOn(), u, v);
  }

  /// The value to many digits; where there is none, the form {@link #through} others has it.
  default Optional<BigInterval> digits(BigInterval u, int digits) {
    return valuation().digits().map(f -> f.at(u, digits));
  }

  /// This function of the arguments through others that lie deeper; empty for the deepest.
  default Optional<Expr> through(List<Expr> arguments) {
    return valuation().through().map(form -> form.apply(arguments));
  }

  /// The form in which compiled code computes this function of u; empty where it calls the
  /// function.
  default Optional<Expr> computed(Expr u) {
    return valuation().computed().map(form -> form.apply(u));
  }

  /// Where the function is defined, as a condition on its argument; everywhere for two arguments.
  default RealSet definedOn() {
    return columns().values().definedOn();
  }

  /// Where the function is differentiable, as a condition on {@link #critical}.
  default RealSet differentiableOn() {
    return columns().values().differentiableOn();
  }

  /// The quantity on which differentiability depends: the argument, or the difference of two
  /// arguments.
  default Expr critical(List<Expr> arguments) {
    return arity() == 1 ? arguments.getFirst() : difference(arguments.get(0), arguments.get(1));
  }

  /// The partial derivatives of this function by its arguments, at these arguments.
  default List<Expr> derivatives(List<Expr> arguments) {
    return columns().derivatives().apply(arguments);
  }

  default Parity parity() {
    return columns().parity();
  }

  /// What is known of the sign of the value.
  default ValueSign sign() {
    return columns().sign();
  }

  /// The function g with f(g(u)) = u for every u where g is defined.
  default Optional<Function> inverse() {
    return columns().inverse().flatMap(Function::named);
  }
}
