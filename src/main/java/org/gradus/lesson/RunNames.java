package org.gradus.lesson;

import java.util.List;
import java.util.function.Function;
import org.gradus.descent.Plan;
import org.gradus.descent.Trajectory;
import org.gradus.document.Prose;

/// Short names of runs that are shown together: what they differ in.
public final class RunNames {
  private RunNames() {}

  /// A name for each run, in order.
  public static List<String> of(List<Trajectory> runs) {
    boolean sameMethod = isSame(runs, Plan::optimizer);
    boolean sameRate = isSame(runs, Plan::rate);
    return runs.stream().map(run -> name(run.plan(), sameMethod, sameRate).plain()).toList();
  }

  private static boolean isSame(List<Trajectory> runs, Function<Plan, Object> part) {
    return runs.stream().map(run -> part.apply(run.plan())).distinct().count() == 1;
  }

  private static Prose name(Plan plan, boolean sameMethod, boolean sameRate) {
    var rate = Prose.of("α = ").math(Decimals.of(plan.rate().toDouble()));
    var method = MethodName.of(plan.optimizer());
    if (sameMethod && !sameRate) {
      return rate;
    }
    return sameRate && !sameMethod ? method : method.text(", ").then(rate);
  }
}
