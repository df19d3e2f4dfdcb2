package org.gradus.expr;

import static org.gradus.expr.Expressions.ONE;
import static org.gradus.expr.Expressions.TWO;
import static org.gradus.expr.Expressions.ZERO;
import static org.gradus.expr.Expressions.abs;
import static org.gradus.expr.Expressions.constant;
import static org.gradus.expr.Expressions.difference;
import static org.gradus.expr.Expressions.exp;
import static org.gradus.expr.Expressions.negation;
import static org.gradus.expr.Expressions.number;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.quotient;
import static org.gradus.expr.Expressions.reciprocal;
import static org.gradus.expr.Expressions.sqrt;
import static org.gradus.expr.Expressions.square;
import static org.gradus.expr.Expressions.sum;
import static org.gradus.expr.RealSet.ABOVE_ONE;
import static org.gradus.expr.RealSet.AT_LEAST_ONE;
import static org.gradus.expr.RealSet.BETWEEN_ZERO_AND_ONE;
import static org.gradus.expr.RealSet.CLOSED_UNIT;
import static org.gradus.expr.RealSet.COSINE_NONZERO;
import static org.gradus.expr.RealSet.NONNEGATIVE;
import static org.gradus.expr.RealSet.NONZERO;
import static org.gradus.expr.RealSet.NOT_AN_INTEGER;
import static org.gradus.expr.RealSet.OPEN_UNIT;
import static org.gradus.expr.RealSet.OUTSIDE_CLOSED_UNIT;
import static org.gradus.expr.RealSet.OUTSIDE_OPEN_UNIT;
import static org.gradus.expr.RealSet.POSITIVE;
import static org.gradus.expr.RealSet.REALS;
import static org.gradus.expr.RealSet.SINE_NONZERO;
import static org.gradus.expr.RealSet.ZERO_TO_ONE;
import static org.gradus.expr.ValueSign.OF_ARGUMENT;
import static org.gradus.expr.ValueSign.SIZE_OF_ARGUMENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.gamma.Erf;

/// The elementary functions: one row a function, and everything that is known of a function in its
/// row.
///
/// A row gives the ASCII spelling and others that are read, the spelling in text and in LaTeX where
/// it differs, the value, where the function is defined and differentiable, the derivative, the
/// parity and the inverse.
public enum Function {
  SIN(row("sin").value(Math::sin).derivative(u -> call("cos", u)).odd().inverse("asin")),
  COS(row("cos").value(Math::cos).derivative(u -> negation(call("sin", u))).even().inverse("acos")),
  TAN(
      row("tan", "tg")
          .value(Math::tan)
          .domain(COSINE_NONZERO)
          .derivative(u -> square(call("sec", u)))
          .odd()
          .inverse("atan")),
  SEC(
      row("sec")
          .sign(ValueSign.NONZERO)
          .value(u -> 1 / Math.cos(u))
          .domain(COSINE_NONZERO)
          .derivative(u -> product(call("sec", u), call("tan", u)))
          .even()
          .inverse("asec")),
  CSC(
      row("csc", "cosec")
          .sign(ValueSign.NONZERO)
          .value(u -> 1 / Math.sin(u))
          .domain(SINE_NONZERO)
          .derivative(u -> negation(product(call("csc", u), call("cot", u))))
          .odd()
          .inverse("acsc")),
  COT(
      row("cot", "ctg", "cotan")
          .value(u -> 1 / Math.tan(u))
          .domain(SINE_NONZERO)
          .derivative(u -> negation(square(call("csc", u))))
          .odd()
          .inverse("acot")),

