package org.gradus.expr;

import static org.gradus.expr.Expressions.*;
import static org.gradus.expr.Forms.*;
import static org.gradus.expr.FunctionRow.*;
import static org.gradus.expr.RealSet.*;
import static org.gradus.number.Digits.*;
import static org.gradus.number.Shape.*;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.*;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.Erf;
import org.gradus.number.*;

/// The elementary functions: one row a function, and everything that is known of a function in its
/// row.
///
/// A row gives the ASCII spelling and others that are read, the spelling in text and in LaTeX where
/// it differs; the value as a double with its error in units in the last place and the shape from
/// which enclosures follow, the range, the value to many digits or the form `through` other
/// functions that has it; where the function is defined and differentiable, the derivative, the
/// parity and the inverse. The errors are those that `Math` documents.
public enum Function {
  SIN(
      row("sin")
          .value(Math::sin, 1, wave(0.5), slopeAtMostOne(BigDecimalMath::sin))
          .derivative(u -> call("cos", u))
          .odd("asin")),
  COS(
      row("cos")
          .value(Math::cos, 1, wave(0), slopeAtMostOne(BigDecimalMath::cos))
          .derivative(u -> negation(call("sin", u)))
          .even("acos")),
  TAN(
      row("tan", "tg")
          .value(Math::tan, 1, INCREASING_BETWEEN_POLES)
          .through(u -> quotient(call("sin", u), call("cos", u)))
          .domain(COSINE_NONZERO)
          .derivative(u -> square(call("sec", u)))
          .odd("atan")),
  SEC(
      reciprocalOf("cos", "sec")
          .nonzero()
          .domain(COSINE_NONZERO)
          .derivative(u -> product(call("sec", u), call("tan", u)))
          .even("asec")),
  CSC(
      reciprocalOf("sin", "csc", "cosec")
          .nonzero()
          .domain(SINE_NONZERO)
          .derivative(u -> negation(product(call("csc", u), call("cot", u))))
          .odd("acsc")),
  COT(
      reciprocalOf("tan", "cot", "ctg", "cotan")
          .through(u -> quotient(call("cos", u), call("sin", u)))
          .domain(SINE_NONZERO)
          .derivative(u -> negation(square(call("csc", u))))
          .odd("acot")),
  ASIN(
      row("asin", "arcsin")
          .written("arcsin", "\\arcsin")
          .value(Math::asin, 1, INCREASING, increasing(BigDecimalMath::asin))
          .domain(CLOSED_UNIT, OPEN_UNIT)
          .derivative(u -> reciprocal(sqrt(oneMinusSquare(u))))
          .oddLikeArgument()),
  ACOS(
      row("acos", "arccos")
          .written("arccos", "\\arccos")
          .value(Math::acos, 1, DECREASING, decreasing(BigDecimalMath::acos))
          .through(u -> difference(half(constant(Constant.PI)), call("asin", u)))
          .nonnegative()
          .domain(CLOSED_UNIT, OPEN_UNIT)
          .derivative(u -> negation(reciprocal(sqrt(oneMinusSquare(u)))))),
  ATAN(
      row("atan", "arctan", "arctg")
          .written("arctan", "\\arctan")
          .value(Math::atan, 1, INCREASING, increasing(BigValues::arcOfTangent))
          .derivative(u -> reciprocal(sum(ONE, square(u))))
          .oddLikeArgument()),
  ACOT(
      ofReciprocal("atan", "acot", "arccot", "arcctg")
          .written("arccot")
          .domain(NONZERO)
          .derivative(u -> negation(reciprocal(sum(ONE, square(u)))))
          .oddLikeArgument()),
  ASEC(
      ofReciprocal("acos", "asec", "arcsec")
          .written("arcsec")
          .nonnegative()
          .domain(OUTSIDE_OPEN_UNIT, OUTSIDE_CLOSED_UNIT)
          .derivative(u -> reciprocal(product(abs(u), sqrt(squareMinusOne(u)))))),
  ACSC(
      ofReciprocal("asin", "acsc", "arccsc", "arccosec")
          .written("arccsc")
          .domain(OUTSIDE_OPEN_UNIT, OUTSIDE_CLOSED_UNIT)
          .derivative(u -> negation(reciprocal(product(abs(u), sqrt(squareMinusOne(u))))))
          .oddLikeArgument()),
  SINH(
      row("sinh", "sh")
          .value(Math::sinh, 2.5, INCREASING)
          .through(u -> half(difference(exp(u), exp(negation(u)))))
          .derivative(u -> call("cosh", u))
          .oddLikeArgument("asinh")),
  COSH(
      row("cosh", "ch")
          .value(Math::cosh, 2.5, VALLEY)
          .range(1, Double.POSITIVE_INFINITY)
          .through(u -> half(sum(exp(u), exp(negation(u)))))
          .positive()
          .derivative(u -> call("sinh", u))
          .even("acosh")),
  TANH(
      row("tanh", "th")
          .value(Math::tanh, 2.5, INCREASING)
          .range(-1, 1)
          .through(u -> difference(ONE, quotient(TWO, sum(exp(product(TWO, u)), ONE))))
          .derivative(u -> difference(ONE, square(call("tanh", u))))
          .oddLikeArgument("atanh")),
  SECH(
      reciprocalOf("cosh", "sech")
          .written("sech")
          .positive()
          .derivative(u -> negation(product(call("sech", u), call("tanh", u))))
          .even("asech")),
  CSCH(
      reciprocalOf("sinh", "csch", "cosech")
          .written("csch")
          .domain(NONZERO)
          .derivative(u -> negation(product(call("csch", u), call("coth", u))))
          .oddLikeArgument("acsch")),
  COTH(
      reciprocalOf("tanh", "coth", "cth")
          .domain(NONZERO)
          .derivative(u -> difference(ONE, square(call("coth", u))))
          .oddLikeArgument("acoth")),
  ASINH(
      row("asinh", "arsinh", "arcsinh")
          .written("arsinh")
          .value(AreaFunctions::ofSine, 4, INCREASING)
          .through(u -> ln(sum(u, sqrt(sum(square(u), ONE)))))
          .derivative(u -> reciprocal(sqrt(sum(square(u), ONE))))
          .oddLikeArgument("sinh")),
  ACOSH(
      row("acosh", "arcosh", "arccosh")
          .written("arcosh")
          .value(AreaFunctions::ofCosine, 4, INCREASING)
          .through(u -> ln(sum(u, sqrt(squareMinusOne(u)))))
          .nonnegative()
          .domain(AT_LEAST_ONE, ABOVE_ONE)
          .derivative(u -> reciprocal(sqrt(squareMinusOne(u))))),
  ATANH(
      row("atanh", "artanh", "arctanh")
          .written("artanh")
          .value(AreaFunctions::ofTangent, 4, INCREASING)
          .through(u -> half(ln(quotient(sum(ONE, u), difference(ONE, u)))))
          .domain(OPEN_UNIT)
          .derivative(u -> reciprocal(oneMinusSquare(u)))
          .oddLikeArgument("tanh")),
  ACOTH(
      ofReciprocal("atanh", "acoth", "arcoth", "arccoth")
          .written("arcoth")
          .domain(OUTSIDE_CLOSED_UNIT)
          .derivative(u -> reciprocal(oneMinusSquare(u)))
          .oddLikeArgument("coth")),
  ASECH(
      ofReciprocal("acosh", "asech", "arsech", "arcsech")
          .written("arsech")
          .nonnegative()
          .domain(ZERO_TO_ONE, BETWEEN_ZERO_AND_ONE)
          .derivative(u -> negation(reciprocal(product(u, sqrt(oneMinusSquare(u))))))),
  ACSCH(
      ofReciprocal("asinh", "acsch", "arcsch", "arccsch")
          .written("arcsch")
          .domain(NONZERO)
          .derivative(u -> negation(reciprocal(product(abs(u), sqrt(sum(ONE, square(u)))))))
          .oddLikeArgument("csch")),
  EXP(
      row("exp")
          .value(Math::exp, 1, INCREASING, increasingPositive(BigDecimalMath::exp, 1_000_000))
          .positive()
          .derivative(u -> exp(u))
          .inverse("ln")),
  LN(
      row("ln", "log")
          .value(Math::log, 1, INCREASING, logarithm(BigDecimalMath::log))
          .domain(POSITIVE)
          .derivative(u -> reciprocal(u))
          .inverse("exp")),
  SQRT(
      row("sqrt")
          .written("sqrt", "\\sqrt")
          .value(Math::sqrt, Interval::sqrt, BigInterval::sqrt)
          .sizeOfArgument()
          .domain(NONNEGATIVE, POSITIVE)
          .derivative(u -> reciprocal(product(TWO, sqrt(u))))),
  CBRT(
      row("cbrt")
          .written("cbrt", "\\sqrt[3]")
          .value(Math::cbrt, 1, INCREASING, increasing(BigValues::cubeRoot))
          .domain(REALS, NONZERO)
          .derivative(u -> reciprocal(product(number(3), square(call("cbrt", u)))))
          .oddLikeArgument()),
  ABS(
      row("abs")
          .written("abs")
          .value(Math::abs, Interval::abs, (u, _) -> u.abs())
          .sizeOfArgument()
          .domain(REALS, NONZERO)
          .derivative(u -> quotient(u, abs(u)))
          .even()),
  SIGN(
      row("sign", "sgn", "signum")
          .written("sgn")
          .value(Math::signum, 0, STEPS, steps((u, _) -> BigDecimal.valueOf(u.signum())))
          .domain(REALS, NONZERO)
          .derivative(_ -> ZERO)
          .oddLikeArgument()),
  FLOOR(
      row("floor")
          .written("floor")
          .value(Math::floor, 0, STEPS, steps((u, _) -> u.setScale(0, RoundingMode.FLOOR)))
          .domain(REALS, NOT_AN_INTEGER)
          .derivative(_ -> ZERO)),
  CEIL(
      row("ceil", "ceiling")
          .written("ceil")
          .value(Math::ceil, 0, STEPS, steps((u, _) -> u.setScale(0, RoundingMode.CEILING)))
          .domain(REALS, NOT_AN_INTEGER)
          .derivative(_ -> ZERO)),
  RELU(
      row("relu", "ReLU")
          .written("relu")
          .value(u -> Math.max(u, 0), 0, INCREASING, (u, _) -> u.max(BigInterval.ZERO))
          .through(u -> half(sum(u, abs(u))))
          .computed(u -> call("max", u, ZERO))
          .nonnegative()
          .domain(REALS, NONZERO)
          .derivative(u -> half(sum(ONE, quotient(u, abs(u)))))),
  SIGMOID(
      row("sigmoid", "logistic", "expit")
          .written("σ", "\\sigma")
          .value(Sigmoid::logistic, 4, INCREASING)
          .range(0, 1)
          .through(u -> reciprocal(sum(ONE, exp(negation(u)))))
          .computed(
              u -> quotient(call("max", expOfSize(u), call("sign", u)), onePlus(expOfSize(u))))
          .positive()
          .derivative(u -> product(call("sigmoid", u), difference(ONE, call("sigmoid", u))))),
  SOFTPLUS(
      row("softplus")
          .written("softplus")
          .value(Sigmoid::integral, 4, INCREASING)
          .through(u -> ln(onePlus(exp(u))))
          .computed(u -> sum(call("relu", u), ln(onePlus(expOfSize(u)))))
          .positive()
          .derivative(u -> call("sigmoid", u))),
  ERF(
      row("erf")
          .written("erf")
          .value(Erf::value, 4, INCREASING, BigValues::errorFunction)
          .range(-1, 1)
          .derivative(
              u -> product(quotient(TWO, sqrt(constant(Constant.PI))), exp(negation(square(u)))))
          .oddLikeArgument()),
  MAX(
      row("max")
          .values(Math::max, Interval::max)
          .throughBoth((u, v) -> half(sum(sum(u, v), abs(difference(u, v)))))
          .symmetricDerivative((u, v) -> half(sum(ONE, signOfDifference(u, v))))),
  MIN(
      row("min")
          .values(Math::min, Interval::min)
          .throughBoth((u, v) -> half(difference(sum(u, v), abs(difference(u, v)))))
          .symmetricDerivative((u, v) -> half(difference(ONE, signOfDifference(u, v)))));

