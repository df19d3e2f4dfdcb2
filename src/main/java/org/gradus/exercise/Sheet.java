package org.gradus.exercise;

import java.util.ArrayList;
import java.util.List;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Prose;

/// Several exercises on one sheet, for students and with the solutions.
public record Sheet(String title, List<Variant> variants) {
  public Sheet {
    variants = List.copyOf(variants);
  }

  /// The sheet and its key.
  public record Printed(Document sheet, Document key) {}

  /// @throws Misread if a task asks nothing
  public Printed printed(Questions questions) {
    var sheet = new ArrayList<Block>();
    var key = new ArrayList<Block>();
    for (int k = 0; k < variants.size(); k++) {
      var shown = Presentation.of(variants.get(k), questions);
      var heading = heading(k, shown);
      sheet.add(heading);
      sheet.addAll(shown.question());
      key.add(heading);
      key.addAll(shown.question());
      key.add(new Block.Heading(2, Prose.of("Solution")));
      key.addAll(shown.solution());
    }
    return new Printed(
        new Document(Prose.of(title), sheet), new Document(Prose.of(title + ": solutions"), key));
  }

  private Block heading(int k, Presentation shown) {
    var points = Presentation.points(variants.get(k).exercise().points());
    return new Block.Heading(1, Prose.of((k + 1) + ". ").then(shown.title()).text(" " + points));
  }
}
