package org.gradus.notation;

import static org.gradus.expr.Expressions.TWO;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.quotient;
import static org.gradus.expr.Expressions.sqrt;
import static org.gradus.expr.Expressions.sum;
import static org.gradus.expr.Expressions.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Long chains and deep nesting are written whole.
class LargeTreesTest {
  private static final int LONG = 500_000;
  private static final int DEEP = 1_000;
  private static final Expr X = variable("x");

  @ParameterizedTest
  @EnumSource(Notation.class)
  void a_sum_and_a_product_of_half_a_million_parts_are_written(Notation notation) {
    var terms = Collections.nCopies(LONG, Term.plus(X));
    assertTrue(notation.write(sum(terms)).length() >= 2 * LONG - 1);
    assertTrue(notation.write(product(Collections.nCopies(LONG, X))).length() >= LONG);
  }

  @ParameterizedTest
  @EnumSource(Notation.class)
  void a_thousand_levels_of_any_node_are_written(Notation notation) {
    for (UnaryOperator<Expr> level : levels()) {
      var nested = Stream.iterate(X, level).skip(DEEP).findFirst().orElseThrow();
      assertTrue(notation.write(nested).length() > DEEP);
    }
  }

  private static List<UnaryOperator<Expr>> levels() {
    return List.of(
        Expressions::negation,
        Expressions::exp,
        Expressions::sqrt,
        Expressions::ln,
        Expressions::abs,
        u -> sum(X, u),
        u -> product(X, u),
        u -> quotient(u, X),
        u -> quotient(X, u),
        u -> Expressions.power(u, X),
        u -> Expressions.power(TWO, u));
  }

  @Test
  void a_root_in_a_root_is_as_deep_as_it_was() {
    assertEquals("√(√(√x))", Notation.TEXT.write(sqrt(sqrt(sqrt(X)))));
  }
}
