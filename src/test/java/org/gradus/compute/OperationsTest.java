package org.gradus.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.gradus.Classics;
import org.gradus.notation.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

  @Test
  void the_hessian_of_a_product_of_a_hundred_takes_little_more_than_a_multiplication_an_entry() {
    int entries = 100 * 99 / 2;
    int operations = operations("Speelpenning 100").withHessian();
    assertTrue(operations <= 1.2 * entries, () -> operations + " for " + entries);
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
