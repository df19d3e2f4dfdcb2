package org.gradus.compute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;
import org.gradus.number.BigInterval;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Puts expressions into a straight line: numbers folded exactly, equal operations shared, sums over
/// an index written out.
final class Assembly {
  private static final int MOST_BITS = 4096;
  private static final int MOST_TERMS = 1000;

  private final boolean throughKernels;
  private final Budget budget;
  private final List<Step> steps = new ArrayList<>();
  private final Map<Step, Integer> places = new HashMap<>();
  private final Map<Expr, Integer> known = new IdentityHashMap<>();

  private Assembly(boolean throughKernels, Budget budget) {
    this.throughKernels = throughKernels;
    this.budget = budget;
  }

  /// Every function is one operation.
  static Assembly plain(Budget budget) {
    return new Assembly(false, budget);
  }

  /// Functions without digits of their own are replaced by the form through deeper ones.
  static Assembly throughKernels(Budget budget) {
    return new Assembly(true, budget);
  }

  List<Step> steps() {
    return steps;
  }

  /// The number of the step that computes the expression.
  int place(Expr e) {
    var place = known.get(e);
    if (place == null) {
      place = newPlace(e);
      known.put(e, place);
    }
    return place;
  }

  private int newPlace(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) -> add(new Step.Number(value));
      case Expr.Named(var constant) -> add(new Step.Named(constant));
      case Expr.Variable(var symbol) -> add(new Step.Input(symbol));
      case Expr.Indexed(var family, var index) -> add(new Step.Input(member(family, index)));
      case Expr.Negation(var u) -> negation(place(u));
      case Expr.Sum(var terms) -> sum(terms);
      case Expr.Product(var factors) -> product(factors);
      case Expr.Quotient(var u, var v) -> quotient(place(u), place(v));
      case Expr.Power(var u, var v) -> power(place(u), place(v));
      case Expr.Application(var f, var arguments) -> application(f, arguments);
      case Expr.Root(var n, var u) ->
          power(place(u), quotient(add(new Step.Number(Rational.ONE)), place(n)));
      case Expr.Logarithm(var b, var u) ->
          quotient(application(Function.LN, List.of(u)), application(Function.LN, List.of(b)));
      case Expr.Sigma sigma -> writtenOut(sigma);
    };
  }

  private int add(Step step) {
    var place = places.get(step);
    if (place == null) {
      budget.spend(1);
      place = steps.size();
      steps.add(step);
      places.put(step, place);
    }
    return place;
  }

  private Symbol member(Symbol family, Expr index) {
    return exact(place(index))
        .filter(Rational::isInteger)
        .map(i -> family.withSubscript(i.toString()))
        .orElseThrow(() -> new NotNumeric("The index of " + family + " is not a whole number."));
  }

  private Optional<Rational> exact(int place) {
    return steps.get(place) instanceof Step.Number(var value)
        ? Optional.of(value)
        : Optional.empty();
  }

  private int negation(int u) {
    return exact(u)
        .map(value -> add(new Step.Number(value.negate())))
        .orElseGet(() -> add(new Step.Negation(u)));
  }

  private int sum(List<Term> terms) {
    int total = place(terms.getFirst().expr());
    for (var term : terms.subList(1, terms.size())) {
      int next = place(term.expr());
      total =
          term.isSubtracted()
              ? folded(total, next, Rational::minus, new Step.Difference(total, next))
              : folded(total, next, Rational::plus, new Step.Sum(total, next));
    }
    return total;
  }

  private int product(List<Expr> factors) {
    int total = place(factors.getFirst());
    for (var factor : factors.subList(1, factors.size())) {
      total = times(total, place(factor));
    }
    return total;
  }

  private int times(int u, int v) {
    return folded(u, v, Rational::times, new Step.Product(u, v));
  }

  private int quotient(int u, int v) {
    boolean isZero = exact(v).filter(Rational::isZero).isPresent();
    var step = new Step.Quotient(u, v);
    return isZero ? add(step) : folded(u, v, Rational::over, step);
  }

  private int folded(int u, int v, BinaryOperator<Rational> operation, Step step) {
    var left = exact(u).filter(Assembly::isShort);
    var right = exact(v).filter(Assembly::isShort);
    return left.isPresent() && right.isPresent()
        ? add(new Step.Number(operation.apply(left.get(), right.get())))
        : add(step);
  }

  private static boolean isShort(Rational value) {
    return value.numerator().bitLength() + value.denominator().bitLength() < MOST_BITS;
  }

  /// The literal power 0⁰ has no value, x⁰ is 1.
  private int power(int u, int v) {
    var exponent = exact(v);
    if (exponent.isEmpty()) {
      return add(new Step.Power(u, v));
    }
    boolean isNowhere =
        exponent.get().signum() <= 0 && exact(u).filter(Rational::isZero).isPresent();
    if (isNowhere) {
      return add(new Step.Quotient(u, u));
    }
    var whole = exponent.flatMap(Rational::smallInteger).filter(n -> isShortPower(u, n));
    return whole.isPresent()
        ? add(new Step.Number(exact(u).orElseThrow().pow(whole.get())))
        : add(new Step.RationalPower(u, exponent.get()));
  }

  private boolean isShortPower(int u, int n) {
    return exact(u)
        .map(base -> base.numerator().bitLength() + base.denominator().bitLength())
        .filter(bits -> (long) bits * Math.abs((long) n) < MOST_BITS)
        .isPresent();
  }

  private int application(Function f, List<Expr> arguments) {
    var deeper =
        throughKernels && f.digits(BigInterval.ONE, 1).isEmpty()
            ? f.through(arguments)
            : Optional.<Expr>empty();
    if (deeper.isPresent()) {
      return place(deeper.get());
    }
    int u = place(arguments.getFirst());
    return f.arity() == 1
        ? add(new Step.Application(f, u))
        : add(new Step.PairApplication(f, u, place(arguments.get(1))));
  }

  private int writtenOut(Expr.Sigma sigma) {
    long first = bound(sigma.lower());
    long last = bound(sigma.upper());
    if (last - first >= MOST_TERMS) {
      throw new NotNumeric("The sum has too many terms to be written out.");
    }
    int total = add(new Step.Number(Rational.ZERO));
    for (long i = first; i <= last; i++) {
      var index = Map.of(sigma.index(), Expressions.number(i));
      int next = place(new Substitution(index).in(sigma.body()));
      total = folded(total, next, Rational::plus, new Step.Sum(total, next));
    }
    return total;
  }

  private long bound(Expr e) {
    return exact(place(e))
        .flatMap(Rational::smallInteger)
        .orElseThrow(() -> new NotNumeric("A bound of a sum is not a whole number."));
  }
}
