package org.gradus.app.command;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The exercises of the folder `exercises` can be set with any of many variants.
@Tag("heavy")
class ExerciseVariantsTest {
  private static final int MANY = 100;

  @ParameterizedTest
  @MethodSource("org.gradus.app.command.ExerciseCollectionTest#entries")
  void an_exercise_passes_its_check_with_many_variants(ExerciseFolder.Entry entry) {
    ExerciseCollectionTest.passes(entry, MANY, 2);
  }
}
