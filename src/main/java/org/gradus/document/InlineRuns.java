package org.gradus.document;

import java.util.ArrayList;
import java.util.List;

/// The parts of a line, formulas that follow each other together.
///
/// `0 < α <` and `2` are one formula where they stand side by side: only so has each sign the space
/// that it needs, and no line breaks between them.
final class InlineRuns {
  private InlineRuns() {}

  static List<List<Inline>> of(Prose prose) {
    var runs = new ArrayList<List<Inline>>();
    for (var part : prose.parts()) {
      boolean continues =
          part instanceof Inline.Math
              && !runs.isEmpty()
              && runs.getLast().getFirst() instanceof Inline.Math;
      if (!continues) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(part);
    }
    return runs;
  }

  static List<Formula> formulas(List<Inline> run) {
    return run.stream()
        .filter(Inline.Math.class::isInstance)
        .map(part -> ((Inline.Math) part).formula())
        .toList();
  }
}
