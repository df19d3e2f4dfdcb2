package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a sum of functions of different variables is, by what its parts are.
class KindOfSumTest {
  @ParameterizedTest
  @CsvSource({
    "min, min, minimum STRICT",
    "min, flat min, minimum NOT_STRICT",
    "max, max, maximum STRICT",
    "min, max, saddle NOT_STRICT",
    "flat min, max, nothing",
    "min, flat max, nothing",
    "min, bend, degenerate saddle NOT_STRICT",
    "nothing, bend, degenerate saddle NOT_STRICT",
    "nothing, min, nothing",
    "degenerate min, min, degenerate minimum STRICT",
    "degenerate min, max, degenerate saddle NOT_STRICT",
  })
  void parts_decide_their_sum(String first, String second, String sum) {
    for (var parts : List.of(List.of(first, second), List.of(second, first))) {
      var kinds = parts.stream().map(KindOfSumTest::part).toList();
      var told =
          new KindOfSum(kinds, true)
              .decide()
              .map(c -> c.kind().text() + " " + c.strictness())
              .orElse("nothing");
      assertEquals(sum, told);
    }
  }

  private static Optional<Classification> part(String text) {
    var words = Arrays.asList(text.split(" "));
    if (words.contains("nothing")) {
      return Optional.empty();
    }
    boolean isDegenerate = words.contains("degenerate");
    var kind =
        words.contains("bend")
            ? Kind.DEGENERATE_SADDLE
            : words.contains("min")
                ? isDegenerate ? Kind.DEGENERATE_MINIMUM : Kind.MINIMUM
                : Kind.MAXIMUM;
    var strictness = words.contains("flat") ? Strictness.NOT_STRICT : Strictness.STRICT;
    return Optional.of(Classification.of(kind, strictness, "a reason"));
  }
}
