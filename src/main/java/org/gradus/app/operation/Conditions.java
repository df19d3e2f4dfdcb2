package org.gradus.app.operation;

import java.util.List;
import java.util.Optional;
import org.gradus.algebra.Condition;
import org.gradus.algebra.Domain;
import org.gradus.algebra.Rationals;
import org.gradus.algebra.Simplifier;
import org.gradus.app.request.Refused;
import org.gradus.calculus.Differentiability;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.number.Rational;

/// Conditions as a person writes them.
final class Conditions {
  private Conditions() {}

  /// `x − 1 > 0`.
  static String text(Condition condition) {
    return condition.set().condition(Notation.TEXT.write(condition.subject()));
  }

  /// Where the rules of differentiation say nothing although the function has a value, as far as
  /// its derivatives by these variables need it.
  static List<String> ofRules(Expr f, List<Symbol> variables) {
    return variables.stream()
        .flatMap(x -> Differentiability.conditions(f, x).stream())
        .map(Conditions::text)
        .distinct()
        .toList();
  }

  /// The sentence on where the rules say nothing; empty where there is nothing to say.
  static String sentence(List<String> needed) {
    return needed.isEmpty()
        ? ""
        : "The rules of differentiation need " + String.join(" and ", needed) + ".\n";
  }

  /// Refuses a function that certainly has no value anywhere, such as x/0.
  static void refuseNowhere(Expr f) {
    if (mayHideItsDomain(f)) {
      return;
    }
    Domain.of(f).stream()
        .filter(Conditions::neverHolds)
        .findFirst()
        .ifPresent(condition -> {
          throw Refused.unsupported(
              "The function has no value anywhere: it needs " + text(condition) + ".");
        });
  }

  /// A power of 0 may have a value although 0 is no base for other exponents, and so may a sum that
  /// has no terms.
  private static boolean mayHideItsDomain(Expr e) {
    return e instanceof Expr.Sigma
        || e instanceof Expr.Power(var base, _) && simple(base).filter(Rational::isZero).isPresent()
        || e.operands().stream().anyMatch(Conditions::mayHideItsDomain);
  }

  private static boolean neverHolds(Condition condition) {
    return simple(condition.subject())
        .filter(value -> !condition.set().contains(value.toDouble()))
        .isPresent();
  }

  private static Optional<Rational> simple(Expr e) {
    return Rationals.valueOf(Simplifier.simplify(e).result());
  }
}
