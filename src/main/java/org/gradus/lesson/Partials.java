package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.calculus.Derivation;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.document.Step;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;

/// The derivatives of a function, each as one step: what is held constant, the work, the result.
final class Partials {
  private final Telling telling;
  private boolean saidTermByTerm;

  Partials(Telling telling) {
    this.telling = telling;
  }

  /// One step for each variable.
  List<Step> of(Subject f, List<Derivation> derivations) {
    var steps = new ArrayList<Step>();
    for (int i = 0; i < derivations.size(); i++) {
      var by = f.variables().get(i);
      steps.add(step(f.derivative(by), derivations.get(i), by));
    }
    return steps;
  }

  /// The step for one derivation, under the name that its result has.
  Step step(Formula name, Derivation d, Symbol by) {
    if (Sentences.isFree(d.subject(), by)) {
      return isZero(name, d, by);
    }
    var work = new Derivations(by, telling).whole(d);
    var constants = Sentences.constants(d.subject(), by);
    var method = Sentences.clauses(constants, method(work, constants));
    var conclusion = work.chain(Formula.Chain.from(name), Relation.EQUALS);
    return new Step.Worked(
        name, method, work.steps(), Optional.of(new Step.Line(conclusion, Prose.EMPTY)));
  }

  private static Step isZero(Formula name, Derivation d, Symbol by) {
    var conclusion = Formula.Chain.from(name).equalTo(Formula.of(d.result()));
    boolean isNumber = FreeSymbols.of(d.subject()).isEmpty();
    var method =
        isNumber
            ? Prose.of(d.subject()).text(" is a constant: its derivative is 0")
            : Prose.of("no ").math(Formula.of(by)).text(" in ").math(d.subject());
    return new Step.Worked(
        name, method, List.of(), Optional.of(new Step.Line(conclusion, Prose.EMPTY)));
  }

  /// That a sum is differentiated term by term is said once, where something else is there to say.
  private Prose method(Work work, Prose constants) {
    boolean isTermByTerm = work.reason().equals(Derivations.TERM_BY_TERM);
    boolean again = isTermByTerm && saidTermByTerm && !constants.isEmpty();
    saidTermByTerm |= isTermByTerm;
    return again ? Prose.EMPTY : work.reason();
  }
}
