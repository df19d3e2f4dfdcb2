package org.gradus.lesson;

import java.util.List;
import java.util.Optional;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.document.Step;

/// How a derivative is found: the rule, the steps that it needs, and its values from raw to tidied.
///
/// Without steps it is told in one line.
record Work(Prose reason, List<Step> steps, List<Formula> values) {
  Work {
    steps = List.copyOf(steps);
    values = List.copyOf(values);
  }

  static Work line(Prose reason, List<Formula> values) {
    return new Work(reason, List.of(), values);
  }

  boolean isLine() {
    return steps.isEmpty();
  }

  /// The value as the rule gave it.
  Formula raw() {
    return values.getFirst();
  }

  Formula tidied() {
    return values.getLast();
  }

  /// What is differentiated → its derivative.
  Step asStep(Formula subject) {
    return asStep(subject, Relation.BECOMES);
  }

  /// The step with another sign between its subject and the derivative: `u′ = 2x`.
  Step asStep(Formula subject, Relation relation) {
    if (isLine()) {
      return new Step.Line(chain(Formula.Chain.from(subject), relation), reason);
    }
    var conclusion = new Step.Line(chain(Formula.Chain.continued(), relation), Prose.EMPTY);
    return new Step.Worked(subject, reason, steps, Optional.of(conclusion));
  }

  /// The values one after another.
  Formula.Chain chain(Formula.Chain start, Relation first) {
    var chain = start.then(first, raw());
    for (var value : values.subList(1, values.size())) {
      chain = chain.equalTo(value);
    }
    return chain;
  }

  Work withReason(Prose newReason) {
    return new Work(newReason, steps, values);
  }

  Work withValues(List<Formula> newValues) {
    return new Work(reason, steps, newValues);
  }
}