  private final FunctionRow row;

  Function(FunctionRow row) {
    this.row = row;
  }

  /// The function with this spelling, one of the ASCII ones.
  public static Optional<Function> named(String name) {
    return Optional.ofNullable(FunctionNames.ALL.get(name));
  }

  /// Every ASCII spelling of every function, in alphabetical order.
  public static Set<String> names() {
    return FunctionNames.ALL.keySet();
  }

  /// This function of the arguments, as an expression.
  public Expr of(Expr... arguments) {
    return new Expr.Application(this, List.of(arguments));
  }

  /// The ASCII spellings that are read.
  List<String> spellings() {
    return row.spelling().names();
  }

  /// The ASCII spelling that is written.
  public String ascii() {
    return spellings().getFirst();
  }

  /// The name in text: `arcsin` for `asin`.
  public String text() {
    return row.spelling().text();
  }

  /// The LaTeX command.
  public String latex() {
    return row.spelling().latex();
  }

  public int arity() {
    return row.valuation().arity();
  }

  /// The value in double arithmetic; NaN where the function is not defined.
  ///
  /// @throws IllegalArgumentException if the number of arguments is not the arity
  public double value(double... arguments) {
    return row.valuation().at(definedOn(), arguments);
  }

  /// A function of one argument in double arithmetic; not finite where it is not defined.
  public DoubleUnaryOperator unary() {
    return row.valuation().value();
  }

