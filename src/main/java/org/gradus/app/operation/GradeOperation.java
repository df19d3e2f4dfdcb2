package org.gradus.app.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.app.request.Answer;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.Field;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Request;
import org.gradus.app.request.Written;
import org.gradus.grading.Grader;
import org.gradus.grading.Verdict;
import org.gradus.number.Budget;

/// `grade`: one answer to one question.
public final class GradeOperation implements Operation {
  static final Field ANSWER =
      new Field(
          "answer",
          Field.Kind.TEXT,
          true,
          false,
          List.of(),
          Optional.empty(),
          "The answer; lines of working are separated by line ends.");
  private static final Field TASK =
      Field.option("task", Field.Kind.OBJECT, "The question as a JSON object.");
  private static final Field POLICY =
      Field.option("policy", Field.Kind.OBJECT, "How marks are given, as a JSON object.");

  private static final List<Field> FIELDS =
      Stream.concat(Stream.of(ANSWER, TASK, POLICY), TaskFields.ALL.stream()).toList();

  /// The columns of a table that are fields of the request.
  public static final Set<String> COLUMNS =
      Stream.concat(Stream.of("id", "vars"), FIELDS.stream().map(Field::name))
          .collect(Collectors.toUnmodifiableSet());

  /// All on which the verdict on an answer depends.
  static final List<String> QUESTION =
      Stream.concat(Stream.of("task", "policy", "vars"), TaskFields.ALL.stream().map(Field::name))
          .toList();

  private final Graders graders = new Graders();

  @Override
  public String name() {
    return "grade";
  }

  @Override
  public String description() {
    return "Judges an answer: right, partly right or wrong, why, and where.";
  }

  @Override
  public List<Field> fields() {
    return FIELDS;
  }

  @Override
  public Answer answer(Request request) {
    var budget = request.budget(Budget.ofWork(Grader.USUAL_WORK));
    var verdict = graders.of(request).grade(request.requiredText("answer"), budget);
    return new Answer(
        Verdicts.members(verdict, Written.forRequest(request)),
        Verdicts.text(verdict),
        exitCode(verdict));
  }

  static int exitCode(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Correct _ -> ExitCode.DONE;
      case Verdict.PartlyCorrect _, Verdict.Wrong _ -> ExitCode.NO;
      case Verdict.Undecided _ -> ExitCode.UNDECIDED;
      case Verdict.Unreadable _ -> ExitCode.UNREADABLE;
    };
  }
}
