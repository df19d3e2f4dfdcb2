package org.gradus.exercise;

import java.util.List;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Prose;

/// Markdown as a document.
public final class MarkdownText {
  private MarkdownText() {}

  /// A document whose title is the first heading, where the text begins with one.
  public static Document document(String markdown, Insertions insertions) {
    var blocks = Markdown.blocks(markdown, insertions);
    return !blocks.isEmpty() && blocks.getFirst() instanceof Block.Heading(_, var title)
        ? new Document(title, blocks.subList(1, blocks.size()))
        : new Document(Prose.of("Lesson"), List.copyOf(blocks));
  }
}
