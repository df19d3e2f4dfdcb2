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

  private static Evaluator.Operations operations(String name) {
    var f = Classics.all().get(name);
    var evaluator = Evaluator.of(Reader.standard().expression(f.text()), f.variables());
    return evaluator.operations();
  }
}
