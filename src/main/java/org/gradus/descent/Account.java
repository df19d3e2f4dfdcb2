package org.gradus.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.number.Budget;

/// What happened in a run, and why.
///
/// Every finding was checked against its inequality, and says what it rests on.
public record Account(Trajectory run, Optional<Quadratic> quadratic, List<Finding> findings) {
  private static final long WORK = 2_000_000;

  public Account {
    findings = List.copyOf(findings);
  }

  public static Account of(Trajectory run) {
    if (run.last() == 0 || run.stopped() instanceof Stopped.Disagreement) {
      return new Account(run, Optional.empty(), List.of());
    }
    var quadratic = Quadratic.of(run.objective(), Budget.ofWork(WORK));
    var findings = new ArrayList<Finding>();
    if (run.plan().optimizer() instanceof Optimizer.Sequential && run.dimension() > 1) {
      findings.add(sequential(run));
    }
    if (quadratic.isPresent() && QuadraticAccount.covers(run)) {
      findings.addAll(new QuadraticAccount(run, quadratic.get()).findings());
    } else {
      findings.addAll(new ObservedAccount(run, quadratic).findings());
    }
    return new Account(run, quadratic, findings);
  }

  /// What became of the run, in a word or two.
  public String outcome() {
    return switch (run.stopped()) {
      case Stopped.LeftDomain _, Stopped.NoDerivative _, Stopped.Disagreement _ ->
          run.stopped().label();
      case Stopped.Diverged _,
          Stopped.Steps _,
          Stopped.SmallStep _,
          Stopped.ShortStep _,
          Stopped.SmallGradient _,
          Stopped.SmallChange _,
          Stopped.Budget _ ->
          findings.stream()
              .flatMap(finding -> outcome(finding).stream())
              .findFirst()
              .orElse(run.stopped() instanceof Stopped.Diverged ? "diverges" : "not settled");
    };
  }

  private static Optional<String> outcome(Finding finding) {
    return switch (finding) {
      case Finding.Converges _ -> Optional.of("converges");
      case Finding.SettlesInValley _ -> Optional.of("converges");
      case Finding.Rests _ -> Optional.of("rests");
      case Finding.Diverges _ -> Optional.of("diverges");
      case Finding.Grows _ -> Optional.of("moves away");
      case Finding.Falls _ -> Optional.of("falls without end");
      case Finding.Cycles _ -> Optional.of("cycles");
      case Finding.Stalls _ -> Optional.of("stalls");
      case Finding.Plateau _ -> Optional.of("rests on a plateau");
      case Finding.NoiseBall _ -> Optional.of("moves around the minimizer");
      case Finding.Unsettled _ -> Optional.of("not settled");
      case Finding.RateBound _,
          Finding.BestRate _,
          Finding.StartsAlongside _,
          Finding.Valley _,
          Finding.Away _,
          Finding.Slows _,
          Finding.Sequential _ ->
          Optional.empty();
    };
  }

  private static Finding sequential(Trajectory run) {
    var simultaneous = new ArrayList<Double>();
    for (int i = 0; i < run.dimension(); i++) {
      simultaneous.add(run.at(0, i) - run.rate(0) * run.slope(0, i));
    }
    return new Finding.Sequential(List.copyOf(simultaneous), run.point(1));
  }
}
