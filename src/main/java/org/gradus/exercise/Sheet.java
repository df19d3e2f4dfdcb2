package org.gradus.exercise;

import java.util.ArrayList;
import java.util.List;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Prose;

/// Several exercises on one sheet, for students and with the solutions.
public record Sheet(String title, List<Item> items) {
  public Sheet {
    items = List.copyOf(items);
  }

  /// An exercise with its solution, worked out once for all sheets on which it stands.
  public record Item(Prose title, List<Block> question, List<Block> solution) {
    public Item {
      question = List.copyOf(question);
      solution = List.copyOf(solution);
    }

    /// @throws Misread if a task asks nothing
    public static Item of(Variant variant, Questions questions) {
      var shown = Presentation.of(variant, questions);
      var points = Presentation.points(variant.exercise().points());
      return new Item(shown.title().text(" " + points), shown.question(), shown.solution());
    }
  }

  /// The sheet for students.
  public Document questions() {
    var blocks = new ArrayList<Block>();
    for (int k = 0; k < items.size(); k++) {
      blocks.add(heading(k));
      blocks.addAll(items.get(k).question());
    }
    return new Document(Prose.of(title), blocks);
  }

  /// The sheet with the solutions.
  public Document key() {
    var blocks = new ArrayList<Block>();
    for (int k = 0; k < items.size(); k++) {
      blocks.add(heading(k));
      blocks.addAll(items.get(k).question());
      blocks.add(new Block.Heading(2, Prose.of("Solution")));
      blocks.addAll(Block.Heading.below(2, items.get(k).solution()));
    }
    return new Document(Prose.of(title + ": solutions"), blocks);
  }

  private Block heading(int k) {
    return new Block.Heading(1, Prose.of((k + 1) + ". ").then(items.get(k).title()));
  }
}
