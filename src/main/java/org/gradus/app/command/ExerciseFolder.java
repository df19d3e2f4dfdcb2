package org.gradus.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.app.file.InputFile;
import org.gradus.app.request.Refused;
import org.gradus.exercise.Exercise;
import org.gradus.exercise.ExerciseFile;
import org.gradus.exercise.Fault;
import org.gradus.exercise.Questions;

/// Exercise files in folders.
///
/// A file that begins with front matter is an exercise; other Markdown, such as a lesson, is not.
record ExerciseFolder(Questions questions) {
  static final String USUAL = "exercises";

  /// A file with the exercise in it.
  record Entry(Path file, String text, Exercise exercise) {

    /// The refusal that says what is wrong with this file.
    Refused refused(Fault fault) {
      return Refused.file(fault.picture(file.toString(), text));
    }
  }

  /// The exercises in these files and folders, in the order of their names.
  ///
  /// @throws Refused if a file is missing or has a fault
  List<Entry> entries(List<String> names) {
    return files(names).stream().map(this::entry).toList();
  }

  /// The exercise files in these files and folders; those of the usual folder where none is named.
  List<Path> files(List<String> names) {
    var places = names.isEmpty() ? List.of(USUAL) : names;
    return places.stream().flatMap(name -> files(InputFile.path(name)).stream()).toList();
  }

  /// The exercise files that a name stands for.
  static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (var all = Files.walk(path)) {
      return all.filter(file -> file.toString().endsWith(".md"))
          .filter(ExerciseFolder::hasFrontMatter)
          .sorted()
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean hasFrontMatter(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().filter(first -> first.matches("\uFEFF?---\\s*")).isPresent();
    } catch (IOException | UncheckedIOException unreadable) {
      return true;
    }
  }

  /// What the exercise in a file is called.
  static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.md$", "");
  }

  Entry entry(Path file) {
    var text = InputFile.read(file);
    return switch (ExerciseFile.read(name(file), text, questions)) {
      case ExerciseFile.Reading.Read(var exercise) -> new Entry(file, text, exercise);
      case ExerciseFile.Reading.Faulty(var fault) ->
          throw Refused.file(fault.picture(file.toString(), text));
    };
  }
}