  ASIN(
      row("asin", "arcsin")
          .written("arcsin", "\\arcsin")
          .sign(OF_ARGUMENT)
          .value(Math::asin)
          .domain(CLOSED_UNIT, OPEN_UNIT)
          .derivative(u -> reciprocal(sqrt(oneMinusSquare(u))))
          .odd()),
  ACOS(
      row("acos", "arccos")
          .written("arccos", "\\arccos")
          .sign(ValueSign.NONNEGATIVE)
          .value(Math::acos)
          .domain(CLOSED_UNIT, OPEN_UNIT)
          .derivative(u -> negation(reciprocal(sqrt(oneMinusSquare(u)))))),
  ATAN(
      row("atan", "arctan", "arctg")
          .written("arctan", "\\arctan")
          .sign(OF_ARGUMENT)
          .value(Math::atan)
          .derivative(u -> reciprocal(sum(ONE, square(u))))
          .odd()),
  ACOT(
      row("acot", "arccot", "arcctg")
          .written("arccot")
          .sign(OF_ARGUMENT)
          .value(u -> Math.atan(1 / u))
          .domain(NONZERO)
          .derivative(u -> negation(reciprocal(sum(ONE, square(u)))))
          .odd()),
  ASEC(
      row("asec", "arcsec")
          .written("arcsec")
          .sign(ValueSign.NONNEGATIVE)
          .value(u -> Math.acos(1 / u))
          .domain(OUTSIDE_OPEN_UNIT, OUTSIDE_CLOSED_UNIT)
          .derivative(u -> reciprocal(product(abs(u), sqrt(squareMinusOne(u)))))),
  ACSC(
      row("acsc", "arccsc", "arccosec")
          .written("arccsc")
          .sign(OF_ARGUMENT)
          .value(u -> Math.asin(1 / u))
          .domain(OUTSIDE_OPEN_UNIT, OUTSIDE_CLOSED_UNIT)
          .derivative(u -> negation(reciprocal(product(abs(u), sqrt(squareMinusOne(u))))))
          .odd()),

  SINH(
      row("sinh", "sh")
          .sign(OF_ARGUMENT)
          .value(Math::sinh)
          .derivative(u -> call("cosh", u))
          .odd()
          .inverse("asinh")),
  COSH(
      row("cosh", "ch")
          .sign(ValueSign.POSITIVE)
          .value(Math::cosh)
          .derivative(u -> call("sinh", u))
          .even()
          .inverse("acosh")),
  TANH(
      row("tanh", "th")
          .sign(OF_ARGUMENT)
          .value(Math::tanh)
          .derivative(u -> difference(ONE, square(call("tanh", u))))
          .odd()
          .inverse("atanh")),
  CSCH(
      row("csch", "cosech")
          .written("csch")
          .sign(OF_ARGUMENT)
          .value(u -> 1 / Math.sinh(u))
          .domain(NONZERO)
          .derivative(u -> negation(product(call("csch", u), call("coth", u))))
          .odd()
          .inverse("acsch")),
  COTH(
      row("coth", "cth")
          .sign(OF_ARGUMENT)
          .value(u -> 1 / Math.tanh(u))
          .domain(NONZERO)
          .derivative(u -> difference(ONE, square(call("coth", u))))
          .odd()
          .inverse("acoth")),

