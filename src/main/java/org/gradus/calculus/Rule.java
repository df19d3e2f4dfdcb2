package org.gradus.calculus;

/// The rules of differentiation by their textbook names, each with the formula that it stands for.
///
/// In a formula u and v are the parts, c is free of the variable x, and a prime is the derivative
/// by x.
public enum Rule {
  CONSTANT("constant rule", "c′ = 0"),
  HELD_CONSTANT("held constant", "c′ = 0 for a c without x"),
  VARIABLE("variable", "x′ = 1"),
  NEGATION("sign", "(−u)′ = −u′"),
  CONSTANT_MULTIPLE("constant factor", "(c·u)′ = c·u′"),
  SUM("sum rule", "(u + v)′ = u′ + v′"),
  DIFFERENCE("difference rule", "(u − v)′ = u′ − v′"),
  PRODUCT("product rule", "(u·v)′ = u′·v + u·v′"),
  QUOTIENT("quotient rule", "(u/v)′ = (u′·v − u·v′)/v²"),
  RECIPROCAL("reciprocal rule", "(c/v)′ = −c·v′/v²"),
  POWER("power rule", "(xⁿ)′ = n·xⁿ⁻¹"),
  EXPONENTIAL("exponential rule", "(aˣ)′ = aˣ·ln a, (eˣ)′ = eˣ"),
  GENERAL_POWER("power with variable base and exponent", "(uᵛ)′ = uᵛ·(v′·ln u + v·u′/u)"),
  ROOT("root rule", "(ⁿ√x)′ = 1/(n·ⁿ√x^(n−1))"),
  LOGARITHM("logarithm rule", "(log_b x)′ = 1/(x·ln b)"),
  FUNCTION("derivative of the function", "f′"),
  CHAIN("chain rule", "(f(u))′ = f′(u)·u′"),
  TWO_ARGUMENTS("chain rule for two arguments", "(f(u, v))′ = f₁·u′ + f₂·v′"),
  SIGMA("sum under the sum sign", "(Σ u)′ = Σ u′"),
  REWRITE("rewritten first", "u = v, so u′ = v′"),
  TIDY("simplified", "");

  private final String title;
  private final String formula;

  Rule(String title, String formula) {
    this.title = title;
    this.formula = formula;
  }

  /// The name that a textbook uses.
  public String title() {
    return title;
  }

  /// The rule as a formula; empty for tidying, which is no rule of differentiation.
  public String formula() {
    return formula;
  }
}
