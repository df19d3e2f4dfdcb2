package org.gradus.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradus.app.operation.GraderQuestions;
import org.gradus.document.Formula;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.notation.Declarations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What students read is what the author meant: calls are calls, and parameters have values.
class ProseTest {
  private static final Pattern MATHEMATICS = Pattern.compile("\\$([^$]+)\\$");
  private static final Pattern CALL = Pattern.compile("(?<!\\p{L})[fgq][′″]*\\(");
  private static final Pattern WORD = Pattern.compile("(?<!\\p{L})\\p{L}+(?!\\p{L})");
  private static final Set<String> NAMES = Set.of("sin", "cos", "tan", "ln");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (f(p + 0.001) − f(p))/0.001 | (f(2.001) − f(2))/0.001
          f(p) + 0.1 · f′(p)          | f(2) + 0.1 · f′(2)
          p f(p, 1/p) − 3             | 2 · f(2, 1/2) − 3
          −f(f(p))/2                  | −f(f(2))/2
          f(x) = p x                  | f(x) = 2x
          p(x + 1)                    | 2(x + 1)
          f(x)² + 1                   | f(x)² + 1
          x_i                         | xᵢ
          f_x                         | ∂f/∂x
          f(x                         | f(x
          """)
  void a_letter_of_a_function_calls_and_a_parameter_multiplies(String text, String written) {
    var symbols = List.of(Symbol.of("p"), Symbol.of("x"));
    var filling = new Filling(Map.of(Symbol.of("p"), Expressions.number(2)));
    var formula = FormulaText.of(Declarations.of(symbols), filling).formula(text);
    assertEquals(written, write(formula));
  }

  @Test
  void a_variable_with_the_letter_of_a_function_multiplies() {
    var formulas = FormulaText.of(Declarations.of(List.of(Symbol.of("g"))), new Filling(Map.of()));
    var written = write(formulas.formula("g(w − 2) + 1"));
    assertEquals("g(w − 2) + 1", written);
  }

  static List<Path> exercises() throws IOException {
    try (var files = Files.walk(Path.of("exercises"))) {
      return files
          .filter(file -> file.toString().endsWith(".md") && !file.toString().contains("lectures"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void formulas_keep_their_calls_and_lose_their_parameters(Path file) throws IOException {
    var text = Files.readString(file);
    var exercise = exercise(text);
    for (var variant : exercise.variants(5, 1)) {
      MATHEMATICS
          .matcher(text)
          .results()
          .map(found -> found.group(1))
          .forEach(formula -> {
            var written = write(formula(variant, formula));
            assertEquals(calls(formula), calls(written), () -> formula + " → " + written);
            assertFalse(namesParameter(exercise, written), () -> formula + " → " + written);
          });
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void no_hint_names_a_parameter_that_students_do_not_see(Path file) throws IOException {
    var exercise = exercise(Files.readString(file));
    for (var hint : exercise.hints()) {
      var bare = hint.replaceAll("\\$[^$]*\\$|\\{[^}]*\\}", " ");
      assertTrue(words(bare).stream().noneMatch(word -> isParameter(exercise, word)), bare);
    }
  }

  private static String write(Formula formula) {
    return org.gradus.document.FormulaText.write(formula);
  }

  private static Exercise exercise(String text) {
    return new ExerciseReader(Keys.of(new GraderQuestions())).read("name", text);
  }

  private static Formula formula(Variant variant, String text) {
    var formulas = FormulaText.of(variant.exercise().declarations(), variant.filling());
    return variant.function().map(f -> formulas.about(f.name())).orElse(formulas).formula(text);
  }

  private static long calls(String text) {
    return CALL.matcher(text).results().count();
  }

  private static boolean namesParameter(Exercise exercise, String written) {
    return words(written).stream()
        .filter(word -> !NAMES.contains(word))
        .anyMatch(word ->
            exercise.parameters().symbols().stream()
                .anyMatch(symbol -> word.contains(symbol.toString())));
  }

  /// Whether a word of prose is a parameter, or a product of one with a variable such as `ax`; `a`
  /// and `by` are English.
  private static boolean isParameter(Exercise exercise, String word) {
    var parameters =
        exercise.parameters().symbols().stream().map(Symbol::toString).collect(Collectors.toSet());
    var letters = new HashSet<>(parameters);
    letters.addAll(Set.of("x", "y", "h"));
    return !Set.of("a", "by").contains(word)
        && word.chars().mapToObj(Character::toString).allMatch(letters::contains)
        && word.chars().mapToObj(Character::toString).anyMatch(parameters::contains);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }
}
