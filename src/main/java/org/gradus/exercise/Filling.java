package org.gradus.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.algebra.Simplifier;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Puts the values of parameters into expressions, the way a person would write the result.
///
/// What is made of parameters and numbers alone becomes one number, a decimal where one of them is;
/// `1·x` becomes `x`, `+ −3y` becomes `− 3y`, `x¹` becomes `x`, and a term with the factor 0 goes
/// away. What has no parameter in it stays as it was typed.
record Filling(Map<Symbol, Expr> values) {
  Filling {
    values = Map.copyOf(values);
  }

  Expr in(Expr e) {
    var symbols = FreeSymbols.of(e);
    if (symbols.stream().noneMatch(values::containsKey)) {
      return e;
    }
    return values.keySet().containsAll(symbols) && isNumeric(e, symbols)
        ? number(e)
        : shaped(e instanceof Expr.Variable ? put(e) : e.map(this::in));
  }

  /// Whether the values of the symbols, and so the expression, are numbers.
  private boolean isNumeric(Expr e, Set<Symbol> symbols) {
    return symbols.stream().allMatch(x -> FreeSymbols.of(values.get(x)).isEmpty())
        && !(e instanceof Expr.Sigma)
        && !hasIndexed(e);
  }

  private static boolean hasIndexed(Expr e) {
    return e instanceof Expr.Indexed || e.operands().stream().anyMatch(Filling::hasIndexed);
  }

  private Expr put(Expr e) {
    return new Substitution(values).in(e);
  }

  private Expr number(Expr e) {
    var filled = put(e);
    return Arithmetic.value(filled)
        .map(value ->
            hasDecimal(e) && value.isFiniteDecimal()
                ? Expressions.number(value)
                : Expressions.fraction(value))
        .orElseGet(() -> new Simplifier(Budget.standard()).tidy(filled));
  }

  /// Where one number is written as a decimal, the result is.
  private static boolean hasDecimal(Expr e) {
    return e instanceof Expr.Number(var value, _) && !value.isInteger() && value.isFiniteDecimal()
        || e.operands().stream().anyMatch(Filling::hasDecimal);
  }

  private static Expr shaped(Expr e) {
    return switch (e) {
      case Expr.Negation(Expr.Negation(var u)) -> u;
      case Expr.Negation(var u) when u.equals(Expressions.ZERO) -> u;
      case Expr.Sum(var terms) -> sum(terms);
      case Expr.Product(var factors) -> product(factors);
      case Expr.Quotient(var u, var v) when v.equals(Expressions.ONE) -> u;
      case Expr.Quotient(Expr.Negation(var u), var v) ->
          Expressions.negation(Expressions.quotient(u, v));
      case Expr.Power(var u, var v) when v.equals(Expressions.ONE) -> u;
      case Expr.Power(_, var v) when v.equals(Expressions.ZERO) -> Expressions.ONE;
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Negation _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          e;
    };
  }

  private static Expr sum(List<Term> terms) {
    var kept = new ArrayList<Term>();
    for (var term : terms) {
      if (term.expr() instanceof Expr.Negation(var u)) {
        kept.add(term.isSubtracted() ? Term.plus(u) : Term.minus(u));
      } else if (!term.expr().equals(Expressions.ZERO)) {
        kept.add(term);
      }
    }
    return Expressions.sum(kept);
  }

  /// The numbers among the factors become one, in the place of the first of them.
  private static Expr product(List<Expr> factors) {
    var kept = new ArrayList<Expr>();
    var coefficient = Rational.ONE;
    int place = 0;
    for (var factor : factors) {
      var value = coefficient(factor);
      if (value.isEmpty()) {
        kept.add(factor);
      } else {
        place = coefficient.isOne() ? kept.size() : place;
        coefficient = coefficient.times(value.get());
      }
    }
    return signed(coefficient, place, kept);
  }

  private static Optional<Rational> coefficient(Expr factor) {
    return Arithmetic.value(factor)
        .filter(value -> !(factor instanceof Expr.Power) || value.isOne() || value.isZero());
  }

  private static Expr signed(Rational coefficient, int place, List<Expr> others) {
    if (coefficient.isZero()) {
      return Expressions.ZERO;
    }
    var factors = new ArrayList<>(others);
    if (!coefficient.abs().isOne() || factors.isEmpty()) {
      factors.add(place, Expressions.fraction(coefficient.abs()));
    }
    var product = Expressions.product(factors);
    return coefficient.signum() < 0 ? Expressions.negation(product) : product;
  }
}
