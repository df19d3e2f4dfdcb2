package org.gradus.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.gradus.app.file.InputFile;
import org.gradus.app.file.WholeFile;
import org.gradus.app.operation.GraderQuestions;
import org.gradus.app.request.Arguments;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Refused;
import org.gradus.number.Budget;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `grade`: one answer, or with `--submissions` a table of answers.
///
/// The table of verdicts is written whole or not at all. With `--out` what is done is kept beside
/// it, so that a run that was stopped goes on where it ended.
public final class GradeCommand implements Subcommand {
  private final OperationCommand one;
  private final Operation operation;

  public GradeCommand(Operation operation, LongSupplier clock) {
    this.operation = operation;
    this.one = new OperationCommand(operation, clock);
  }

  @Override
  public String name() {
    return one.name();
  }

  @Override
  public CommandSpec spec() {
    return one.spec()
        .addOption(
            Verb.option(
                "--submissions", "FILE", "A table of answers: CSV with a header, or JSON lines."))
        .addOption(
            Verb.option(
                "--exercise",
                "FILE",
                "An exercise file that the answers are for; a row has variant and question (1)."))
        .addOption(Verb.option("--seed", "N", "The seed of the variants of the exercise (1)."))
        .addOption(Verb.option("--out", "FILE", "Where the verdicts go; else to standard output."))
        .addOption(
            Verb.option("--format", "json|csv|gradescope", "The format of the verdicts (json)."));
  }

  @Override
  public int run(ParseResult line, Streams streams) {
    if (!line.hasMatchedOption("--submissions")) {
      return single(line, streams);
    }
    try {
      grade(line, streams);
      return ExitCode.DONE;
    } catch (Refused refused) {
      streams.err().println(refused.picture());
      return refused.kind().exitCode();
    } catch (Budget.Exhausted end) {
      streams.err().println(end.getMessage());
      return ExitCode.UNDECIDED;
    } catch (IOException | UncheckedIOException broken) {
      streams.err().println("The verdicts cannot be written: " + broken.getMessage());
      return ExitCode.UNWRITTEN;
    }
  }

  private int single(ParseResult line, Streams streams) {
    if (line.hasMatchedOption("--exercise")) {
      streams
          .err()
          .println("An exercise goes with a table of answers: name it with --submissions.");
      return ExitCode.MISUSE;
    }
    return one.run(line, streams);
  }

  private void grade(ParseResult line, Streams streams) throws IOException {
    var format = VerdictFormat.named(option(line, "--format").orElse("json"));
    var text = InputFile.read(option(line, "--submissions").orElseThrow());
    var out = option(line, "--out").map(InputFile::path);
    var values = Arguments.of(operation, line);
    var grading = new TableGrading(operation, values, Progress.on(streams.err()));
    var exercise = option(line, "--exercise").map(file -> exercise(file, line));
    var rows = SubmissionTable.read(text, exercise.isPresent() ? ExerciseRows.COLUMNS : Set.of());
    var refused = exercise.map(questions -> questions.ask(rows)).orElse(Map.of());
    rows.stream()
        .filter(refused::containsKey)
        .findFirst()
        .ifPresent(first ->
            streams
                .err()
                .println(
                    "%d of %d rows have no verdict. The first: %s"
                        .formatted(refused.size(), rows.size(), refused.get(first).getMessage())));
    var journal = out.map(file -> Journal.beside(file, rows, line.originalArgs()));
    var verdicts = grading.grade(rows, refused, journal);
    var written = format.write(verdicts);
    if (out.isPresent()) {
      WholeFile.write(out.get(), written);
      journal.orElseThrow().delete();
    } else {
      streams.out().print(written);
    }
  }

  private static ExerciseRows exercise(String file, ParseResult line) {
    var questions = new GraderQuestions();
    var entry = new ExerciseFolder(questions).entry(InputFile.path(file));
    return new ExerciseRows(entry, new Verb.Line(line).number("--seed", 0, Long.MAX_VALUE, 1));
  }

  private static Optional<String> option(ParseResult line, String name) {
    return line.hasMatchedOption(name)
        ? Optional.of(line.matchedOptionValue(name, ""))
        : Optional.empty();
  }
}
