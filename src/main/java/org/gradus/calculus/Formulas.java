package org.gradus.calculus;

import static org.gradus.expr.Expressions.ONE;
import static org.gradus.expr.Expressions.ZERO;
import static org.gradus.expr.Expressions.difference;
import static org.gradus.expr.Expressions.fraction;
import static org.gradus.expr.Expressions.ln;
import static org.gradus.expr.Expressions.negation;
import static org.gradus.expr.Expressions.power;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.quotient;
import static org.gradus.expr.Expressions.reciprocal;
import static org.gradus.expr.Expressions.root;
import static org.gradus.expr.Expressions.square;
import static org.gradus.expr.Expressions.sum;

import java.util.ArrayList;
import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;
import org.gradus.number.Rational;

/// The right formula of every rule.
public final class Formulas {
  private Formulas() {}

  public static Formula of(Rule rule) {
    return switch (rule) {
      case CONSTANT, HELD_CONSTANT -> (_, _, _) -> ZERO;
      case VARIABLE -> (_, _, _) -> ONE;
      case NEGATION -> (_, parts, _) -> negation(parts.getFirst());
      case CONSTANT_MULTIPLE -> Formulas::constantMultiple;
      case SUM, DIFFERENCE -> (e, parts, _) -> e instanceof Expr.Sum s ? termwise(s, parts) : e;
      case PRODUCT -> (e, parts, _) -> productRule(e.operands(), parts);
      case QUOTIENT -> (e, parts, _) -> quotientRule(e.operands(), parts);
      case RECIPROCAL -> (e, parts, _) -> reciprocalRule(e.operands(), parts.getFirst());
      case POWER -> (e, _, _) -> powerRule(e.operands().get(0), e.operands().get(1));
      case EXPONENTIAL -> (e, _, _) -> exponentialRule(e);
      case GENERAL_POWER -> (e, parts, _) -> generalPower(e, parts);
      case ROOT -> (e, _, _) -> rootRule(e.operands().get(0), e.operands().get(1));
      case LOGARITHM ->
          (e, _, _) -> reciprocal(product(e.operands().get(1), ln(e.operands().get(0))));
      case FUNCTION -> (e, _, _) -> outer(e).getFirst();
      case CHAIN -> (_, parts, _) -> product(parts);
      case TWO_ARGUMENTS -> (e, parts, _) -> twoArguments(outer(e), parts);
      case SIGMA -> Formulas::underTheSum;
      case REWRITE, TIDY -> (_, parts, _) -> parts.getFirst();
    };
  }

  /// The derivative of the factors that depend on x takes the place of the first of them.
  private static Expr constantMultiple(Expr e, List<Expr> parts, Symbol x) {
    if (e instanceof Expr.Quotient(_, var divisor)) {
      return quotient(parts.getFirst(), divisor);
    }
    var factors = new ArrayList<Expr>();
    boolean placed = false;
    for (var factor : e.operands()) {
      if (!FreeSymbols.contains(factor, x)) {
        factors.add(factor);
      } else if (!placed) {
        factors.add(parts.getFirst());
        placed = true;
      }
    }
    return product(factors);
  }

  private static Expr termwise(Expr.Sum e, List<Expr> parts) {
    var terms = new ArrayList<Term>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      terms.add(e.terms().get(i).with(parts.get(i)));
    }
    return sum(terms);
  }

  /// The sum of the products in which one factor after the other is replaced by its derivative.
  private static Expr productRule(List<Expr> factors, List<Expr> parts) {
    var terms = new ArrayList<Term>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      var replaced = new ArrayList<>(factors);
      replaced.set(i, parts.get(i));
      terms.add(Term.plus(product(replaced)));
    }
    return sum(terms);
  }

  private static Expr twoArguments(List<Expr> outer, List<Expr> inner) {
    return sum(product(outer.get(0), inner.get(0)), product(outer.get(1), inner.get(1)));
  }

  private static Expr quotientRule(List<Expr> uv, List<Expr> parts) {
    var u = uv.get(0);
    var v = uv.get(1);
    return quotient(difference(product(parts.get(0), v), product(u, parts.get(1))), square(v));
  }

  private static Expr reciprocalRule(List<Expr> cv, Expr dv) {
    var c = cv.get(0);
    var numerator = c.equals(ONE) ? dv : product(c, dv);
    return negation(quotient(numerator, square(cv.get(1))));
  }

  private static Expr powerRule(Expr base, Expr exponent) {
    return product(exponent, power(base, lessOne(exponent)));
  }

  /// n − 1, worked out where n is a number.
  private static Expr lessOne(Expr exponent) {
    return switch (exponent) {
      case Expr.Number(var value, _) -> Expressions.number(value.minus(Rational.ONE));
      case Expr.Negation(Expr.Number(var value, _)) ->
          negation(Expressions.number(value.plus(Rational.ONE)));
      case Expr.Quotient(Expr.Number(var p, _), Expr.Number(var q, _)) when !q.isZero() ->
          fraction(p.over(q).minus(Rational.ONE));
      case Expr other -> difference(exponent, ONE);
    };
  }

  private static Expr exponentialRule(Expr e) {
    return e instanceof Expr.Power(var base, _) ? product(e, ln(base)) : e;
  }

  private static Expr generalPower(Expr e, List<Expr> parts) {
    var u = e.operands().get(0);
    var v = e.operands().get(1);
    var du = parts.get(0);
    var dv = parts.get(1);
    return product(e, sum(product(dv, ln(u)), quotient(product(v, du), u)));
  }

  private static Expr rootRule(Expr index, Expr radicand) {
    return reciprocal(product(index, power(root(index, radicand), lessOne(index))));
  }

  private static List<Expr> outer(Expr e) {
    return e instanceof Expr.Application(var function, var arguments)
        ? function.derivatives(arguments)
        : List.of();
  }

  private static Expr underTheSum(Expr e, List<Expr> parts, Symbol x) {
    return e instanceof Expr.Sigma(var index, var lower, var upper, _)
        ? new Expr.Sigma(index, lower, upper, parts.getFirst())
        : e;
  }
}
