package org.gradus.app.operation;

import java.util.List;
import java.util.Optional;
import org.gradus.app.request.Answer;
import org.gradus.app.request.Field;
import org.gradus.app.request.Fields;
import org.gradus.app.request.Members;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.compute.NotNumeric;
import org.gradus.descent.Descent;
import org.gradus.descent.Objective;
import org.gradus.descent.Stopped;
import org.gradus.descent.Trajectory;
import org.gradus.lesson.DescentProgram;
import org.gradus.lesson.ProgramLanguage;
import org.gradus.notation.Notation;

/// `descend`: walks downhill from a start, and says what happened.
final class DescendOperation implements Operation {

  static final Field EXPORT =
      Field.option(
          "export",
          Field.Kind.TEXT,
          "Writes the run as a program instead: numpy, pytorch or java.");

  @Override
  public String name() {
    return "descend";
  }

  @Override
  public String description() {
    return "Walks downhill from a start, and says what happened and why.";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Fields.F,
        DescentFields.FROM,
        DescentFields.RATE,
        DescentFields.STEPS,
        DescentFields.METHOD,
        DescentFields.SCHEDULE,
        DescentFields.STOP,
        DescentFields.CHECK,
        EXPORT,
        Pictures.PLOT);
  }

  @Override
  public Answer answer(Request request) {
    var function = request.function("f");
    var runs = runs(request, function);
    if (request.text("export").isPresent()) {
      return program(request.requiredText("export"), runs);
    }
    return Pictures.with(
        Runs.answer(Optional.of(function.name()), runs, Optional.empty()),
        request,
        () -> DescentPictures.ofFunction(request, function, runs));
  }

  static Answer program(String name, List<Trajectory> runs) {
    var language =
        ProgramLanguage.named(name)
            .orElseThrow(() ->
                Refused.request(
                    "'"
                        + name
                        + "' is no language for a program. There are numpy, pytorch, java."));
    if (runs.size() > 1) {
      throw Refused.request("One run is written as a program at a time.");
    }
    return switch (DescentProgram.of(runs.getFirst(), language)) {
      case DescentProgram.Written.Program(var text) ->
          Answer.done(new Members().put("program", text), text);
      case DescentProgram.Written.Refused(var reason) -> throw Refused.unsupported(reason);
    };
  }

  /// The runs that the request asks for.
  static List<Trajectory> runs(Request request, Request.Function function) {
    DiffOperation.refuseObstacles(function, function.arguments());
    var plans = DescentFields.plans(request, 100);
    var start = DescentFields.start(request, function.arguments());
    var objective = objective(function);
    return plans.stream()
        .map(plan -> begun(Descent.run(objective, start, plan, DescentFields.budget(request))))
        .toList();
  }

  /// A run that cannot begin is a fault of the request.
  private static Trajectory begun(Trajectory run) {
    if (run.last() == 0
        && run.stopped() instanceof Stopped.LeftDomain(_, var subterm, var subject, var needed)) {
      throw Refused.request(
          "The start is outside the domain: %s needs %s."
              .formatted(
                  Notation.TEXT.write(subterm), needed.condition(Notation.TEXT.write(subject))));
    }
    return run;
  }

  private static Objective objective(Request.Function function) {
    try {
      return Objective.of(function.body(), function.arguments());
    } catch (NotNumeric none) {
      throw Refused.unsupported(none.getMessage());
    }
  }
}
