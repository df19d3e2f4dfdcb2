package org.gradus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.compute.NotNumeric;
import org.gradus.descent.Descent;
import org.gradus.descent.Objective;
import org.gradus.descent.Stopped;
import org.gradus.descent.Trajectory;
import org.gradus.document.Format;
import org.gradus.document.Prose;
import org.gradus.lesson.DescentStory;
import org.gradus.notation.Notation;

/// `descend`: walks downhill from a start, and says what happened.
final class DescendOperation implements Operation {

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
        DescentFields.CHECK);
  }

  @Override
  public Answer answer(Request request) {
    var function = request.function("f");
    DiffOperation.refuseObstacles(function, function.arguments());
    var plans = DescentFields.plans(request);
    var start = DescentFields.start(request, function.arguments());
    var objective = objective(function);
    var runs =
        plans.stream()
            .map(plan -> begun(Descent.run(objective, start, plan, DescentFields.budget(request))))
            .toList();
    return answer(runs);
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

  static Answer answer(List<Trajectory> runs) {
    var text =
        runs.stream()
            .map(run -> Format.TEXT.write(DescentStory.of(run)))
            .collect(Collectors.joining("\n"));
    var members =
        runs.size() == 1
            ? members(runs.getFirst())
            : new Members().put("runs", runs.stream().map(DescendOperation::members).toList());
    return Answer.done(members, text);
  }

  private static Members members(Trajectory run) {
    var iterates = new ArrayList<Members>();
    for (int j = 0; j < run.size(); j++) {
      iterates.add(iterate(run, j));
    }
    return new Members()
        .put("iterates", iterates)
        .put("stopped", run.stopped().label())
        .put("account", DescentStory.account(run).stream().map(Prose::plain).toList());
  }

  private static Members iterate(Trajectory run, int j) {
    var at = new Members();
    var variables = run.objective().variables();
    IntStream.range(0, variables.size())
        .forEach(i -> at.put(variables.get(i).toString(), run.at(j, i)));
    return new Members()
        .put("k", run.step(j))
        .put("at", at)
        .put("value", run.value(j))
        .put("gradient_norm", run.gradientNorm(j));
  }
}
