package org.gradus.document;

import java.util.List;
import java.util.Optional;

/// A step of a worked example.
public sealed interface Step {

  /// One line: what it starts from, what it becomes, and the reason.
  ///
  /// `x³ → 3x²`, because of the power rule.
  record Line(Formula.Chain chain, Prose reason) implements Step {}

  /// A step that needs steps of its own: what it is about, the method, the work, and the
  /// conclusion.
  record Worked(Formula subject, Prose method, List<Step> steps, Optional<Line> conclusion)
      implements Step {
    public Worked {
      steps = List.copyOf(steps);
    }
  }
}
