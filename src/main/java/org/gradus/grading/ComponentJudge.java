package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gradus.algebra.Decision;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Judges answers to one component.
///
/// One instance serves all answers to a question, on any number of threads.
final class ComponentJudge {
  private final Component component;
  private final Policy policy;
  private final Optional<Explanations> explanations;
  private final Samples samples;
  private final Supplier<TermMatching.Expected> terms;
  private final Witnesses witnesses;
  private final Telling telling;

  ComponentJudge(Component component, Policy policy) {
    this.component = component;
    this.policy = policy;
    this.explanations =
        component.origin().map(origin -> new Explanations(origin, component.right()));
    this.samples =
        explanations.map(Explanations::samples).orElseGet(() -> Samples.of(component.right()));
    this.terms = new Once<>(() -> new TermMatching.Expected(component.right(), samples()));
    this.witnesses = new Witnesses(component.right());
    this.telling = new Telling(samples);
  }

  Component component() {
    return component;
  }

  Samples samples() {
    return new Samples(samples);
  }

  Judgement judge(Expr answer, Budget budget) {
    return judge(answer, answer, budget);
  }

  /// @param firstWrong where the answer is wrong, the line that is explained
  Judgement judge(Expr answer, Expr firstWrong, Budget budget) {
    return switch (Comparison.decide(answer, component.right(), budget)) {
      case Decision.Equal(var proof, _, _, _) -> Judgement.right(proof.text());
      case Decision.Different _ when isRounded(answer) -> rounded();
      case Decision.Different(var proof, var witness, _) ->
          wrong(answer, firstWrong, proof.text(), witness.point(), budget);
      case Decision.Undecided(var reason, _) -> Judgement.undecided(reason);
    };
  }

  /// Whether the answer is a decimal that the right number rounds to.
  private boolean isRounded(Expr answer) {
    return component.origin().isEmpty()
        && (Rounding.of(answer, component.right())
            || Rounding.isWithin(component.within(), answer, component.right()));
  }

  private Judgement rounded() {
    return new Judgement(
        Judgement.State.RIGHT,
        "rounded",
        1,
        "the value is right to the digits given",
        List.of(
            new Remark(
                Remark.Kind.NOTE,
                component.within() == 0
                    ? "This is rounded; exactly it is " + text(component.right()) + "."
                    : "This is rounded; with more digits it is " + text(component.right()) + ".",
                component.label())),
        List.of(),
        Optional.empty());
  }

  private Judgement wrong(
      Expr answer, Expr firstWrong, String proof, Map<Symbol, Rational> point, Budget budget) {
    var witness = witnesses.against(answer, point);
    var local = new Samples(samples);
    var matching = terms.get().matched(answer, local);
    var found = explained(firstWrong, local, budget);
    if (found.isEmpty()) {
      found = TermMisses.of(matching).map(List::of).orElse(List.of());
    }
    var remarks = new ArrayList<Remark>();
    boolean isPartial = policy.partialTerms() && !matching.right().isEmpty() && matching.isOfASum();
    if (isPartial) {
      remarks.addAll(terms(matching));
    }
    remarks.addAll(telling.remarks(found));
    remarks.add(
        Remark.of(
            Remark.Kind.WITNESS,
            witness.map(Witness::sentence).orElseGet(() -> Witness.sentenceWithoutValues(point))));
    return new Judgement(
        Judgement.State.WRONG,
        proof,
        isPartial ? matching.share() : 0,
        isPartial
            ? matching.right().size() + " of " + matching.total() + " terms"
            : "the value is wrong",
        remarks.stream().map(remark -> remark.at(component.label())).toList(),
        found.stream().flatMap(c -> c.ids().stream()).distinct().toList(),
        witness);
  }

  /// A verdict does not depend on an explanation, so that one that takes too long is left out.
  private List<Candidate> explained(Expr firstWrong, Samples local, Budget budget) {
    try {
      return explanations
          .map(e -> e.of(firstWrong, budget))
          .orElseGet(() -> nearMisses(firstWrong, local, budget));
    } catch (Budget.Exhausted _) {
      return List.of();
    }
  }

  /// What explains an answer that is not a derivative.
  private List<Candidate> nearMisses(Expr answer, Samples local, Budget budget) {
    var lookalikes =
        component.lookalikes().stream()
            .map(l ->
                Candidate.whole(l.id(), l.message(), local.fingerprint(l.result()), l.result()));
    var near =
        new NearMisses(component.right(), local)
            .of(answer, FreeSymbols.of(component.right())).stream();
    return Stream.concat(lookalikes, near)
        .filter(c -> Comparison.areEqual(c.result().get(), answer, budget))
        .limit(1)
        .toList();
  }

  private static List<Remark> terms(TermMatching matching) {
    return Stream.of(
            matching.right().stream().map(t -> new Remark(Remark.Kind.RIGHT, "right", text(t))),
            matching.extra().stream()
                .map(t -> new Remark(Remark.Kind.EXTRA, "should not be here", text(t))),
            matching.missing().stream()
                .map(t -> new Remark(Remark.Kind.MISSING, "is missing", text(t))))
        .flatMap(remarks -> remarks)
        .toList();
  }

  private static String text(Expr e) {
    return Notation.TEXT.write(e);
  }
}
