package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gradus.descent.Plan;
import org.gradus.descent.Trajectory;
import org.gradus.document.Prose;

/// Short names of runs that are shown together: what they differ in; of one run, method and rate.
public final class RunNames {
  private final List<Trajectory> runs;

  private RunNames(List<Trajectory> runs) {
    this.runs = runs;
  }

  /// A name for each run, in order.
  public static List<String> of(List<Trajectory> runs) {
    var names = new RunNames(runs);
    return runs.stream().map(run -> names.name(run).plain()).toList();
  }

  private Prose name(Trajectory run) {
    var parts = new ArrayList<Prose>();
    if (differ(Plan::optimizer)) {
      parts.add(MethodName.of(run.plan().optimizer()));
    }
    if (differ(Plan::rate)) {
      parts.add(rate(run.plan()));
    }
    if (differ(Plan::batching)) {
      parts.add(batch(run));
    }
    return parts.isEmpty()
        ? MethodName.of(run.plan().optimizer()).text(", ").then(rate(run.plan()))
        : Prose.join(", ", parts);
  }

  private boolean differ(Function<Plan, Object> part) {
    return runs.stream().map(run -> part.apply(run.plan())).distinct().count() > 1;
  }

  private static Prose rate(Plan plan) {
    return Prose.of("α = ").math(Decimals.of(plan.rate().toDouble()));
  }

  /// “all rows”, “batches of 32”, “single rows”.
  static Prose batch(Trajectory run) {
    int size = run.plan().batching().size();
    if (size >= run.objective().rows()) {
      return Prose.of("all rows");
    }
    return Prose.of(size == 1 ? "single rows" : "batches of " + size);
  }
}
