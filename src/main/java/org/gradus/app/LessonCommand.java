package org.gradus.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gradus.document.Format;

/// `lesson`: lessons as one file.
final class LessonCommand {
  private LessonCommand() {}

  static Subcommand family() {
    return new Family(
        "lesson",
        "Lessons: Markdown with commands, as one file with their results.",
        List.of(
            new Verb(
                "render",
                "Runs the commands of a lesson and writes it as one file that needs nothing else.",
                "The lesson, a Markdown file.",
                List.of(
                    Verb.option("--format", "html|latex|markdown|text", "The format (html)."),
                    Verb.option(
                        "--out", "FILE", "Where the lesson goes; else to standard output.")),
                LessonCommand::render)));
  }

  private static int render(Verb.Line line, Streams streams) throws IOException {
    if (line.files().size() != 1) {
      throw Refused.request("Name one lesson, such as exercises/lectures/nudges.md.");
    }
    var lesson = new LessonFile(InputFile.read(line.files().getFirst()));
    var written =
        line.option("--format").isEmpty()
            ? Format.HTML.write(lesson.document())
            : ExerciseCommand.format(line).write(lesson.document());
    Optional<String> out = line.option("--out");
    if (out.isPresent()) {
      WholeFile.write(InputFile.path(out.get()), written);
    } else {
      streams.out().print(written);
    }
    return ExitCode.DONE;
  }
}
