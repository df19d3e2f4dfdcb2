package org.gradus.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gradus.app.CommandRun;
import org.gradus.app.command.ExerciseFolder.Entry;
import org.gradus.app.operation.GraderQuestions;
import org.gradus.exercise.SelfCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The exercises of the folder `exercises` can be set.
class ExerciseCollectionTest {
  private static final GraderQuestions QUESTIONS = new GraderQuestions();
  private static final List<Entry> ENTRIES = new ExerciseFolder(QUESTIONS).entries(List.of());

  static List<Entry> entries() {
    return ENTRIES;
  }

  @ParameterizedTest
  @MethodSource("entries")
  void an_exercise_passes_its_check(Entry entry) {
    passes(entry, 1, 1);
  }

  static void passes(Entry entry, int variants, long seed) {
    var report = SelfCheck.of(entry.exercise(), variants, seed, QUESTIONS);
    assertEquals(List.of(), report.faults(), entry.file()::toString);
    assertTrue(report.answers() > 0);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void an_exercise_has_hints(Entry entry) {
    var hints = CommandRun.of("exercise", "show", "--hints", entry.file().toString());
    assertTrue(hints.out().contains("1. "), hints.out());
  }

  @Test
  void every_topic_has_exercises() {
    var topics =
        ENTRIES.stream()
            .map(entry -> entry.file().getParent().getFileName().toString())
            .collect(Collectors.toSet());
    assertTrue(topics.containsAll(List.of("derivatives", "gradients", "hessians", "losses")));
    assertTrue(topics.containsAll(List.of("nudges", "descent", "stationary-points")));
  }

  @Test
  void there_are_sixty_and_forty_have_twenty_variants() {
    assertTrue(ENTRIES.size() >= 60, () -> ENTRIES.size() + " exercises");
    assertTrue(count(entry -> entry.exercise().variants(20, 3).size() == 20) >= 40);
    assertTrue(count(ExerciseCollectionTest::hasSumOrThreeVariables) >= 10);
  }

  private static long count(Predicate<Entry> which) {
    return ENTRIES.stream().filter(which).count();
  }

  private static boolean hasSumOrThreeVariables(Entry entry) {
    return entry.text().contains("Σ")
        || entry.text().matches("(?s).*function: \\w\\([^,)]+,[^,)]+,.*");
  }

  /// Two exercises are the same if function and tasks are.
  @Test
  void no_two_exercises_are_the_same() {
    var questions =
        ENTRIES.stream().map(entry -> question(entry.text())).collect(Collectors.toSet());
    assertEquals(ENTRIES.size(), questions.size());
    assertFalse(questions.isEmpty());
  }

  private static String question(String text) {
    var front = text.substring(0, text.indexOf("\n---", 4));
    var function =
        front.lines().filter(line -> line.startsWith("function:")).findFirst().orElse("");
    return function + front.substring(front.indexOf("\ntasks:"));
  }
}
