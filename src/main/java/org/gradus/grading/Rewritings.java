package org.gradus.grading;

import static org.gradus.expr.Expressions.negation;
import static org.gradus.expr.Expressions.power;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.quotient;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.algebra.Rationals;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Function;
import org.gradus.number.Rational;

/// Equal forms of a function from which a student may start: 1/x⁶ as x⁻⁶, √x as x^½.
final class Rewritings {
  private Rewritings() {}

  /// The function as typed, and with powers for roots and reciprocals where there are any.
  static List<Expr> of(Expr f) {
    return Stream.of(f, withPowers(f)).distinct().toList();
  }

  private static Expr withPowers(Expr e) {
    var inner = e.map(Rewritings::withPowers);
    return switch (inner) {
      case Expr.Quotient(var u, var v) when isPower(v) -> timesReciprocal(u, v);
      case Expr.Application(var f, var arguments) when f == Function.SQRT ->
          power(arguments.getFirst(), quotient(Expressions.ONE, Expressions.TWO));
      case Expr.Application(var f, var arguments) when f == Function.CBRT ->
          power(arguments.getFirst(), quotient(Expressions.ONE, Expressions.number(3)));
      case Expr.Root(var n, var u) -> power(u, quotient(Expressions.ONE, n));
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Negation _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          inner;
    };
  }

  /// Whether a denominator is a variable or a power, perhaps with a coefficient.
  private static boolean isPower(Expr v) {
    return switch (v) {
      case Expr.Variable _ -> true;
      case Expr.Power(Expr.Variable _, var n) -> Rationals.valueOf(n).isPresent();
      case Expr.Product(var factors) -> factors.stream().allMatch(u -> isNumber(u) || isPower(u));
      case Expr.Number _,
          Expr.Named _,
          Expr.Indexed _,
          Expr.Negation _,
          Expr.Sum _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _ ->
          false;
    };
  }

  private static boolean isNumber(Expr u) {
    return FreeSymbols.of(u).isEmpty();
  }

  private static Expr timesReciprocal(Expr u, Expr v) {
    var factors = new ArrayList<Expr>();
    var numbers = new ArrayList<Expr>();
    for (var factor : v instanceof Expr.Product(var list) ? list : List.of(v)) {
      if (isNumber(factor)) {
        numbers.add(factor);
      } else {
        factors.add(reciprocal(factor));
      }
    }
    var top = numbers.isEmpty() ? u : quotient(u, product(numbers));
    if (!top.equals(Expressions.ONE)) {
      factors.addFirst(top);
    }
    return product(factors);
  }

  private static Expr reciprocal(Expr factor) {
    return factor instanceof Expr.Power(var base, var n)
        ? power(base, opposite(n))
        : power(factor, negation(Expressions.ONE));
  }

  private static Expr opposite(Expr n) {
    return Expressions.fraction(Rationals.valueOf(n).map(Rational::negate).orElseThrow());
  }
}
