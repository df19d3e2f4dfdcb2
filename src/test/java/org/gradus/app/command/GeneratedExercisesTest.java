package org.gradus.app.command;

import org.gradus.exercise.Wish;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What `exercise new` makes can be set, for many seeds.
@Tag("heavy")
class GeneratedExercisesTest {
  private static final int SEEDS = 25;

  @ParameterizedTest
  @MethodSource("org.gradus.app.command.ExerciseGenerationTest#wishes")
  void a_file_passes_its_check(Wish wish) {
    ExerciseGenerationTest.files(wish, SEEDS)
        .forEach(text -> ExerciseGenerationTest.passes(text, 2));
  }
}
