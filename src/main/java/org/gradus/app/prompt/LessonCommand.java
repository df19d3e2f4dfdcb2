package org.gradus.app.prompt;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gradus.app.command.ExerciseCommand;
import org.gradus.app.command.Family;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.gradus.app.command.Subcommand;
import org.gradus.app.command.Verb;
import org.gradus.app.file.InputFile;
import org.gradus.app.file.WholeFile;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.Refused;
import org.gradus.document.Format;

/// `lesson`: lessons as one file.
public final class LessonCommand {
  private LessonCommand() {}

  /// @param gradus runs the commands of a lesson
  public static Subcommand family(Supplier<Gradus> gradus) {
    return new Family(
        "lesson",
        "Lessons: Markdown with commands, as one file with their results.",
        List.of(
            new Verb(
                "render",
                "Runs the commands of a lesson and writes it as one file that needs nothing else.",
                "The lesson, a Markdown file.",
                List.of(
                    Verb.option(
                        "--format",
                        "html|latex|markdown|text",
                        "The format (that of FILE, or html)."),
                    Verb.option(
                        "--out", "FILE", "Where the lesson goes; else to standard output.")),
                (line, streams) -> render(line, gradus.get(), streams))));
  }

  private static int render(Verb.Line line, Gradus gradus, Streams streams) throws IOException {
    if (line.files().size() != 1) {
      throw Refused.request("Name one lesson, such as exercises/lectures/s4-nudges.md.");
    }
    var lesson = new LessonFile(InputFile.read(line.files().getFirst()));
    Optional<String> out = line.option("--out");
    var format =
        line.option("--format").isPresent()
            ? ExerciseCommand.format(line)
            : out.flatMap(Format::ofFile).orElse(Format.HTML);
    var written = format.write(lesson.document(gradus));
    if (out.isPresent()) {
      WholeFile.write(InputFile.path(out.get()), written);
    } else {
      streams.out().print(written);
    }
    return ExitCode.DONE;
  }
}
