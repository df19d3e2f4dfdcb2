package org.gradus.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.IntStream;
import org.gradus.Classics;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The gradient costs a small multiple of the function (Baur and Strassen 1983).
class OperationsTest {

  static Set<String> names() {
    return Classics.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void function_and_gradient_take_at_most_four_times_the_operations_of_the_function(String name) {
    var count = operations(name);
    assertTrue(count.withGradient() <= 4 * count.value(), count::toString);
  }

  @Test
  void the_gradient_of_a_product_of_a_thousand_takes_three_multiplications_a_factor() {
    var count = operations("Speelpenning 1000");
    assertEquals(999, count.value());
    assertEquals(2995, count.withGradient());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1000})
  void the_hessian_of_a_long_product_takes_little_more_than_a_multiplication_an_entry(int n) {
    int entries = n * (n - 1) / 2;
    int operations = operations("Speelpenning " + n).withHessian();
    assertTrue(operations <= 1.2 * entries, () -> operations + " for " + entries);
  }

  /// sin(x₄₀ + sin(x₃₉ + …)): the sums that arise have long products as terms.
  @Test
  void the_work_of_elimination_is_bounded() {
    var nest =
        IntStream.rangeClosed(1, 40)
            .mapToObj(i -> "x_" + i)
            .reduce("0", (inner, x) -> "sin(" + x + "+" + inner + ")");
    var variables = IntStream.rangeClosed(1, 40).mapToObj(i -> Symbol.of("x", "" + i)).toList();
    var f =
        new Derivatives(Reader.standard().expression(nest), variables, Budget.ofWork(1_000_000));
    var arithmetic = Arithmetic.faithful(f.graph());
    assertThrows(
        Budget.Exhausted.class,
        () -> new Elimination(arithmetic, f.value(), Budget.ofWork(20_000)).second(0, 0));
  }

  @Test
  void common_subexpressions_of_many_variables_are_differentiated_once() {
    var count = operations("Helmholtz 5");
    assertTrue(count.withHessian() <= 5 * count.value(), count::toString);
  }

  @Test
  void operations_are_counted_the_same_every_time() {
    for (var name : names()) {
      if (!name.endsWith("00")) {
        assertEquals(operations(name), operations(name));
      }
    }
  }

  private static Evaluator.Operations operations(String name) {
    var f = Classics.all().get(name);
    var evaluator = Evaluator.of(Reader.standard().expression(f.text()), f.variables());
    return evaluator.operations();
  }
}
