package org.gradus.exercise;

/// Reads exercise files.
public final class ExerciseFile {
  private ExerciseFile() {}

  /// What reading a file gives.
  public sealed interface Reading {

    record Read(Exercise exercise) implements Reading {}

    record Faulty(Fault fault) implements Reading {}
  }

  /// @param name the name of the file without its ending
  public static Reading read(String name, String text, Questions questions) {
    try {
      return new Reading.Read(new ExerciseReader(Keys.of(questions)).read(name, text));
    } catch (Misread misread) {
      return new Reading.Faulty(misread.fault());
    }
  }

  /// The JSON Schema of the front matter, for editors.
  public static String schema(Questions questions) {
    return Schema.of(Keys.of(questions));
  }
}
