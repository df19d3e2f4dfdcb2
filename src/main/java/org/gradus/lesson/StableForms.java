package org.gradus.lesson;

import static org.gradus.expr.Expressions.ONE;
import static org.gradus.expr.Expressions.negation;

import java.util.List;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.Term;

/// Forms that keep their digits in doubles where the typed ones overflow.
///
/// ln(1 + eᵘ) becomes softplus(u), ln σ(u) becomes −softplus(−u), and eᵘ/(1 + eᵘ) and 1/(1 + eᵘ)
/// become σ(u) and σ(−u): at u = 800 the exponential is no double, and their values are.
final class StableForms {
  private StableForms() {}

  static Expr of(Expr e) {
    var inner = e.map(StableForms::of);
    return switch (inner) {
      case Expr.Application(var f, var arguments) when f == Function.LN ->
          logarithm(arguments.getFirst()).orElse(inner);
      case Expr.Quotient(var u, var v) -> quotient(u, v).orElse(inner);
      case Expr _ -> inner;
    };
  }

  private static Optional<Expr> logarithm(Expr u) {
    if (u instanceof Expr.Application(var f, var arguments) && f == Function.SIGMOID) {
      return Optional.of(negation(Function.SOFTPLUS.of(opposite(arguments.getFirst()))));
    }
    return exponentPlusOne(u).map(Function.SOFTPLUS::of);
  }

  private static Optional<Expr> quotient(Expr numerator, Expr denominator) {
    return exponentPlusOne(denominator)
        .flatMap(u ->
            numerator.equals(ONE)
                ? Optional.of(Function.SIGMOID.of(opposite(u)))
                : numerator.equals(Function.EXP.of(u))
                    ? Optional.of(Function.SIGMOID.of(u))
                    : Optional.empty());
  }

  /// The u of 1 + eᵘ.
  private static Optional<Expr> exponentPlusOne(Expr e) {
    if (!(e instanceof Expr.Sum(var terms)) || terms.size() != 2) {
      return Optional.empty();
    }
    return exponent(terms.get(0), terms.get(1)).or(() -> exponent(terms.get(1), terms.get(0)));
  }

  private static Optional<Expr> exponent(Term one, Term power) {
    return one.equals(Term.plus(ONE))
            && power.expr() instanceof Expr.Application(var f, List<Expr> arguments)
            && f == Function.EXP
            && !power.isSubtracted()
        ? Optional.of(arguments.getFirst())
        : Optional.empty();
  }

  private static Expr opposite(Expr u) {
    return u instanceof Expr.Negation(var v) ? v : negation(u);
  }
}
