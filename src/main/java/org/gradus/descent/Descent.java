package org.gradus.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.compute.Evaluation;
import org.gradus.number.Budget;

/// One run: from a start, by a plan, until something ends it.
public final class Descent {
  private final Objective objective;
  private final Plan plan;
  private final Budget budget;
  private final Batches batches;
  private final Comparison comparison;
  private final Walk walk;
  private final Optional<Leaps> leaps;
  private final Recorder recorder;
  private final double[] before;
  private final List<Checked> checks = new ArrayList<>();
  private final int stride;
  private final boolean needsBefore;
  private final boolean hasRule;
  private double valueBefore;

  private Descent(Objective objective, double[] start, Plan plan, Budget budget) {
    this.objective = objective;
    this.plan = plan;
    this.budget = budget;
    this.batches = Batches.of(objective, plan.batching());
    this.comparison = Comparison.of(objective);
    this.walk = new Walk(objective, batches::gradient, start, plan);
    this.before = new double[start.length];
    this.stride = batches.stride(plan);
    this.leaps = stride > 1 ? Leaps.of(objective, plan) : Optional.empty();
    int memory = batches.isFull() && stride > 1 ? plan.optimizer().memory() : 0;
    this.recorder = new Recorder(start.length, memory, plan.stop().steps() / stride + 2);
    this.needsBefore = plan.stop().step().isPresent() || plan.stop().norm().isPresent();
    this.hasRule =
        needsBefore || plan.stop().gradient().isPresent() || plan.stop().value().isPresent();
  }

  /// Runs from the start.
  ///
  /// Every update spends the rows that it looks at; where the budget ends, the run ends.
  ///
  /// @param start a coordinate for each variable
  public static Trajectory run(Objective objective, double[] start, Plan plan, Budget budget) {
    var descent = new Descent(objective, start, plan, budget);
    var stopped = descent.run();
    return new Trajectory(objective, plan, descent.iterates(), stopped, descent.checks);
  }

  private Iterates iterates() {
    return batches.isFull()
        ? Iterates.overAllRows(objective, plan, recorder, stride)
        : Iterates.overBatches(objective, plan, recorder);
  }

  private Stopped run() {
    try {
      walk.look();
      record();
      var fault = fault().or(this::check);
      return fault.isPresent() ? fault.get() : walked();
    } catch (Budget.Exhausted end) {
      recordLast();
      return new Stopped.Budget(walk.step);
    }
  }

  private Stopped walked() {
    var rule = plan.stop();
    if (isFlat()) {
      return new Stopped.SmallGradient(0, rule.gradient().orElseThrow());
    }
    while (walk.step < rule.steps()) {
      if (leaps.isPresent()) {
        leap(leaps.get());
      } else {
        update();
      }
      if (walk.step % stride == 0) {
        record();
      }
      if (hasRule || plan.checkEveryStep() || !isFinite()) {
        var end = fault().or(this::checkWhereAsked).or(this::satisfied);
        if (end.isPresent()) {
          return ended(end.get());
        }
      }
    }
    return ended(new Stopped.Steps(walk.step));
  }

  private void update() {
    if (needsBefore) {
      System.arraycopy(walk.point, 0, before, 0, before.length);
    }
    valueBefore = walk.value;
    budget.spend(batches.rowsOfUpdate());
    walk.move();
    batches.advance();
    walk.look();
  }

  /// As many updates as lie before the next iterate that is kept, or before something can end the
  /// run.
  private void leap(Leaps steps) {
    budget.spend(1);
    int left = Math.min(stride - walk.step % stride, plan.stop().steps() - walk.step) - 1;
    int from = walk.step;
    valueBefore = steps.leap(walk, before, 1 + (int) Math.min(left, budget.remaining()));
    budget.spend(walk.step - from - 1);
  }

  private void record() {
    recorder.add(walk);
  }

  /// Records the last point, and checks its gradient unless that was done.
  private Stopped ended(Stopped stopped) {
    recordLast();
    boolean isChecked = checks.getLast().k() == walk.step;
    return isChecked || !isFinite() ? stopped : check().orElse(stopped);
  }

  private void recordLast() {
    if (recorder.lastStep() != walk.step) {
      record();
    }
  }

  private Optional<Stopped> checkWhereAsked() {
    return plan.checkEveryStep() ? check() : Optional.empty();
  }

  private Optional<Stopped> check() {
    budget.spend(comparison.work());
    var checked = comparison.at(walk.step, walk.point);
    checks.add(checked);
    return checked.disagrees()
        ? Optional.of(new Stopped.Disagreement(walk.step, checked))
        : Optional.empty();
  }

  /// A product with 0 is 0 for finite numbers alone.
  private boolean isFinite() {
    double zero = 0 * walk.value;
    for (int i = 0; i < walk.size(); i++) {
      zero += 0 * walk.point[i] + 0 * walk.gradient[i];
    }
    return zero == 0;
  }

  /// Why there is no going on from here, if there is not.
  private Optional<Stopped> fault() {
    if (isFinite()) {
      return Optional.empty();
    }
    for (double x : walk.point) {
      if (!Double.isFinite(x)) {
        return Optional.of(new Stopped.Diverged(walk.step));
      }
    }
    return Optional.of(
        switch (objective.at(walk.point)) {
          case Evaluation.Undefined(var subterm, var subject, var needed) ->
              new Stopped.LeftDomain(walk.step, subterm, subject, needed);
          case Evaluation.Value _, Evaluation.Bounded _ when Double.isFinite(walk.value) ->
              new Stopped.NoDerivative(walk.step);
          case Evaluation.Value _,
              Evaluation.Bounded _,
              Evaluation.TooLarge _,
              Evaluation.Undecided _ ->
              new Stopped.Diverged(walk.step);
        });
  }

  private Optional<Stopped> satisfied() {
    var rule = plan.stop();
    if (rule.step().isPresent() && longestMove() <= rule.step().getAsDouble()) {
      return Optional.of(new Stopped.SmallStep(walk.step, rule.step().getAsDouble()));
    }
    if (rule.norm().isPresent() && lengthOfMove() <= rule.norm().getAsDouble()) {
      return Optional.of(new Stopped.ShortStep(walk.step, rule.norm().getAsDouble()));
    }
    if (isFlat()) {
      return Optional.of(new Stopped.SmallGradient(walk.step, rule.gradient().getAsDouble()));
    }
    if (rule.value().isPresent()
        && Math.abs(walk.value - valueBefore) <= rule.value().getAsDouble()) {
      return Optional.of(new Stopped.SmallChange(walk.step, rule.value().getAsDouble()));
    }
    return Optional.empty();
  }

  private boolean isFlat() {
    var tolerance = plan.stop().gradient();
    if (tolerance.isEmpty()) {
      return false;
    }
    double length = 0;
    for (double g : walk.gradient) {
      length = Math.hypot(length, g);
    }
    return length <= tolerance.getAsDouble();
  }

  private double lengthOfMove() {
    double length = 0;
    for (int i = 0; i < before.length; i++) {
      length = Math.hypot(length, walk.point[i] - before[i]);
    }
    return length;
  }

  private double longestMove() {
    double longest = 0;
    for (int i = 0; i < before.length; i++) {
      longest = Math.max(longest, Math.abs(walk.point[i] - before[i]));
    }
    return longest;
  }
}
