package org.gradus.calculus;

import java.util.List;
import java.util.Map;
import org.gradus.algebra.Simplifier;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;
import org.gradus.number.Budget;

/// Differentiates by one variable with the textbook rules; every other symbol is held constant.
///
/// The derivative is the last line of its own derivation. Each step is tidied at once, and tidying
/// that changed something is a step too.
public final class Differentiator {
  private final Symbol x;
  private final Simplifier simplifier;
  private final Budget budget;
  private final Map<Rule, Formula> replaced;

  /// @param budget shared by the rules and by tidying; one unit for each step and each node looked
  ///   at
  public Differentiator(Symbol x, Budget budget) {
    this(x, new Simplifier(budget), budget, Map.of());
  }

  private Differentiator(
      Symbol x, Simplifier simplifier, Budget budget, Map<Rule, Formula> replaced) {
    this.x = x;
    this.simplifier = simplifier;
    this.budget = budget;
    this.replaced = Map.copyOf(replaced);
  }

  /// The same differentiator with other formulas for some rules.
  public Differentiator with(Map<Rule, Formula> wrong) {
    return new Differentiator(x, simplifier, budget, wrong);
  }

  /// The derivation of the derivative by x.
  ///
  /// @throws IllegalArgumentException if a bound of a Σ or an index depends on x; {@link
  ///   Obstacle#in} tells beforehand
  /// @throws Budget.Exhausted if the budget is used up
  public Derivation differentiate(Expr e) {
    budget.spend(1);
    if (!FreeSymbols.contains(e, x)) {
      return by(FreeSymbols.of(e).isEmpty() ? Rule.CONSTANT : Rule.HELD_CONSTANT, e);
    }
    return switch (e) {
      case Expr.Number _, Expr.Named _ -> by(Rule.CONSTANT, e);
      case Expr.Variable _ -> by(Rule.VARIABLE, e);
      case Expr.Negation(var u) -> by(Rule.NEGATION, e, differentiate(u));
      case Expr.Sum(var terms) -> by(sumRule(terms), e, eachOf(e.operands()));
      case Expr.Product(var factors) -> ofProduct(e, factors);
      case Expr.Quotient(var u, var v) -> ofQuotient(e, u, v);
      case Expr.Power(var u, var v) -> ofPower(e, u, v);
      case Expr.Application(var f, var arguments) -> ofFunction(e, f, arguments);
      case Expr.Root(var n, var u) -> ofRoot(e, n, u);
      case Expr.Logarithm(var b, var u) -> ofLogarithm(e, b, u);
      case Expr.Sigma sigma -> ofSigma(sigma);
      case Expr.Indexed _ -> throw Obstacle.in(e, x).orElseThrow().exception();
    };
  }

  private static Rule sumRule(List<Term> terms) {
    return terms.stream().anyMatch(Term::isSubtracted) ? Rule.DIFFERENCE : Rule.SUM;
  }

  private Derivation ofProduct(Expr e, List<Expr> factors) {
    var dependent = factors.stream().filter(factor -> FreeSymbols.contains(factor, x)).toList();
    if (dependent.size() < factors.size()) {
      return by(Rule.CONSTANT_MULTIPLE, e, differentiate(Expressions.product(dependent)));
    }
    budget.spend((long) factors.size() * factors.size());
    return by(Rule.PRODUCT, e, eachOf(factors));
  }

  private Derivation ofQuotient(Expr e, Expr u, Expr v) {
    if (!FreeSymbols.contains(v, x)) {
      return by(Rule.CONSTANT_MULTIPLE, e, differentiate(u));
    }
    return FreeSymbols.contains(u, x)
        ? by(Rule.QUOTIENT, e, differentiate(u), differentiate(v))
        : by(Rule.RECIPROCAL, e, differentiate(v));
  }

  private Derivation ofPower(Expr e, Expr u, Expr v) {
    if (!FreeSymbols.contains(v, x)) {
      return chain(Rule.POWER, e, u);
    }
    return FreeSymbols.contains(u, x)
        ? by(Rule.GENERAL_POWER, e, differentiate(u), differentiate(v))
        : chain(Rule.EXPONENTIAL, e, v);
  }

  private Derivation ofFunction(Expr e, Function f, List<Expr> arguments) {
    if (arguments.size() > 1) {
      return by(Rule.TWO_ARGUMENTS, e, eachOf(arguments));
    }
    var rule = f == Function.EXP ? Rule.EXPONENTIAL : Rule.FUNCTION;
    return chain(rule, e, arguments.getFirst());
  }

  /// A root whose index is no integer, such as the tenth root of a tenth, is read as a power first.
  private Derivation ofRoot(Expr e, Expr n, Expr u) {
    boolean isPower = FreeSymbols.contains(n, x) || isNoInteger(n);
    return isPower
        ? by(Rule.REWRITE, e, differentiate(Expressions.power(u, Expressions.reciprocal(n))))
        : chain(Rule.ROOT, e, u);
  }

  private static boolean isNoInteger(Expr n) {
    boolean isInteger = n instanceof Expr.Number(var value, _) && value.isInteger();
    return FreeSymbols.of(n).isEmpty() && !isInteger;
  }

  private Derivation ofLogarithm(Expr e, Expr b, Expr u) {
    return FreeSymbols.contains(b, x)
        ? by(
            Rule.REWRITE,
            e,
            differentiate(Expressions.quotient(Expressions.ln(u), Expressions.ln(b))))
        : chain(Rule.LOGARITHM, e, u);
  }

  private Derivation ofSigma(Expr.Sigma e) {
    if (FreeSymbols.contains(e.lower(), x) || FreeSymbols.contains(e.upper(), x)) {
      throw Obstacle.in(e, x).orElseThrow().exception();
    }
    return by(Rule.SIGMA, e, differentiate(e.body()));
  }

  /// The rule by itself where the inner function is x, else the chain rule with the rule as its
  /// outer part.
  private Derivation chain(Rule outer, Expr e, Expr inner) {
    return inner.equals(Expressions.variable(x))
        ? by(outer, e)
        : by(Rule.CHAIN, e, by(outer, e), differentiate(inner));
  }

  private List<Derivation> eachOf(List<Expr> parts) {
    return parts.stream().map(this::differentiate).toList();
  }

  private Derivation by(Rule rule, Expr e, Derivation... parts) {
    return by(rule, e, List.of(parts));
  }

  private Derivation by(Rule rule, Expr e, List<Derivation> parts) {
    var formula = replaced.getOrDefault(rule, Formulas.of(rule));
    var results = parts.stream().map(Derivation::result).toList();
    var derivation = new Derivation(rule, e, formula.apply(e, results, x), parts);
    var tidied = simplifier.tidy(derivation.result());
    return tidied.equals(derivation.result())
        ? derivation
        : new Derivation(Rule.TIDY, e, tidied, List.of(derivation));
  }
}
