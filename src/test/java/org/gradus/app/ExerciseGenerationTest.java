package org.gradus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradus.exercise.SelfCheck;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseGenerationTest {

  private static String made(Path folder, String... wishes) throws Exception {
    var file = folder.resolve("new.md");
    var line = new ArrayList<>(List.of("exercise", "new"));
    line.addAll(List.of(wishes));
    line.addAll(List.of("--out", file.toString()));
    var run = CommandRun.of(line.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    var questions = new GraderQuestions();
    var entry = new ExerciseFolder(questions).entry(file);
    var report = SelfCheck.of(entry.exercise(), 1, 1, questions);
    assertEquals(List.of(), report.faults(), entry::text);
    return CommandRun.of("exercise", "solve", file.toString()).out();
  }

  @ParameterizedTest
  @CsvSource({
    "minimum, minimum",
    "maximum, maximum",
    "saddle, saddle",
    "'minimum,saddle', minimum",
    "'saddle,maximum', maximum"
  })
  void stationary_points_are_of_the_chosen_kind_at_whole_numbers(
      String kinds, String kind, @TempDir Path folder) throws Exception {
    for (int seed = 1; seed <= 4; seed++) {
      var solution =
          made(folder, "--kind", "stationary", "--points", kinds, "--seed", Integer.toString(seed));
      var answer = solution.lines().filter(line -> line.startsWith("Answer: ")).findFirst().get();
      assertEquals(kinds.split(",").length, answer.split(";").length, answer);
      assertTrue(answer.contains(kind), answer);
      assertTrue(answer.matches("Answer: (\\(−?\\d+, −?\\d+\\) \\w+(; )?)+"), answer);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void a_derivative_has_the_chosen_difficulty(int difficulty, @TempDir Path folder)
      throws Exception {
    for (int seed = 1; seed <= 3; seed++) {
      var solution =
          made(folder, "--difficulty", "" + difficulty, "--seed", Integer.toString(seed));
      assertTrue(solution.startsWith("A derivative of difficulty " + difficulty), solution);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"power rule", "product rule", "quotient rule", "chain rule"})
  void a_derivative_needs_the_chosen_rule(String rule, @TempDir Path folder) throws Exception {
    assertTrue(made(folder, "--rules", rule, "--seed", "5").contains(rule));
  }
}
