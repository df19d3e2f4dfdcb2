package org.gradus.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gradus.app.CommandRun;
import org.gradus.app.operation.GraderQuestions;
import org.gradus.app.request.ExitCode;
import org.gradus.exercise.Exercise;
import org.gradus.exercise.ExerciseFile;
import org.gradus.exercise.Generator;
import org.gradus.exercise.SelfCheck;
import org.gradus.exercise.Wish;
import org.gradus.exercise.Wish.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `exercise new` makes can be set.
class ExerciseGenerationTest {
  private static final GraderQuestions QUESTIONS = new GraderQuestions();

  /// A wish for each kind, number of variables, and wish for points.
  static Stream<Wish> wishes() {
    return Stream.of(Kind.values())
        .flatMap(kind ->
            IntStream.rangeClosed(kind.fewestVariables(), kind.mostVariables())
                .boxed()
                .flatMap(n -> points(kind, n).map(points -> wish(kind, points, n))));
  }

  private static Stream<List<String>> points(Kind kind, int variables) {
    return kind == Kind.STATIONARY
        ? Generator.pointKinds(variables).stream().map(kinds -> List.of(kinds.split(",")))
        : Stream.of(List.of());
  }

  private static Wish wish(Kind kind, List<String> points, int variables) {
    return new Wish(kind, Set.of(), Optional.empty(), points, Optional.of(variables));
  }

  private static Exercise exercise(String text) {
    return switch (ExerciseFile.read("new", text, QUESTIONS)) {
      case ExerciseFile.Reading.Read(var exercise) -> exercise;
      case ExerciseFile.Reading.Faulty(var fault) -> throw new AssertionError(fault + "\n" + text);
    };
  }

  /// The files of a wish, for the first seeds.
  static Stream<String> files(Wish wish, int seeds) {
    LongFunction<String> file = seed -> Generator.file(wish, seed).orElseThrow();
    return LongStream.rangeClosed(1, seeds).mapToObj(file);
  }

  @ParameterizedTest
  @MethodSource("wishes")
  void a_file_can_be_read_and_has_hints_and_twenty_variants(Wish wish) {
    files(wish, 2)
        .forEach(text -> {
          assertEquals(20, exercise(text).variants(20, 1).size(), text);
          assertTrue(text.contains("hints:\n  - "), text);
        });
  }

  @ParameterizedTest
  @MethodSource("wishes")
  void the_same_seed_makes_the_same_file(Wish wish) {
    assertEquals(files(wish, 1).toList(), files(wish, 1).toList());
  }

  @ParameterizedTest
  @EnumSource
  void a_file_passes_its_check(Kind kind) {
    passes(Generator.file(Wish.of(kind), 2).orElseThrow(), 1);
  }

  static void passes(String text, int variants) {
    var report = SelfCheck.of(exercise(text), variants, 1, QUESTIONS);
    assertEquals(List.of(), report.faults(), text);
    assertTrue(report.answers() > 0);
  }

  private static String made(Path folder, String... wishes) throws Exception {
    var file = folder.resolve("new.md");
    var line = new ArrayList<>(List.of("exercise", "new"));
    line.addAll(List.of(wishes));
    line.addAll(List.of("--out", file.toString()));
    var run = CommandRun.of(line.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    return Files.readString(file);
  }

  @ParameterizedTest
  @CsvSource({
    "1, minimum",
    "1, maximum",
    "1, 'maximum,minimum'",
    "1, degenerate saddle",
    "2, minimum",
    "2, maximum",
    "2, saddle",
    "2, 'minimum,saddle'",
    "2, 'saddle,maximum'",
    "2, 'maximum,minimum,saddle,saddle'",
    "3, 'minimum,saddle'"
  })
  void stationary_points_are_of_the_chosen_kinds_at_whole_numbers(
      String variables, String kinds, @TempDir Path folder) throws Exception {
    made(folder, "--kind", "stationary", "--points", kinds, "--variables", variables);
    for (int variant = 1; variant <= 2; variant++) {
      var file = folder.resolve("new.md").toString();
      var solution = CommandRun.of("exercise", "solve", file, "--variant", "" + variant).out();
      var answer = solution.substring(solution.indexOf("Answer: ")).lines().toList().getFirst();
      assertEquals(kinds.split(",").length, answer.split(";").length, answer);
      for (var kind : kinds.split(",")) {
        assertTrue(answer.contains(kind), answer);
      }
      assertFalse(answer.matches(".*[./√≈].*"), answer);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void a_derivative_has_the_chosen_difficulty(int difficulty, @TempDir Path folder)
      throws Exception {
    for (var kind : List.of("derivative", "partial derivative", "gradient")) {
      var text = made(folder, "--kind", kind, "--difficulty", "" + difficulty);
      assertTrue(text.contains("of difficulty " + difficulty), text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "product, product rule",
    "product rule, product rule",
    "quotient, quotient rule",
    "reciprocal, reciprocal rule",
    "chain, chain rule",
    "general power, power with variable base and exponent",
    "power, power rule",
    "exponential, exponential rule",
    "'product,chain', chain rule"
  })
  void a_derivative_needs_the_chosen_rules(String rules, String title, @TempDir Path folder)
      throws Exception {
    assertTrue(made(folder, "--rules", rules, "--seed", "5").contains("The " + title));
  }

  @Test
  void a_derivative_by_the_product_rule_needs_neither_chain_nor_quotient(@TempDir Path folder)
      throws Exception {
    for (int seed = 1; seed <= 5; seed++) {
      var text = made(folder, "--rules", "product", "--seed", "" + seed);
      assertFalse(text.contains("chain rule") || text.contains("quotient rule"), text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'minimum,saddle', 'f(x, y)'",
    "saddle, 'f(x, y)'",
    "'minimum,maximum', f(x)",
    "degenerate saddle, f(x)",
  })
  void points_need_no_number_of_variables(String points, String function) {
    var made = CommandRun.of("exercise", "new", "--kind", "stationary", "--points", points);
    assertTrue(made.out().contains("function: " + function + " ="), made.out() + made.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          --kind integral                 | There are derivative, partial derivative, gradient
          --rules magic                   | There are product, quotient, reciprocal, chain
          --variables 2                   | '--variables' is 1 here, not '2'.
          --kind gradient --variables 5   | a whole number from 2 to 3
          --difficulty 6                  | a whole number from 1 to 5
          --kind value --difficulty 2     | '--difficulty' is not for the kind 'value'
          --points saddle                 | '--points' is not for the kind 'derivative'
          --kind stationary --points hole | Of 1 variable: minimum; maximum; maximum,minimum
          --rules product --difficulty 1  | at least the difficulty n + 1
          """)
  void what_cannot_be_made_is_said(String wishes, String message) {
    var run = CommandRun.of(("exercise new " + wishes).split(" "));
    assertEquals(ExitCode.MISUSE, run.exitCode(), run.out());
    assertTrue(run.err().replaceAll("\\s+", " ").contains(message), run.err());
  }

  @Test
  void the_help_lists_the_kinds_and_the_rules() {
    var help = CommandRun.of("exercise", "new", "--help").out().replaceAll("\\s+", " ");
    for (var kind : Kind.values()) {
      assertTrue(help.contains(kind.title()), help);
    }
    for (var rule : Wish.RuleName.values()) {
      assertTrue(help.contains(rule.title()), help);
    }
  }
}
