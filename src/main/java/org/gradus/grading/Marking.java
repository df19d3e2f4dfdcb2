package org.gradus.grading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.number.Budget;

/// One answer on its way to a verdict.
final class Marking {
  private final Grader grader;
  private final Submission.Results results;
  private final Arrangement.Parts parts;
  private final Budget budget;
  private final List<Remark> remarks = new ArrayList<>();
  private final LinkedHashSet<String> ids = new LinkedHashSet<>();

  Marking(Grader grader, Submission.Results results, Arrangement.Parts parts, Budget budget) {
    this.grader = grader;
    this.results = results;
    this.parts = parts;
    this.budget = budget;
  }

  Verdict verdict() {
    var judgements = judgements();
    judgements.forEach(judgement -> remarks.addAll(judgement.remarks()));
    judgements.forEach(judgement -> ids.addAll(judgement.misconceptions()));
    remarks.addAll(parts.remarks());
    if (!judgements.stream().allMatch(Judgement::isRight)) {
      new WholeAnswer(grader.target(), parts.parts(), budget)
          .remark()
          .ifPresent(found -> {
            remarks.removeIf(remark -> remark.kind().isExplanation());
            remarks.addFirst(found.remark());
            ids.clear();
            ids.add(found.id());
          });
    }
    results.notes().forEach(note -> remarks.add(Remark.of(Remark.Kind.NOTE, note)));
    return concluded(judgements);
  }

  private List<Judgement> judgements() {
    var judgements = new ArrayList<Judgement>();
    for (int i = 0; i < grader.judges().size(); i++) {
      var judge = grader.judges().get(i);
      int place = i;
      judgements.add(
          parts
              .parts()
              .get(i)
              .map(e -> followedThrough(place, e, judgement(judge, e)))
              .orElseGet(() -> missing(judge)));
    }
    return judgements;
  }

  /// A wrong entry of a Hessian is partly right where it follows from the student's own gradient.
  private Judgement followedThrough(int place, Expr answer, Judgement judgement) {
    if (judgement.state() != Judgement.State.WRONG
        || !(grader.target() instanceof Target.Square square)) {
      return judgement;
    }
    int n = square.size();
    boolean follows =
        new OwnGradient(square.variables(), results.results())
            .secondDerivative(place / n, place % n, budget)
            .filter(own -> Comparison.areEqual(own, answer, budget))
            .isPresent();
    return follows
        ? judgement.followingThrough(
            grader.policy().followThrough(), square.components().get(place).label())
        : judgement;
  }

  private static Judgement missing(ComponentJudge judge) {
    return new Judgement(
        Judgement.State.WRONG,
        "shape",
        0,
        "missing",
        List.of(
            new Remark(
                Remark.Kind.MISSING, "This component is missing.", judge.component().label())),
        List.of(),
        Optional.empty());
  }

  /// A wrong result is explained by the first wrong line of the working that leads to it.
  private Judgement judgement(ComponentJudge judge, Expr answer) {
    var chain = chain(answer);
    if (chain.size() < 2) {
      return judge.judge(answer, budget);
    }
    var working = new Working(judge.component(), judge.samples(), budget);
    var fault = working.firstFault(chain);
    fault.ifPresent(found -> remarks.addAll(working.remarks(found)));
    if (fault.isEmpty() || fault.get().before().isPresent()) {
      fault
          .flatMap(f -> working.change(f.before().orElseThrow(), f.wrong()))
          .ifPresent(c -> ids.addAll(c.ids()));
      return judge.judge(answer, budget);
    }
    return judge.judge(answer, fault.get().wrong(), budget);
  }

  private List<Submission.Line> chain(Expr answer) {
    boolean isOne =
        switch (grader.target()) {
          case Target.Scalar _, Target.Plane _, Target.Judged _, Target.Option _, Target.Rates _ ->
              true;
          case Target.Row _, Target.Square _, Target.Place _ -> false;
        };
    for (var result : results.results()) {
      if ((isOne || result.left().isPresent())
          && result.last() instanceof Statement.Value(var e)
          && e == answer) {
        return result.chain();
      }
    }
    return List.of();
  }

  private Verdict concluded(List<Judgement> judgements) {
    var proof = judgements.stream().map(Judgement::proof).reduce(Marking::weaker).orElse("");
    var witness = judgements.stream().flatMap(j -> j.witness().stream()).findFirst();
    if (judgements.stream().allMatch(Judgement::isRight)) {
      return ofRightValue(proof);
    }
    var firstWrong =
        judgements.stream().filter(j -> j.state() == Judgement.State.WRONG).findFirst();
    var score = score(judgements);
    var report = report(score, firstWrong.map(Judgement::proof).orElse(""), witness);
    if (firstWrong.isEmpty()) {
      return new Verdict.Undecided(report);
    }
    return score.value() > 0 ? new Verdict.PartlyCorrect(report) : new Verdict.Wrong(report);
  }

  private Verdict ofRightValue(String proof) {
    ids.clear();
    var faults = grader.formFaults(parts.parts());
    remarks.addAll(faults);
    if (faults.isEmpty()) {
      return new Verdict.Correct(report(Score.full("the value is right"), proof, Optional.empty()));
    }
    double value = 1 - grader.policy().formWeight();
    var score =
        new Score(
            value,
            List.of("the value is right", "the form is not: " + percent(value) + " of the mark"));
    return new Verdict.PartlyCorrect(report(score, proof, Optional.empty()));
  }

  /// Of two proofs the one that proves less.
  private static String weaker(String a, String b) {
    var order = List.of("", "rounded", "high precision", "normal form", "identical");
    return order.indexOf(a) <= order.indexOf(b) ? a : b;
  }

  private Score score(List<Judgement> judgements) {
    var trace = new ArrayList<String>();
    double total = 0;
    for (int i = 0; i < judgements.size(); i++) {
      var label = grader.judges().get(i).component().label();
      var judgement = judgements.get(i);
      trace.add((label.isEmpty() ? "" : label + ": ") + judgement.trace());
      total += judgement.share();
    }
    double share = total / judgements.size();
    if (judgements.size() > 1) {
      trace.add(percent(share) + " of " + judgements.size() + " components");
    }
    boolean counts = judgements.size() == 1 || grader.policy().partialComponents();
    return new Score(counts ? share : 0, trace);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /// The result is not explained once more by what a line of the working says.
  private List<Remark> withoutRepetitions() {
    return remarks.stream()
        .distinct()
        .filter(r -> !r.where().isEmpty() || !isSaidOfALine(r))
        .toList();
  }

  private boolean isSaidOfALine(Remark remark) {
    return remarks.stream()
        .anyMatch(r ->
            r.where().startsWith("line ")
                && r.kind() == remark.kind()
                && r.message().equals(remark.message()));
  }

  private Verdict.Report report(Score score, String proof, Optional<Witness> witness) {
    return new Verdict.Report(
        score, proof, grader.target().expected(), withoutRepetitions(), List.copyOf(ids), witness);
  }
}