  ASINH(
      row("asinh", "arsinh", "arcsinh")
          .written("arsinh")
          .sign(OF_ARGUMENT)
          .value(AreaFunctions::ofSine)
          .derivative(u -> reciprocal(sqrt(sum(square(u), ONE))))
          .odd()
          .inverse("sinh")),
  ACOSH(
      row("acosh", "arcosh", "arccosh")
          .written("arcosh")
          .sign(ValueSign.NONNEGATIVE)
          .value(AreaFunctions::ofCosine)
          .domain(AT_LEAST_ONE, ABOVE_ONE)
          .derivative(u -> reciprocal(sqrt(squareMinusOne(u))))),
  ATANH(
      row("atanh", "artanh", "arctanh")
          .written("artanh")
          .sign(OF_ARGUMENT)
          .value(AreaFunctions::ofTangent)
          .domain(OPEN_UNIT)
          .derivative(u -> reciprocal(oneMinusSquare(u)))
          .odd()
          .inverse("tanh")),
  ACOTH(
      row("acoth", "arcoth", "arccoth")
          .written("arcoth")
          .sign(OF_ARGUMENT)
          .value(u -> AreaFunctions.ofTangent(1 / u))
          .domain(OUTSIDE_CLOSED_UNIT)
          .derivative(u -> reciprocal(oneMinusSquare(u)))
          .odd()
          .inverse("coth")),
  ASECH(
      row("asech", "arsech", "arcsech")
          .written("arsech")
          .sign(ValueSign.NONNEGATIVE)
          .value(u -> AreaFunctions.ofCosine(1 / u))
          .domain(ZERO_TO_ONE, BETWEEN_ZERO_AND_ONE)
          .derivative(u -> negation(reciprocal(product(u, sqrt(oneMinusSquare(u))))))),
  ACSCH(
      row("acsch", "arcsch", "arccsch")
          .written("arcsch")
          .sign(OF_ARGUMENT)
          .value(u -> AreaFunctions.ofSine(1 / u))
          .domain(NONZERO)
          .derivative(u -> negation(reciprocal(product(abs(u), sqrt(sum(ONE, square(u)))))))
          .odd()
          .inverse("csch")),

  EXP(row("exp").sign(ValueSign.POSITIVE).value(Math::exp).derivative(u -> exp(u)).inverse("ln")),
  LN(
      row("ln", "log")
          .value(Math::log)
          .domain(POSITIVE)
          .derivative(u -> reciprocal(u))
          .inverse("exp")),
  SQRT(
      row("sqrt")
          .written("sqrt", "\\sqrt")
          .sign(SIZE_OF_ARGUMENT)
          .value(Math::sqrt)
          .domain(NONNEGATIVE, POSITIVE)
          .derivative(u -> reciprocal(product(TWO, sqrt(u))))),
  CBRT(
      row("cbrt")
          .written("cbrt", "\\sqrt[3]")
          .sign(OF_ARGUMENT)
          .value(Math::cbrt)
          .domain(REALS, NONZERO)
          .derivative(u -> reciprocal(product(number(3), square(call("cbrt", u)))))
          .odd()),

