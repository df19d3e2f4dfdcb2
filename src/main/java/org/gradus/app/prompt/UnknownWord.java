package org.gradus.app.prompt;

import java.util.Optional;
import java.util.Set;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.notation.Misspelling;
import org.gradus.notation.Reading;

/// A word at the start of a line that is the name of nothing, such as `gradiant` or `solve`.
///
/// It could be read as a product of letters, and nobody means that by a long word.
record UnknownWord(String word, Set<String> known) {
  private static final int SHORTEST = 4;
  private static final Set<String> ABOUT_EXTREMA =
      Set.of(
          "solve",
          "minimum",
          "minima",
          "minimize",
          "minimise",
          "maximum",
          "maxima",
          "maximize",
          "maximise",
          "extrema",
          "critical");

  /// What to say about the word; empty where it may be mathematics.
  ///
  /// @param reading the word, read by itself
  Optional<String> message(Reading reading) {
    if (ABOUT_EXTREMA.contains(word)) {
      return Optional.of(
          "There is no command '%s'. Minima, maxima and saddles are found so: stationary f."
              .formatted(word));
    }
    return isProductOfLetters(reading)
        ? Optional.of(
            "There is no command '%s'.%s For a product, write %s."
                .formatted(word, repair(), String.join("*", word.split(""))))
        : Optional.empty();
  }

  private String repair() {
    return Misspelling.nearest(word, known.stream())
        .map(" Did you mean '%s'?"::formatted)
        .orElse(" 'help' says what there is.");
  }

  private boolean isProductOfLetters(Reading reading) {
    return word.length() >= SHORTEST
        && reading instanceof Reading.Read(Statement.Value(Expr.Product(var factors)), _, _)
        && factors.size() == word.length();
  }
}
