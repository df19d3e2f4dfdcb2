package org.gradus.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {

  @ParameterizedTest
  @CsvSource({
    "gradient, gradient, 0",
    "gradent, gradient, 1",
    "gradientt, gradient, 1",
    "grabient, gradient, 1",
    "rgadient, gradient, 1",
    "gardeint, gradient, 2",
    "'', diff, 4"
  })
  void the_distance_is_the_number_of_mistakes(String word, String known, int mistakes) {
    assertEquals(mistakes, Misspelling.distance(word, known));
    assertEquals(mistakes, Misspelling.distance(known, word));
  }

  @Test
  void the_nearest_of_several_is_suggested() {
    assertEquals(
        Optional.of("gradient"),
        Misspelling.nearest("gardient", Stream.of("hessian", "gradients", "gradient")));
  }

  @Test
  void what_is_near_to_nothing_gets_no_suggestion() {
    assertEquals(Optional.empty(), Misspelling.nearest("x^2", Stream.of("diff", "read")));
    assertEquals(Optional.empty(), Misspelling.nearest("x+".repeat(100_000), Stream.of("diff")));
  }
}
