package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import org.gradus.descent.Trajectory;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Prose;

/// Tells a run: the method, the iterates, what happened.
public final class DescentStory {
  private final Subject f;
  private final Trajectory run;

  private DescentStory(Trajectory run) {
    this.f = Subject.of(run.objective().formula(), run.objective().variables());
    this.run = run;
  }

  /// The run as a table of iterates with the account below it.
  public static Document of(Trajectory run) {
    var story = new DescentStory(run);
    var blocks = new ArrayList<Block>();
    blocks.add(new IterateTable(story.f, run).block());
    account(run).forEach(sentence -> blocks.add(new Block.Paragraph(sentence)));
    return new Document(story.title(), blocks);
  }

  /// What happened, a sentence each.
  public static List<Prose> account(Trajectory run) {
    var sentences = new ArrayList<Prose>();
    sentences.add(StopSentence.of(run));
    sentences.add(CheckSentence.of(run.checks()));
    return sentences;
  }

  private Prose title() {
    return MethodName.of(run.plan().optimizer())
        .text(" on ")
        .math(f.definition())
        .text(", ")
        .then(MethodName.rate(run.plan()))
        .text(", from ")
        .then(Places.point(f.variables(), run.point(0)));
  }
}