  /// A function of two arguments in double arithmetic.
  public DoubleBinaryOperator binary() {
    return row.valuation().values();
  }

  /// The values for an argument in the interval, rounded outwards.
  public Interval enclose(Interval u) {
    return enclose(u, Interval.ZERO);
  }

  /// The values of a function of two arguments in the intervals, rounded outwards.
  public Interval enclose(Interval u, Interval v) {
    return row.valuation().enclose(definedOn(), u, v);
  }

  /// The value to many digits; where there is none, the form {@link #through} others has it.
  public Optional<BigInterval> digits(BigInterval u, int digits) {
    return row.valuation().digits().map(f -> f.at(u, digits));
  }

  /// This function of the arguments through others that lie deeper; empty for the deepest.
  public Optional<Expr> through(List<Expr> arguments) {
    return row.valuation().through().map(form -> form.apply(arguments));
  }

  /// The form in which compiled code computes this function of u; empty where it calls the
  /// function.
  public Optional<Expr> computed(Expr u) {
    return row.valuation().computed().map(form -> form.apply(u));
  }

  /// Where the function is defined, as a condition on its argument; everywhere for two arguments.
  public RealSet definedOn() {
    return row.analysis().definedOn();
  }

  /// Where the function is differentiable, as a condition on {@link #critical}.
  public RealSet differentiableOn() {
    return row.analysis().differentiableOn();
  }

  /// The quantity on which differentiability depends: the argument, or the difference of two
  /// arguments.
  public Expr critical(List<Expr> arguments) {
    return arity() == 1 ? arguments.getFirst() : difference(arguments.get(0), arguments.get(1));
  }

  /// The partial derivatives of this function by its arguments, at these arguments.
  public List<Expr> derivatives(List<Expr> arguments) {
    return row.analysis().derivatives().apply(arguments);
  }

  public Parity parity() {
    return row.analysis().parity();
  }

  /// What is known of the sign of the value.
  public ValueSign sign() {
    return row.analysis().sign();
  }

  /// The function g with f(g(u)) = u for every u where g is defined.
  public Optional<Function> inverse() {
    return row.analysis().inverse().flatMap(Function::named);
  }
}
