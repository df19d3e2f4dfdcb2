package org.gradus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.descent.ClosedForm;
import org.gradus.descent.Trajectory;
import org.gradus.document.Format;
import org.gradus.document.Prose;
import org.gradus.expr.Symbol;
import org.gradus.lesson.DescentStory;

/// The answer that runs give.
final class Runs {
  private Runs() {}

  static Answer answer(List<Trajectory> runs, Optional<ClosedForm> closed) {
    var text =
        runs.stream()
            .map(run -> Format.TEXT.write(DescentStory.of(run)))
            .collect(Collectors.joining("\n"));
    var members =
        runs.size() == 1
            ? members(runs.getFirst())
            : new Members().put("runs", runs.stream().map(Runs::members).toList());
    var variables = runs.getFirst().objective().variables();
    closed.ifPresent(form -> members.put("closed_form", members(form, variables)));
    return Answer.done(members, text);
  }

  private static Members members(ClosedForm form, List<Symbol> variables) {
    return new Members()
        .put("at", point(variables, form.at()))
        .put("value", form.value())
        .put("rank", form.rank())
        .put("condition", form.condition());
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
    return new Members()
        .put("k", run.step(j))
        .put("at", point(run.objective().variables(), run.point(j)))
        .put("value", run.value(j))
        .put("gradient_norm", run.gradientNorm(j));
  }

  static Members point(List<Symbol> variables, List<Double> coordinates) {
    var at = new Members();
    IntStream.range(0, variables.size())
        .forEach(i -> at.put(variables.get(i).toString(), coordinates.get(i)));
    return at;
  }
}
