package org.gradus.calculus;

import static org.gradus.expr.Expressions.difference;
import static org.gradus.expr.Expressions.exp;
import static org.gradus.expr.Expressions.number;
import static org.gradus.expr.Expressions.power;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.reciprocal;
import static org.gradus.expr.Expressions.sqrt;
import static org.gradus.expr.Expressions.square;
import static org.gradus.expr.Expressions.sum;
import static org.gradus.expr.Expressions.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gradus.TreeValue;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FirstPrinciplesTest {
  private static final Expr X = variable("x");

  static List<Expr> functions() {
    return List.of(
        number(3),
        X,
        square(X),
        power(X, 5),
        sum(difference(square(X), product(number(4), X)), number(5)),
        product(number(7), power(X, 3), variable("a")),
        difference(X, power(X, 6)),
        reciprocal(X),
        sqrt(X),
        Function.SIN.of(X),
        exp(X));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void every_line_before_the_limit_has_the_same_value(Expr f) {
    var lines = FirstPrinciples.of(f, Symbol.of("x")).orElseThrow().lines();
    double first = value(lines.getFirst().expr(), 0.25);
    for (var line : lines.subList(0, lines.size() - 1)) {
      assertEquals(first, value(line.expr(), 0.25), 1e-9 * (1 + Math.abs(first)));
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void the_limit_is_the_derivative_of_the_rules(Expr f) {
    var derivative = FirstPrinciples.of(f, Symbol.of("x")).orElseThrow().derivative();
    var byRules = Differentiation.of(f, Symbol.of("x")).result();
    assertEquals(value(byRules, 0.25), value(derivative, 0.25), 1e-12);
  }

  @Test
  void the_lecture_example_is_worked_as_in_the_deck() {
    var lines = FirstPrinciples.of(square(X), Symbol.of("x")).orElseThrow().lines();
    assertEquals(sum(product(number(2), X), variable("h")), lines.get(3).expr());
    assertEquals(product(number(2), X), lines.getLast().expr());
  }

  @Test
  void other_functions_have_none() {
    assertTrue(FirstPrinciples.of(Function.TAN.of(X), Symbol.of("x")).isEmpty());
    assertTrue(FirstPrinciples.of(power(X, 7), Symbol.of("x")).isEmpty());
  }

  private static double value(Expr e, double h) {
    return TreeValue.at(e, "x", 1.7, "a", 2.5, "h", h);
  }
}