  ABS(
      row("abs")
          .written("abs")
          .sign(SIZE_OF_ARGUMENT)
          .value(Math::abs)
          .domain(REALS, NONZERO)
          .derivative(u -> quotient(u, abs(u)))
          .even()),
  SIGN(
      row("sign", "sgn", "signum")
          .written("sgn")
          .sign(OF_ARGUMENT)
          .value(Math::signum)
          .domain(REALS, NONZERO)
          .derivative(_ -> ZERO)
          .odd()),
  FLOOR(
      row("floor")
          .written("floor")
          .value(Math::floor)
          .domain(REALS, NOT_AN_INTEGER)
          .derivative(_ -> ZERO)),
  CEIL(
      row("ceil", "ceiling")
          .written("ceil")
          .value(Math::ceil)
          .domain(REALS, NOT_AN_INTEGER)
          .derivative(_ -> ZERO)),
  RELU(
      row("relu", "ReLU")
          .written("relu")
          .sign(ValueSign.NONNEGATIVE)
          .value(u -> Math.max(u, 0))
          .domain(REALS, NONZERO)
          .derivative(u -> half(sum(ONE, quotient(u, abs(u)))))),
  SIGMOID(
      row("sigmoid", "logistic", "expit")
          .written("σ", "\\sigma")
          .sign(ValueSign.POSITIVE)
          .value(Function::logistic)
          .derivative(u -> product(call("sigmoid", u), difference(ONE, call("sigmoid", u))))),
  SOFTPLUS(
      row("softplus")
          .written("softplus")
          .sign(ValueSign.POSITIVE)
          .value(u -> Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u))))
          .derivative(u -> call("sigmoid", u))),
  ERF(
      row("erf")
          .written("erf")
          .sign(OF_ARGUMENT)
          .value(Erf::value)
          .derivative(
              u -> product(quotient(TWO, sqrt(constant(Constant.PI))), exp(negation(square(u)))))
          .odd()),

  MAX(
      row("max")
          .values(Math::max)
          .domain(REALS, NONZERO)
          .symmetricDerivative((u, v) -> half(sum(ONE, signOfDifference(u, v))))),
  MIN(
      row("min")
          .values(Math::min)
          .domain(REALS, NONZERO)
          .symmetricDerivative((u, v) -> half(difference(ONE, signOfDifference(u, v)))));

  private static final Map<String, Function> BY_NAME = new TreeMap<>();

  static {
    for (var function : values()) {
      function.row.names().forEach(name -> BY_NAME.put(name, function));
    }
  }

  private final FunctionRow row;

  Function(FunctionRow row) {
    this.row = row;
  }

  /// The function with this spelling, one of the ASCII ones.
  public static Optional<Function> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /// Every ASCII spelling of every function, in alphabetical order.
  public static Set<String> names() {
    return Set.copyOf(BY_NAME.keySet());
  }

  /// This function of the arguments, as an expression.
  public Expr of(Expr... arguments) {
    return new Expr.Application(this, List.of(arguments));
  }

  /// The ASCII spelling that is written.
  public String ascii() {
    return row.names().getFirst();
  }

  /// The name in text: `arcsin` for `asin`.
  public String text() {
    return row.text();
  }

  /// The LaTeX command.
  public String latex() {
    return row.latex();
  }

  public int arity() {
    return row.arity();
  }

  /// The value in double arithmetic; NaN where the function is not defined.
  ///
  /// @throws IllegalArgumentException if the number of arguments is not the arity
  public double value(double... arguments) {
    if (arguments.length != arity()) {
      throw new IllegalArgumentException(ascii() + " takes " + arity() + " arguments.");
    }
    return definedOn().contains(arguments[0]) ? row.evaluate(arguments) : Double.NaN;
  }

  /// Where the function is defined, as a condition on its argument; everywhere for two arguments.
  public RealSet definedOn() {
    return row.definedOn();
  }

  /// Where the function is differentiable, as a condition on {@link #critical}.
  public RealSet differentiableOn() {
    return row.differentiableOn();
  }

  /// The quantity on which differentiability depends: the argument, or the difference of two
  /// arguments.
  public Expr critical(List<Expr> arguments) {
    return arity() == 1 ? arguments.getFirst() : difference(arguments.get(0), arguments.get(1));
  }

  /// The partial derivatives of this function by its arguments, at these arguments.
  public List<Expr> derivatives(List<Expr> arguments) {
    return row.derivatives().apply(arguments);
  }

  public Parity parity() {
    return row.parity();
  }

  /// What is known of the sign of the value.
  public ValueSign sign() {
    return row.sign();
  }

  /// The function g with f(g(u)) = u for every u where g is defined.
  public Optional<Function> inverse() {
    return row.inverse().flatMap(Function::named);
  }

  private static FunctionRow row(String... names) {
    return FunctionRow.named(names);
  }

  /// A function of the table by its name, because a row cannot refer to the rows below it.
  private static Expr call(String name, Expr u) {
    return BY_NAME.get(name).of(u);
  }

  /// 1/(1 + e⁻ᵘ), without overflow for a large negative u.
  private static double logistic(double u) {
    double small = Math.exp(-Math.abs(u));
    return u >= 0 ? 1 / (1 + small) : small / (1 + small);
  }

  private static Expr half(Expr u) {
    return quotient(u, TWO);
  }

  /// (u − v)/|u − v|, which is undefined where the arguments are equal, as the derivative is.
  private static Expr signOfDifference(Expr u, Expr v) {
    return quotient(difference(u, v), abs(difference(u, v)));
  }

  private static Expr oneMinusSquare(Expr u) {
    return difference(ONE, square(u));
  }

  private static Expr squareMinusOne(Expr u) {
    return difference(square(u), ONE);
  }
}
