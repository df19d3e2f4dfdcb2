package org.gradus.algebra;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Rewrites an expression, from its innermost parts outwards, until nothing applies any more.
///
/// The terms of a sum keep their order, each like term joining the first of its kind. One
/// simplifier remembers what it has brought into its final form, so that a derivation built from
/// simplified parts is not walked again and again.
public final class Simplifier {
  private final Budget budget;
  private final Set<Expr> done = Collections.newSetFromMap(new IdentityHashMap<>());

  /// @param budget counts one unit for each node that a step walks over
  public Simplifier(Budget budget) {
    this.budget = budget;
  }

  /// The simplest form within the standard budget, with what it loses.
  ///
  /// @throws Budget.Exhausted if the expression needs more work than that
  public static Simplified simplify(Expr e) {
    return new Simplifier(Budget.standard()).simplified(e);
  }

  public Simplified simplified(Expr e) {
    var result = tidy(e);
    return new Simplified(result, Domain.lost(e, result, this::tidy));
  }

  /// The simplest form, without asking where it is defined.
  ///
  /// @throws Budget.Exhausted if the budget is used up
  public Expr tidy(Expr e) {
    if (done.contains(e)) {
      return e;
    }
    budget.spend(1);
    var before = e.map(this::tidy);
    budget.spend(Cost.of(before));
    var after = rewritten(before);
    var result = after.equals(before) ? before : tidy(after);
    done.add(result);
    return result;
  }

  private Expr rewritten(Expr e) {
    for (var row : Rewrites.fitting(e)) {
      var result = row.apply(e);
      if (result.isPresent()) {
        return result.get();
      }
    }
    return arithmetic(e);
  }

  private Expr arithmetic(Expr e) {
    return switch (e) {
      case Expr.Number _, Expr.Named _, Expr.Variable _, Expr.Indexed _, Expr.Logarithm _ -> e;
      case Expr.Sum sum -> ofSum(sum);
      case Expr.Quotient quotient -> ofQuotient(quotient);
      case Expr.Negation _, Expr.Product _, Expr.Power _, Expr.Root _ ->
          Expansion.distributed(Monomials.gathered(e));
      case Expr.Application application -> ofFunction(application);
      case Expr.Sigma sigma -> ofSigma(sigma);
    };
  }

  private Expr ofQuotient(Expr.Quotient e) {
    var gathered = Monomials.gathered(e);
    return gathered.equals(e) ? Cancellation.shorter(e, budget).orElse(e) : gathered;
  }

  private static Expr ofSum(Expr.Sum sum) {
    var collected = LikeTerms.collect(sum.terms());
    return collected instanceof Expr.Sum rest
        ? Expansion.shorter(rest).orElse(collected)
        : collected;
  }

  /// Roots are powers; out of |u| come the factors of known sign.
  private static Expr ofFunction(Expr.Application e) {
    return switch (e.function()) {
      case SQRT, CBRT -> Monomials.gathered(e);
      case ABS -> ofAbsoluteValue(e);
      case Function _ -> e;
    };
  }

  private static Expr ofAbsoluteValue(Expr.Application e) {
    var monomial = Monomial.of(e.argument());
    var size = monomial.coefficient().abs();
    if (monomial.isUndefined() || size.isZero() || monomial.coefficient().isOne()) {
      return e;
    }
    var rest = Expressions.abs(monomial.written(Rational.ONE));
    return Cost.notLonger(
        e, Monomials.product(List.of(Rationals.shown(size, monomial.isDecimal()), rest)));
  }

  /// A sum of zeros is 0, a sum of m ones is m, and a number comes out of a sum.
  private static Expr ofSigma(Expr.Sigma sigma) {
    var monomial = Monomial.of(sigma.body());
    var coefficient = monomial.coefficient();
    if (monomial.isUndefined() || coefficient.isOne() || monomial.kind().isEmpty()) {
      return constantSum(sigma, coefficient).orElse(sigma);
    }
    if (coefficient.isZero()) {
      return Expressions.ZERO;
    }
    var inner =
        new Expr.Sigma(sigma.index(), sigma.lower(), sigma.upper(), monomial.written(Rational.ONE));
    return Cost.notLonger(
        sigma,
        Monomials.product(List.of(Rationals.shown(coefficient, monomial.isDecimal()), inner)));
  }

  private static Optional<Expr> constantSum(Expr.Sigma sigma, Rational body) {
    if (sigma.body().equals(Expressions.ZERO) && body.isZero()) {
      return Optional.of(Expressions.ZERO);
    }
    return sigma.body() instanceof Expr.Number number
        ? IndexedSums.numberOfTerms(sigma.lower(), sigma.upper())
            .map(terms -> Monomials.product(List.of(number, terms)))
        : Optional.empty();
  }
}
