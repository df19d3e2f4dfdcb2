package org.gradus.calculus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.algebra.Rationals;
import org.gradus.algebra.Simplifier;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// A point from which the variables are nudged, with rational numbers as its coordinates.
///
/// A coordinate such as π/2 is put into the functions instead: x becomes π/2 + x and is nudged from
/// 0. So are the values of symbols that are not nudged.
///
/// @param moved puts those values into a function
record Spot(List<Symbol> variables, List<Rational> base, Substitution moved, Budget budget) {

  /// @param point a value without a symbol for every symbol of the functions
  static Spot of(List<Symbol> variables, Map<Symbol, Expr> point, Budget budget) {
    var simplifier = new Simplifier(budget);
    var base = new HashMap<Symbol, Rational>();
    var images = new HashMap<Symbol, Expr>();
    point.forEach((x, value) -> {
      var rational = Rationals.valueOf(simplifier.tidy(value));
      boolean isNudged = variables.contains(x);
      if (isNudged) {
        base.put(x, rational.orElse(Rational.ZERO));
      }
      if (!isNudged) {
        images.put(x, value);
      } else if (rational.isEmpty()) {
        images.put(x, Expressions.sum(value, Expressions.variable(x)));
      }
    });
    return new Spot(
        List.copyOf(variables),
        variables.stream().map(base::get).toList(),
        new Substitution(images),
        budget);
  }

  Evaluator evaluator(Expr e) {
    return Evaluator.of(moved.in(e), variables, budget);
  }

  double[] doubles() {
    return base.stream().mapToDouble(Rational::toDouble).toArray();
  }

  List<Rational> nudged(int coordinate, Rational step) {
    return DigitsResponse.moved(base, coordinate, step);
  }

  /// The value with the variables at these numbers, where it is rational.
  Optional<Rational> exact(Expr e, List<Rational> at) {
    var numbers = new HashMap<Symbol, Expr>();
    IntStream.range(0, at.size())
        .forEach(i -> numbers.put(variables.get(i), Expressions.number(at.get(i))));
    var put = new Substitution(numbers).in(moved.in(e));
    return Rationals.valueOf(new Simplifier(budget).tidy(put));
  }
}
