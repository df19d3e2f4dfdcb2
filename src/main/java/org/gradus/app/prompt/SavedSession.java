package org.gradus.app.prompt;

import java.nio.file.Path;
import java.util.List;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.gradus.app.file.InputFile;
import org.gradus.app.file.WholeFile;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.Refused;

/// A session as a file: a lesson whose `gradus` block holds the lines with their answers, or just
/// the lines.
///
/// @param lines the lines that were answered, in order
record SavedSession(List<String> lines) {
  private static final String FENCE = "```";
  private static final String BLOCK = FENCE + LessonFile.LANGUAGE;

  /// Writes the session: a file that ends with `.md` is a lesson, any other holds the lines alone.
  int save(Path file, Gradus gradus, Streams streams) {
    if (lines.isEmpty()) {
      throw Refused.request("There is nothing to save yet.");
    }
    WholeFile.write(file, isLesson(file) ? lesson(gradus) : String.join("\n", lines) + "\n");
    streams
        .out()
        .println(
            "Saved "
                + lines.size()
                + (lines.size() == 1 ? " line" : " lines")
                + " to "
                + file
                + ".");
    return ExitCode.DONE;
  }

  private static boolean isLesson(Path file) {
    return file.toString().endsWith(".md");
  }

  private String lesson(Gradus gradus) {
    var session = new TypedSession(gradus);
    var text = new StringBuilder("# A session\n\n" + BLOCK + "\n");
    for (var line : lines) {
      text.append(Prompt.SIGN).append(line).append('\n').append(session.answer(line));
    }
    return text.append(FENCE).append('\n').toString();
  }

  /// The lines of a saved session, or the commands of a lesson.
  ///
  /// @throws Refused if there is no such file
  static List<String> linesOf(Path file) {
    var text = InputFile.read(file);
    return isLesson(file)
        ? new LessonFile(text).commands().stream().map(Transcript.Entry::command).toList()
        : text.lines().toList();
  }
}
