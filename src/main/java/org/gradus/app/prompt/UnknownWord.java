package org.gradus.app.prompt;

import java.util.Map;
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
  private static final String EXTREMA = "Minima, maxima and saddles are found so: stationary f.";
  private static final String INTEGRALS =
      "Integrals are not computed here, derivatives are: d/dx x².";
  private static final String LIMITS =
      "Of limits there is the one that defines the derivative: explain limit f.";
  private static final String FORMS = "To write an expression more simply: simplify f.";
  private static final String TANGENTS = "To draw a tangent: plot f at x=1. Its slope: f'(1).";

  /// What there is in the place of what a word asks for.
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("solve", EXTREMA),
          Map.entry("minimum", EXTREMA),
          Map.entry("minima", EXTREMA),
          Map.entry("minimize", EXTREMA),
          Map.entry("minimise", EXTREMA),
          Map.entry("maximum", EXTREMA),
          Map.entry("maxima", EXTREMA),
          Map.entry("maximize", EXTREMA),
          Map.entry("maximise", EXTREMA),
          Map.entry("extrema", EXTREMA),
          Map.entry("critical", EXTREMA),
          Map.entry("integrate", INTEGRALS),
          Map.entry("integral", INTEGRALS),
          Map.entry("int", INTEGRALS),
          Map.entry("antiderivative", INTEGRALS),
          Map.entry("limit", LIMITS),
          Map.entry("lim", LIMITS),
          Map.entry("factor", FORMS),
          Map.entry("expand", FORMS),
          Map.entry("tangent", TANGENTS));

  /// What to say about the word; empty where it may be mathematics.
  ///
  /// @param reading the word, read by itself
  Optional<String> message(Reading reading) {
    if (INSTEAD.containsKey(word)) {
      return Optional.of("There is no command '%s'. %s".formatted(word, INSTEAD.get(word)));
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
