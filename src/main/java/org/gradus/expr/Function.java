package org.gradus.expr;

import static org.gradus.expr.Expressions.*;
import static org.gradus.expr.Forms.*;
import static org.gradus.expr.FunctionFamily.*;
import static org.gradus.expr.Heading.*;
import static org.gradus.expr.Library.*;
import static org.gradus.expr.RealSet.*;
import static org.gradus.number.Digits.*;
import static org.gradus.number.Shape.*;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.*;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.gamma.Erf;
import org.gradus.number.*;

/// The elementary functions: one row a function, and everything that is known of a function in its
/// row.
///
/// A row gives the family, the ASCII spelling and others that are read; the spelling in text, in
/// LaTeX and in libraries where it differs; the value as a double with its error in units in the
/// last place and the shape from which enclosures follow, the range, the value to many digits or
/// the form `through` other functions that has it; where the function is defined and
/// differentiable, the derivative, the parity and the inverse. The errors are those that `Math`
/// documents.
public enum Function implements FunctionColumns {
  SIN(
      row(TRIGONOMETRIC, "sin")
          .value(Math::sin, 1, wave(0.5), slopeAtMostOne(BigDecimalMath::sin))
          .derivative(u -> call("cos", u))
          .odd("asin")),
  COS(
      row(TRIGONOMETRIC, "cos")
          .value(Math::cos, 1, wave(0), slopeAtMostOne(BigDecimalMath::cos))
          .derivative(u -> negation(call("sin", u)))
          .even("acos")),
  TAN(
      row(TRIGONOMETRIC, "tan", "tg")
          .value(Math::tan, 1, INCREASING_BETWEEN_POLES)
          .through(u -> quotient(call("sin", u), call("cos", u)))
          .domain(COSINE_NONZERO)
          .derivative(u -> square(call("sec", u)))
          .odd("atan")),
  SEC(
      row(TRIGONOMETRIC, "sec")
          .reciprocalOf("cos")
          .domain(COSINE_NONZERO)
          .derivative(u -> product(call("sec", u), call("tan", u)))
          .nonzero()
          .even("asec")),
  CSC(
      row(TRIGONOMETRIC, "csc", "cosec")
          .reciprocalOf("sin")
          .domain(SINE_NONZERO)
          .derivative(u -> negation(product(call("csc", u), call("cot", u))))
          .nonzero()
          .odd("acsc")),
  COT(
      row(TRIGONOMETRIC, "cot", "ctg", "cotan")
          .reciprocalOf("tan")
          .through(u -> quotient(call("cos", u), call("sin", u)))
          .domain(SINE_NONZERO)
          .derivative(u -> negation(square(call("csc", u))))
          .odd("acot")),
  ASIN(
      row(ARC, "asin", "arcsin")
          .written("arcsin", "\\arcsin")
          .in(NUMPY, "np.arcsin(%s)")
          .value(Math::asin, 1, INCREASING, increasing(BigDecimalMath::asin))
          .domain(CLOSED_UNIT, OPEN_UNIT)
          .derivative(u -> reciprocal(sqrt(oneMinusSquare(u))))
          .oddLikeArgument()),
  ACOS(
      row(ARC, "acos", "arccos")
          .written("arccos", "\\arccos")
          .in(NUMPY, "np.arccos(%s)")
          .value(Math::acos, 1, DECREASING, decreasing(BigDecimalMath::acos))
          .through(u -> difference(half(constant(Constant.PI)), call("asin", u)))
          .domain(CLOSED_UNIT, OPEN_UNIT)
          .derivative(u -> negation(reciprocal(sqrt(oneMinusSquare(u)))))
          .nonnegative()),
  ATAN(
      row(ARC, "atan", "arctan", "arctg")
          .written("arctan", "\\arctan")
          .in(NUMPY, "np.arctan(%s)")
          .value(Math::atan, 1, INCREASING, increasing(BigValues::arcOfTangent))
          .derivative(u -> reciprocal(sum(ONE, square(u))))
          .oddLikeArgument()),
  ACOT(
      row(ARC, "acot", "arccot", "arcctg")
          .written("arccot")
          .ofReciprocal("atan")
          .domain(NONZERO)
          .derivative(u -> negation(reciprocal(sum(ONE, square(u)))))
          .oddLikeArgument()),
  ASEC(
      row(ARC, "asec", "arcsec")
          .written("arcsec")
          .ofReciprocal("acos")
          .domain(OUTSIDE_OPEN_UNIT, OUTSIDE_CLOSED_UNIT)
          .derivative(u -> reciprocal(product(abs(u), sqrt(squareMinusOne(u)))))
          .nonnegative()),
  ACSC(
      row(ARC, "acsc", "arccsc", "arccosec")
          .written("arccsc")
          .ofReciprocal("asin")
          .domain(OUTSIDE_OPEN_UNIT, OUTSIDE_CLOSED_UNIT)
          .derivative(u -> negation(reciprocal(product(abs(u), sqrt(squareMinusOne(u))))))
          .oddLikeArgument()),
  SINH(
      row(HYPERBOLIC, "sinh", "sh")
          .value(Math::sinh, 2.5, INCREASING)
          .through(u -> half(difference(exp(u), exp(negation(u)))))
          .derivative(u -> call("cosh", u))
          .oddLikeArgument("asinh")),
  COSH(
      row(HYPERBOLIC, "cosh", "ch")
          .value(Math::cosh, 2.5, VALLEY)
          .range(1, Double.POSITIVE_INFINITY)
          .through(u -> half(sum(exp(u), exp(negation(u)))))
          .derivative(u -> call("sinh", u))
          .positive()
          .even("acosh")),
  TANH(
      row(HYPERBOLIC, "tanh", "th")
          .value(Math::tanh, 2.5, INCREASING)
          .range(-1, 1)
          .through(u -> difference(ONE, quotient(TWO, sum(exp(product(TWO, u)), ONE))))
          .derivative(u -> difference(ONE, square(call("tanh", u))))
          .oddLikeArgument("atanh")),
  SECH(
      row(HYPERBOLIC, "sech")
          .written("sech")
          .reciprocalOf("cosh")
          .derivative(u -> negation(product(call("sech", u), call("tanh", u))))
          .positive()
          .even("asech")),
  CSCH(
      row(HYPERBOLIC, "csch", "cosech")
          .written("csch")
          .reciprocalOf("sinh")
          .domain(NONZERO)
          .derivative(u -> negation(product(call("csch", u), call("coth", u))))
          .oddLikeArgument("acsch")),
  COTH(
      row(HYPERBOLIC, "coth", "cth")
          .reciprocalOf("tanh")
          .domain(NONZERO)
          .derivative(u -> difference(ONE, square(call("coth", u))))
          .oddLikeArgument("acoth")),
  ASINH(
      row(AREA, "asinh", "arsinh", "arcsinh")
          .written("arsinh")
          .in(NUMPY, "np.arcsinh(%s)")
          .inJava("Math.signum(u) * Math.log1p(Math.abs(u) + u * u / (1 + Math.sqrt(1 + u * u)))")
          .value(AreaFunctions::ofSine, 4, INCREASING)
          .through(u -> ln(sum(u, sqrt(sum(square(u), ONE)))))
          .derivative(u -> reciprocal(sqrt(sum(square(u), ONE))))
          .oddLikeArgument("sinh")),
  ACOSH(
      row(AREA, "acosh", "arcosh", "arccosh")
          .written("arcosh")
          .in(NUMPY, "np.arccosh(%s)")
          .inJava("Math.log1p(u - 1 + Math.sqrt((u - 1) * (u + 1)))")
          .value(AreaFunctions::ofCosine, 4, INCREASING)
          .through(u -> ln(sum(u, sqrt(squareMinusOne(u)))))
          .domain(AT_LEAST_ONE, ABOVE_ONE)
          .derivative(u -> reciprocal(sqrt(squareMinusOne(u))))
          .nonnegative()),
  ATANH(
      row(AREA, "atanh", "artanh", "arctanh")
          .written("artanh")
          .in(NUMPY, "np.arctanh(%s)")
          .inJava("(Math.log1p(u) - Math.log1p(-u)) / 2")
          .value(AreaFunctions::ofTangent, 4, INCREASING)
          .through(u -> half(ln(quotient(sum(ONE, u), difference(ONE, u)))))
          .domain(OPEN_UNIT)
          .derivative(u -> reciprocal(oneMinusSquare(u)))
          .oddLikeArgument("tanh")),
  ACOTH(
      row(AREA, "acoth", "arcoth", "arccoth")
          .written("arcoth")
          .ofReciprocal("atanh")
          .domain(OUTSIDE_CLOSED_UNIT)
          .derivative(u -> reciprocal(oneMinusSquare(u)))
          .oddLikeArgument("coth")),
  ASECH(
      row(AREA, "asech", "arsech", "arcsech")
          .written("arsech")
          .ofReciprocal("acosh")
          .domain(ZERO_TO_ONE, BETWEEN_ZERO_AND_ONE)
          .derivative(u -> negation(reciprocal(product(u, sqrt(oneMinusSquare(u))))))
          .nonnegative()),
  ACSCH(
      row(AREA, "acsch", "arcsch", "arccsch")
          .written("arcsch")
          .ofReciprocal("asinh")
          .domain(NONZERO)
          .derivative(u -> negation(reciprocal(product(abs(u), sqrt(sum(ONE, square(u)))))))
          .oddLikeArgument("csch")),
  EXP(
      row(EXPONENTIAL, "exp")
          .value(Math::exp, 1, INCREASING, increasingPositive(BigDecimalMath::exp, 1_000_000))
          .derivative(u -> exp(u))
          .positive()
          .inverse("ln")),
  LN(
      row(EXPONENTIAL, "ln", "log")
          .called("log")
          .value(Math::log, 1, INCREASING, logarithm(BigDecimalMath::log))
          .domain(POSITIVE)
          .derivative(u -> reciprocal(u))
          .inverse("exp")),
  SQRT(
      row(ROOT, "sqrt")
          .written("sqrt", "\\sqrt")
          .value(Math::sqrt, Interval::sqrt, BigInterval::sqrt)
          .domain(NONNEGATIVE, POSITIVE)
          .derivative(u -> reciprocal(product(TWO, sqrt(u))))
          .sizeOfArgument()),
  CBRT(
      row(ROOT, "cbrt")
          .written("cbrt", "\\sqrt[3]")
          .notIn(NUMPY, PYTORCH, JAVA, MAXIMA)
          .value(Math::cbrt, 1, INCREASING, increasing(BigValues::cubeRoot))
          .domain(REALS, NONZERO)
          .derivative(u -> reciprocal(product(number(3), square(call("cbrt", u)))))
          .oddLikeArgument()),
  ABS(
      row(PIECEWISE_LINEAR, "abs")
          .written("abs")
          .value(Math::abs, Interval::abs, (u, _) -> u.abs())
          .domain(REALS, NONZERO)
          .derivative(u -> quotient(u, abs(u)))
          .sizeOfArgument()
          .even()),
  SIGN(
      row(PIECEWISE_LINEAR, "sign", "sgn", "signum")
          .written("sgn")
          .in(JAVA, "Math.signum(%s)")
          .in(MAXIMA, "signum(%s)")
          .value(Math::signum, 0, STEPS, steps((u, _) -> BigDecimal.valueOf(u.signum())))
          .domain(REALS, NONZERO)
          .derivative(_ -> ZERO)
          .oddLikeArgument()),
  FLOOR(
      row(PIECEWISE_LINEAR, "floor")
          .written("floor")
          .value(Math::floor, 0, STEPS, steps((u, _) -> u.setScale(0, RoundingMode.FLOOR)))
          .domain(REALS, NOT_AN_INTEGER)
          .derivative(_ -> ZERO)),
  CEIL(
      row(PIECEWISE_LINEAR, "ceil", "ceiling")
          .written("ceil")
          .in(MAXIMA, "ceiling(%s)")
          .value(Math::ceil, 0, STEPS, steps((u, _) -> u.setScale(0, RoundingMode.CEILING)))
          .domain(REALS, NOT_AN_INTEGER)
          .derivative(_ -> ZERO)),
  RELU(
      row(PIECEWISE_LINEAR, "relu", "ReLU")
          .written("relu")
          .in(NUMPY, "np.maximum(%s, 0.0)")
          .inJava("Math.max(u, 0)")
          .notIn(MAXIMA)
          .value(u -> Math.max(u, 0), 0, INCREASING, (u, _) -> u.max(BigInterval.ZERO))
          .through(u -> half(sum(u, abs(u))))
          .computed(u -> call("max", u, ZERO))
          .domain(REALS, NONZERO)
          .derivative(u -> half(sum(ONE, quotient(u, abs(u)))))
          .nonnegative()),
  SIGMOID(
      row(EXPONENTIAL, "sigmoid", "logistic", "expit")
          .written("σ", "\\sigma")
          .in(NUMPY, "np.exp(-np.logaddexp(0.0, -%s))")
          .inJava("(u < 0 ? Math.exp(u) : 1) / (1 + Math.exp(-Math.abs(u)))")
          .notIn(MAXIMA)
          .value(Sigmoid::logistic, 4, INCREASING)
          .range(0, 1)
          .through(u -> reciprocal(sum(ONE, exp(negation(u)))))
          .computed(
              u -> quotient(call("max", expOfSize(u), call("sign", u)), onePlus(expOfSize(u))))
          .derivative(u -> product(call("sigmoid", u), difference(ONE, call("sigmoid", u))))
          .positive()),
  SOFTPLUS(
      row(EXPONENTIAL, "softplus")
          .written("softplus")
          .in(NUMPY, "np.logaddexp(0.0, %s)")
          // PyTorch's own softplus is u for u > 20, which is right to 9 digits.
          .in(PYTORCH, "(-torch.nn.functional.logsigmoid(-%s))")
          .inJava("Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)))")
          .notIn(MAXIMA)
          .value(Sigmoid::integral, 4, INCREASING)
          .through(u -> ln(onePlus(exp(u))))
          .computed(u -> sum(call("relu", u), ln(onePlus(expOfSize(u)))))
          .derivative(u -> call("sigmoid", u))
          .positive()),
  ERF(
      row(EXPONENTIAL, "erf")
          .written("erf")
          .in(NUMPY, "math.erf(%s)")
          .notIn(JAVA)
          .value(Erf::value, 4, INCREASING, BigValues::errorFunction)
          .range(-1, 1)
          .derivative(
              u -> product(quotient(TWO, sqrt(constant(Constant.PI))), exp(negation(square(u)))))
          .oddLikeArgument()),
  MAX(
      row(PIECEWISE_LINEAR, "max")
          .in(NUMPY, "np.maximum(%s)")
          .in(PYTORCH, "torch.maximum(%s)")
          .values(Math::max, Interval::max)
          .throughBoth((u, v) -> half(sum(sum(u, v), abs(difference(u, v)))))
          .symmetricDerivative((u, v) -> half(sum(ONE, signOfDifference(u, v))))),
  MIN(
      row(PIECEWISE_LINEAR, "min")
          .in(NUMPY, "np.minimum(%s)")
          .in(PYTORCH, "torch.minimum(%s)")
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

  @Override
  public FunctionRow columns() {
    return row;
  }
}
